/** Owns how findings are told: as lines, or as SARIF 2.1.0, which code review tools read. */
import { type Finding, RULES } from './finding.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const ruleIds = Object.keys(RULES) as (keyof typeof RULES)[];

const resultOf = ({ rule, level, path, message, file, line, column }: Finding) => ({
  ruleId: rule,
  ruleIndex: ruleIds.indexOf(rule),
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

/** A log with one run. */
export const asSarif = (findings: readonly Finding[]): string => {
  const rules = ruleIds.map((id) => ({ id, shortDescription: { text: RULES[id] } }));
  const driver = { name: 'tactful lint', rules };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

/** One line a finding: `file:line:column path: expected X, got Y [rule]`. */
export const asLines = (findings: readonly Finding[]): string =>
  findings
    .map(({ file, line, column, path, message, rule, level }) => {
      const kind = level === 'warning' ? `warning, ${rule}` : rule;
      return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message} [${kind}]\n`;
    })
    .join('');
