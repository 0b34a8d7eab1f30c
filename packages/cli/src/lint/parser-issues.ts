/** The issues that the config parser reports, each assigned to a lint rule. */
import type { Config } from '@tactful/core';
import type { ConfigIssue } from '@tactful/core/internal';
import { type IssueCode, parseConfig } from '@tactful/rules';
import { catalogWithSuggestions } from '../fact-names.ts';
import type { RuleId, RuleIssue } from './issue.ts';
import { repairConfig } from './repair-config.ts';
import { repairExperiences } from './repair-experiences.ts';

/** The lint rule of each code. */
const RULE_OF: { readonly [C in IssueCode]: RuleId } = {
  'not-json': 'schema',
  'missing-key': 'schema',
  'unknown-key': 'schema',
  'deprecated-key': 'schema',
  'wrong-type': 'schema',
  'wrong-value': 'schema',
  'missing-benefit': 'missing-benefit',
  'unknown-action': 'schema',
  'unknown-name': 'unknown-name',
  'unknown-fact': 'unknown-fact',
  'unknown-operator': 'schema',
  'operator-type': 'schema',
  'unsafe-pattern': 'schema',
  'pattern-steps': 'schema',
  'not-published': 'schema',
  'config-size': 'schema',
  'condition-size': 'schema',
  'duplicate-id': 'schema',
  contradiction: 'schema',
  'purpose-data': 'schema',
  sensitive: 'sensitive',
};

/** How names of actions begin that would take something away, or affect price, credit or access. */
const RESTRICTING_ACTION =
  /^(hide|remove|block|deny|forbid|bar|filter|lock|disable|restrict|exclude|gate|redirect|price|discount|surcharge|charge|credit)/i;

/** The value at a path of the file. */
const valueAt = (file: unknown, { keys }: ConfigIssue): unknown => {
  let value = file;
  // Any value can be read by a key once it is an object.
  for (const key of keys) value = (Object(value) as { readonly [key: string]: unknown })[key];
  return value;
};

const toRuleIssue = (issue: ConfigIssue, file: unknown): RuleIssue => {
  const { code, severity, path, message } = issue;
  // An experience that is never shown is an error of the config, though its parser keeps it.
  const level = code === 'purpose-data' ? 'error' : severity;
  if (code === 'unknown-action' && RESTRICTING_ACTION.test(String(valueAt(file, issue))))
    return {
      rule: 'restricts-visitors',
      level,
      path,
      message: `${message}. Tactful adds content; it does not restrict visitors`,
    };
  return { rule: RULE_OF[code], level, path, message };
};

/** The valid part of a config, and its issues. */
export interface ParseResult {
  /** Absent if no part of the config can be used. */
  readonly config: Config | undefined;
  /** The config for further checks: `config`, or its other parts with substitutes for those that make it unusable. */
  readonly checkable: Config | undefined;
  readonly issues: readonly RuleIssue[];
}

/** The issues of names, ids and conditions in experiences of a wrong shape, which the parser leaves out. */
const hiddenIssues = (file: unknown, issues: readonly ConfigIssue[]): readonly ConfigIssue[] => {
  const repaired = repairExperiences(file, issues);
  return repaired ? parseConfig(repaired.value, catalogWithSuggestions).issues.filter(repaired.isNew) : [];
};

/** Parses a config. */
export const parseAndCheck = (file: unknown): ParseResult => {
  const { config, issues } = parseConfig(file, catalogWithSuggestions);
  const toRuleIssues = (value: unknown, found: readonly ConfigIssue[]): readonly RuleIssue[] =>
    [...found, ...hiddenIssues(value, found)].map((issue) => toRuleIssue(issue, file));
  const repaired = config ? undefined : repairConfig(file, issues);
  if (!repaired) return { config, checkable: config, issues: toRuleIssues(file, issues) };
  const rest = parseConfig(repaired.value, catalogWithSuggestions);
  const isOfOriginal = ({ keys: [key] }: ConfigIssue) => repaired.keys.has(`${key}`);
  const all = [...issues.filter(isOfOriginal), ...rest.issues.filter((issue) => !isOfOriginal(issue))];
  return { config, checkable: rest.config, issues: toRuleIssues(repaired.value, all) };
};
