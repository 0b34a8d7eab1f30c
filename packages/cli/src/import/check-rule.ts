/** Checks an imported rule as the draft will contain it, and finds the places of its issues in the imported file. */
import { type ConfigIssue, type Experience, parseConfig } from '@tactful/rules';
import { catalogWithSuggestions } from '../fact-names.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { type Attributes, factLike, isIdentifier } from './attributes.ts';
import { testsIn } from './condition-tests.ts';
import type { ImportLog } from './import-issue.ts';
import { type ImportedRule, isVariant } from './imported-rule.ts';
import type { Payload } from './payload.ts';
import { usedIn } from './used-names.ts';

/** The draft without experiences: `site` and `purposes` are parts that have no issues. */
const REST = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop', policy: '/', benefit: 'None.' },
  purposes: { pages: { label: 'Pages', benefit: 'None.', dataCategories: ['browsing'] } },
};

/** The experience of a rule, for the checks only. */
const experienceOf = ({ id, condition, assignment, arms }: ImportedRule): Experience => ({
  id,
  slot: 'slot',
  benefit: 'None.',
  ...(condition && { when: condition }),
  ...(assignment
    ? {
        experiment: {
          variants: arms.map((arm) => (isVariant(arm) ? arm.variant : null)),
          ...assignment,
        },
      }
    : { variant: 'variant' }),
});

/** The path of an issue of the draft in the imported file. */
const pathOf = (
  { keys: [list, key, part, ...rest] }: ConfigIssue,
  { path }: ImportedRule,
  { attributeOf }: Attributes,
): string => {
  const nameOf = (name: string): string =>
    name.startsWith('host.') ? (attributeOf(name.slice(5)) ?? name) : name;
  if (list === 'groups') return `savedGroups.${key}`;
  if (list === 'host') return `${path}.condition.${nameOf(`host.${key}`)}`;
  if (part === 'experiment') return `${path}.${rest[0]}`;
  const names = rest.map((name) => (typeof name === 'number' ? `[${name}]` : `.${nameOf(name)}`));
  return part === 'when' ? `${path}.condition${names.join('')}` : path;
};

/** The errors of a config. Those of attributes come alone: conditions with such an attribute have errors, too. */
const errorsIn = (file: object): readonly ConfigIssue[] => {
  const errors = parseConfig(file, catalogWithSuggestions).issues.filter(
    ({ severity }) => severity === 'error',
  );
  const ofAttributes = errors.filter(({ keys: [list] }) => list === 'host');
  return ofAttributes.length ? ofAttributes : errors;
};

/** GrowthBook has one operator more than Tactful. */
const messageOf = ({ keys, message }: ConfigIssue): string =>
  keys.at(-1) === '$savedGroup'
    ? 'Tactful has no saved groups with conditions; write the condition of the group here'
    : message;

/** Reports tests of identifiers. @returns True if there are any. */
const reportIdentifiers = (rule: JsonObject, path: string, log: ImportLog): boolean => {
  const tests = testsIn(rule.condition, `${path}.condition`).filter(({ attribute }) =>
    isIdentifier(attribute),
  );
  for (const { attribute, path: at } of tests) {
    const fact = factLike(attribute);
    const hint = fact === undefined ? 'a host attribute for a group of visitors' : `the fact "${fact}"`;
    log.leaveOut(
      at,
      `"${attribute}" identifies a person or a device, and there is no such fact in Tactful: its config is a public file; test ${hint} instead`,
    );
  }
  return tests.length > 0;
};

/** The scope of {@link checkRule}. */
export interface CheckScope {
  readonly attributes: Attributes;
  readonly payload: Payload;
  readonly log: ImportLog;
}

/** Reports what Tactful does not accept in a rule. @returns False if the rule must be left out. */
export const checkRule = (imported: ImportedRule, rule: unknown, scope: CheckScope): boolean => {
  const { attributes, payload, log } = scope;
  const source = isObject(rule) ? rule : {};
  if (reportIdentifiers(source, imported.path, log)) return false;
  const file = {
    ...REST,
    ...usedIn([imported.condition], { host: attributes.host, groups: payload.groups }),
    experiences: [experienceOf(imported)],
  };
  const issues = errorsIn(file);
  for (const issue of issues) log.leaveOut(pathOf(issue, imported, attributes), messageOf(issue));
  return issues.length === 0;
};
