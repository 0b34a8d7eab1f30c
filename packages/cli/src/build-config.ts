/** Builds the published config: lints the hand-written one, and computes what pages need. */
import { isPublished, publishConfig } from '@tactful/core/internal';
import { readJson } from './json-source.ts';
import { errorIssue, type LintIssue } from './lint/issue.ts';
import { type LintInput, lint } from './lint/lint.ts';
import { parseAndCheck } from './lint/parser-issues.ts';

/** The input of {@link buildConfig}. */
export type BuildInput = Omit<LintInput, 'found' | 'pages'>;

/** A published config, or why there is none. */
export interface BuiltConfig {
  /** The text of the published config. Absent if there are errors. */
  readonly text: string | undefined;
  /** All issues, as the linter reports them. */
  readonly issues: readonly LintIssue[];
}

const ALREADY_PUBLISHED = errorIssue(
  'schema',
  '',
  'this config is published already; build the config that it was made from',
);

/** Builds the published config of a text. Never throws. */
export const buildConfig = (input: BuildInput): BuiltConfig => {
  const { value, locate } = readJson(input.text);
  if (isPublished(value))
    return { text: undefined, issues: [{ ...ALREADY_PUBLISHED, file: input.file, ...locate('published') }] };
  const issues = lint(input);
  const { config } = parseAndCheck(value);
  if (!config || issues.some(({ level }) => level === 'error')) return { text: undefined, issues };
  return { text: `${JSON.stringify(publishConfig(config))}\n`, issues };
};
