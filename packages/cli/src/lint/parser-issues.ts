/** The issues that the config parser reports, each assigned to a lint rule. */
import type { Config, ConfigIssue } from '@tactful/core';
import { parseConfig } from '@tactful/rules';
import { catalogWithSuggestions } from '../fact-names.ts';
import type { RuleId, RuleIssue } from './issue.ts';

/** Names of actions that would take something away, or affect price, credit or access. */
const RESTRICTING_ACTION =
  /^(hide|remove|block|deny|forbid|bar|filter|lock|disable|restrict|exclude|gate|redirect|price|discount|surcharge|charge|credit)/i;

const isRestrictingAction = ({ path, message }: ConfigIssue): boolean =>
  path.endsWith('.action') && RESTRICTING_ACTION.test(/got "(.*)/.exec(message)?.[1] ?? '');

/** The first rule whose test matches applies. */
const RULE_TESTS: readonly (readonly [rule: RuleId, test: (issue: ConfigIssue) => boolean])[] = [
  ['unknown-fact', ({ message }) => message.startsWith('unknown fact')],
  ['unknown-name', ({ message }) => /^unknown (purpose|audience|group|section)/.test(message)],
  ['sensitive', ({ message }) => message.startsWith('expected nothing sensitive')],
  ['missing-benefit', ({ path }) => /(^|\.)benefit$/.test(path)],
  ['restricts-visitors', isRestrictingAction],
];

const toRuleIssue = (issue: ConfigIssue): RuleIssue => {
  const rule = RULE_TESTS.find(([, test]) => test(issue))?.[0] ?? 'schema';
  const hint = rule === 'restricts-visitors' ? '. Tactful adds content; it does not restrict visitors' : '';
  return { rule, level: issue.severity, path: issue.path, message: `${issue.message}${hint}` };
};

/** The valid part of a config, and its issues. */
export interface ParseResult {
  /** Absent if no part of the config can be used. */
  readonly config: Config | undefined;
  readonly issues: readonly RuleIssue[];
}

/** Parses a config. */
export const parseAndCheck = (value: unknown): ParseResult => {
  const { config, issues } = parseConfig(value, catalogWithSuggestions);
  return { config, issues: issues.map(toRuleIssue) };
};
