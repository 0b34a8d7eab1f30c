/** Semantic checks of a config that fits the schema: facts, names, data categories and sensitive terms. */

import type { Condition } from '../conditions/condition.ts';
import type { Config, Experience, Question } from './config.ts';
import type { FactCatalog, FactDescription } from './fact-catalog.ts';
import { expected, type ReportIssue, unknown } from './messages.ts';
import { findSensitiveTerm } from './sensitive-terms.ts';
import { toArray } from './to-array.ts';
import { validateCondition } from './validate-condition.ts';
import { validateExperience } from './validate-experience.ts';

/** Visits the items of a list or record of the config that have no issue yet. */
export type Each = <T>(
  key: 'audiences' | 'experiences' | 'host' | 'questions',
  visit: (part: T, path: string, name: string) => void,
) => void;

/** Reports sensitive terms in a value of the config at `path`. */
export type SensitiveCheck = (part: unknown, path: string) => void;

// The fields of a question that must not be sensitive. Its texts are not among them, because the visitor reads them.
const askedBy = ({ id, options }: Question): unknown => ({
  id,
  options: options.map(({ value }) => ({ value })),
});

/** Creates the check for sensitive terms in this config. */
export const createSensitiveCheck = (config: Config, report: ReportIssue): SensitiveCheck => {
  const { audiences, experiences, host = {}, questions = [], sensitive } = config;
  const markIn = (part: unknown) => findSensitiveTerm(JSON.stringify(part), sensitive);
  const rules = experiences.map(({ promotes, when }) => [promotes, when]);
  // Hardly any config has such a word, and all of it is looked through at once much faster than part by part.
  if (!markIn([Object.keys(host), questions.map(askedBy), audiences, rules])) return () => {};
  return (part, path) => {
    const mark = part && markIn(part);
    if (mark) report(placeOf(part, path, markIn), expected('nothing sensitive', mark));
  };
};

/** Reports host attributes and questions with sensitive names or options. */
export const validateNames = (each: Each, refuse: SensitiveCheck): void => {
  each('host', (_, path, name) => refuse(name, path));
  each<Question>('questions', (question, path) => refuse(askedBy(question), path));
};

// The innermost path in `part` that contains the term.
const placeOf = (part: unknown, path: string, markIn: (some: unknown) => unknown): string => {
  if (part && typeof part === 'object')
    for (const [key, inner] of Object.entries(part))
      if (markIn({ [key]: inner }))
        return placeOf(inner, Array.isArray(part) ? `${path}[${key}]` : `${path}.${key}`, markIn);
  return path;
};

/** Reports what is wrong in audiences and experiences. A faulty audience takes those along that need it. */
export const validateRules = (
  config: Config,
  catalog: FactCatalog,
  each: Each,
  report: ReportIssue,
  refuse: SensitiveCheck,
): void => {
  // By fact, so that each is described once; a config may read one thousands of times.
  const shapes = new Map<string, FactDescription | undefined>();
  const factsOf = (condition: Condition = {}, path: string): Set<string> => {
    const facts = new Set<string>();
    const typeAt = (fact: string, at: string) => {
      if (!shapes.has(fact)) shapes.set(fact, catalog.describe(fact));
      const shape = shapes.get(fact);
      if (!shape) report(at, unknown('fact', fact, catalog.nearest?.(fact)));
      facts.add(fact);
      return shape?.type === 'list' ? 'array' : shape?.type;
    };
    validateCondition({ groups: config.groups ?? {}, typeAt, report }, condition, path);
    refuse(condition, path);
    return facts;
  };

  const audiences = new Map<string, Set<string>>();
  each<Condition>('audiences', (condition, path, name) => audiences.set(name, factsOf(condition, path)));
  // Visited again, because only the sound ones may be named.
  const sound: { [name: string]: Set<string> } = {};
  each('audiences', (_, __, name) => {
    sound[name] = audiences.get(name) as Set<string>;
  });

  const ids = new Set<string>();
  const [first] = Object.keys(config.purposes);
  each<Experience>('experiences', (experience, path) => {
    const { id, audience, promotes, purpose = first, when } = experience;
    if (ids.has(id)) report(`${path}.id`, expected('an id of its own', id));
    ids.add(id);
    // Only the names of audiences are read there.
    validateExperience(experience, { ...config, audiences: sound as never }, path, report);
    refuse(promotes, `${path}.promotes`);
    const facts = factsOf(when, `${path}.when`);
    for (const name of toArray<string>(audience)) for (const fact of sound[name] ?? []) facts.add(fact);
    // The schema requires at least one purpose.
    for (const fact of facts)
      for (const kind of shapes.get(fact)?.dataCategories ?? [])
        if (!config.purposes[purpose as string]?.dataCategories.includes(kind))
          report(`${path}.purpose`, expected(`a purpose that uses ${kind}, for ${fact}`, purpose));
  });
};
