/** Imports one rule of a feature. */
import type { Condition } from '@tactful/rules';
import { isObject, type JsonObject } from '../json-object.ts';
import { isRefusal, readAssignment } from './assignment.ts';
import { type CheckScope, checkRule } from './check-rule.ts';
import { renameAttributes } from './condition-tests.ts';
import type { Arm, ImportedRule } from './imported-rule.ts';
import { checkRuleKeys } from './rule-keys.ts';
import type { VariantNames } from './variant-names.ts';

/** The feature of a rule, and what is known of the payload. */
export interface RuleScope extends CheckScope {
  readonly feature: string;
  readonly names: VariantNames;
}

const CONTENT =
  'is content or a setting, not the name of a variant; write it into a template of the slot, and let the feature return a short name';

const armOf = (value: unknown, names: VariantNames): Arm | undefined => {
  if (names.isDefault(value)) return 'default';
  const variant = names.nameOf(value);
  return variant === undefined ? undefined : { variant };
};

/** Reads the values of a rule. @returns `undefined` if one of them cannot be a variant, which is reported. */
const readArms = (rule: JsonObject, path: string, { names, log }: RuleScope): readonly Arm[] | undefined => {
  const isForced = 'force' in rule;
  const values: readonly unknown[] = isForced
    ? [rule.force]
    : Array.isArray(rule.variations)
      ? rule.variations
      : [];
  const meta: readonly unknown[] = Array.isArray(rule.meta) ? rule.meta : [];
  const arms = values.map((value, index) =>
    // Visitors of such a variation get the next rule.
    !isForced && Object(meta[index]).passthrough ? 'next' : armOf(value, names),
  );
  const found = arms.filter((arm) => arm !== undefined);
  if (found.length === arms.length) return found;
  for (const [index, arm] of arms.entries())
    if (arm === undefined) log.leaveOut(`${path}.${isForced ? 'force' : `variations[${index}]`}`, CONTENT);
  return undefined;
};

/** A force rule for a share of visitors is an experiment in which the others get the next rule. */
const withShare = (arms: readonly Arm[]) => ({ arms: ['next', ...arms] as const, weights: [0, 1] });

const conditionOf = (rule: JsonObject, { attributes }: RuleScope): { readonly condition?: Condition } => {
  const { condition } = rule;
  if (condition === undefined || condition === null) return {};
  if (isObject(condition) && !Object.keys(condition).length) return {};
  // Checked afterwards by the parser of configs.
  return {
    condition: renameAttributes(condition, (name) => `host.${attributes.hostName(name)}`) as Condition,
  };
};

/** A rule; `no-effect` for one that GrowthBook skips; `left-out` for one that Tactful does not have, which is reported. */
export type RuleResult = ImportedRule | 'no-effect' | 'left-out';

/** Imports the rule at `path`. */
export const importRule = (
  rule: unknown,
  { path, index }: { readonly path: string; readonly index: number },
  scope: RuleScope,
): RuleResult => {
  const { feature, log } = scope;
  if (!isObject(rule)) {
    log.leaveOut(path, 'expected a rule');
    return 'left-out';
  }
  if (!checkRuleKeys(rule, path, log)) return 'left-out';
  const arms = readArms(rule, path, scope);
  if (!arms) return 'left-out';
  if (!('force' in rule) && arms.length < 2) {
    log.note(path, 'has no effect in GrowthBook: it has neither "force" nor two variations');
    return 'no-effect';
  }
  const note = (key: string, message: string) => log.note(`${path}.${key}`, message);
  const assignment = readAssignment(rule, { count: arms.length, feature, note });
  if (isRefusal(assignment)) {
    log.leaveOut(`${path}.${assignment.key}`, assignment.message);
    return 'left-out';
  }
  const { id } = rule;
  const common = {
    path,
    id: `${feature}-${typeof id === 'string' && id.trim() ? id : index + 1}`,
    ...conditionOf(rule, scope),
  };
  const { coverage = 1, namespace } = assignment;
  const isForEverybody = 'force' in rule && coverage === 1 && namespace === undefined;
  const share = 'force' in rule ? withShare(arms) : { arms };
  const imported: ImportedRule = isForEverybody
    ? { ...common, arms }
    : {
        ...common,
        arms: share.arms,
        assignment: { ...assignment, ...('weights' in share && { weights: share.weights }) },
      };
  return checkRule(imported, rule, scope) ? imported : 'left-out';
};
