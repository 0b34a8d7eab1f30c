/** Formats issues: as lines, or as SARIF 2.1.0, which code review tools read. */
import { type LintIssue, RULES, type RuleId } from './issue.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

// `Object.keys` returns strings; the table's keys are the rule ids.
const RULE_IDS = Object.keys(RULES) as RuleId[];

const sarifResult = ({ rule, level, path, message, file, line, column }: LintIssue) => ({
  ruleId: rule,
  ruleIndex: RULE_IDS.indexOf(rule),
  level,
  message: { text: path ? `${path}: ${message}` : message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/') },
        region: { startLine: line, startColumn: column },
      },
      ...(path ? { logicalLocations: [{ fullyQualifiedName: path }] } : {}),
    },
  ],
});

/** Returns a SARIF log with one run. */
export const formatSarif = (issues: readonly LintIssue[]): string => {
  const rules = RULE_IDS.map((id) => ({ id, shortDescription: { text: RULES[id] } }));
  const driver = { name: 'tactful lint', rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: issues.map(sarifResult) };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

/** An issue of the linter, or of another command with rules of its own. */
export type PrintedIssue = Omit<LintIssue, 'rule'> & { readonly rule: string };

/** Returns one line per issue: `file:line:column path: message [rule]`. */
export const formatLines = (issues: readonly PrintedIssue[]): string =>
  issues
    .map(({ file, line, column, path, message, rule, level }) => {
      const label = level === 'warning' ? `warning, ${rule}` : rule;
      return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message} [${label}]\n`;
    })
    .join('');
