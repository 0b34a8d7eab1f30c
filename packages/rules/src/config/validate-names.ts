/** Reports sensitive terms in what a config calls its attributes, questions, audiences and experiences. */
import type { Config, Question } from './config.ts';
import type { IssueLog } from './issue-log.ts';
import type { ConfigPath, ReportIssue } from './issues.ts';
import { findSensitiveTerm } from './sensitive-terms.ts';

/** Reports the first sensitive term in a value of the config at `path`. */
export type SensitiveCheck = (part: unknown, path: ConfigPath) => void;

/** Levels in which the place of a term is searched; a condition has fewer. */
const MAX_LEVELS = 40;

// The fields of a question that must not be sensitive. Its texts are not among them, because the visitor reads them.
const storedFieldsOf = ({ id, options }: Question): unknown => ({
  id,
  options: options.map(({ value }) => ({ value })),
});

/** Creates the check for sensitive terms in this config. */
export const createSensitiveCheck = (config: Config, report: ReportIssue): SensitiveCheck => {
  const { audiences, experiences, host = {}, questions = [], sensitive } = config;
  const termIn = (part: unknown) => findSensitiveTerm(JSON.stringify(part), sensitive);
  const rules = experiences.map(({ promotes, when }) => [promotes, when]);
  // Hardly any config has such a term, and all of it is searched at once much faster than part by part.
  if (!termIn([Object.keys(host), questions.map(storedFieldsOf), audiences, rules])) return () => {};
  return (part, path) => {
    const term = part === undefined ? undefined : termIn(part);
    if (!term) return;
    const message = `contains the sensitive term "${term.trim()}", which must be neither stored nor tested; remove it`;
    report(placeOf(part, path, termIn), { code: 'sensitive', message });
  };
};

/** Reports host attributes and questions with sensitive names or options. */
export const validateNames = (input: object, log: IssueLog, refuse: SensitiveCheck): void => {
  // Both have passed the schema, apart from the entries that are left out.
  const { host = {}, questions = [] } = input as Config;
  for (const [name, , path] of log.entriesOf('host', host)) refuse(name, path);
  // The entries left are those that passed.
  for (const [, question, path] of log.entriesOf('questions', questions))
    refuse(storedFieldsOf(question as Question), path);
};

/** The innermost path in `part` that contains the term. */
const placeOf = (
  part: unknown,
  path: ConfigPath,
  termIn: (some: unknown) => unknown,
  level = 0,
): ConfigPath => {
  if (part && typeof part === 'object' && level < MAX_LEVELS)
    for (const [key, inner] of Object.entries(part))
      if (termIn({ [key]: inner }))
        return placeOf(inner, [...path, Array.isArray(part) ? Number(key) : key], termIn, level + 1);
  return path;
};
