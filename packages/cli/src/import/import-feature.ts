/** Imports a feature: a slot of the same name, and an experience for each rule that shows a variant. */
import type { Condition, Experience } from '@tactful/rules';
import { isObject } from '../json-object.ts';
import { checkSlotName } from '../lint/check-experiences.ts';
import type { CheckScope } from './check-rule.ts';
import { createExclusions } from './exclusions.ts';
import { importRule } from './import-rule.ts';
import { type Arm, type ImportedRule, isVariant, takesEverybody, takesNobody } from './imported-rule.ts';
import { createVariantNames, type VariantNames } from './variant-names.ts';

/** The benefit of each experience, until the merchant writes it. `tactful lint` reports it. */
export const BENEFIT_TODO = 'TODO: the benefit for the visitor, in one sentence';

/** A slot of the draft. */
export interface ImportedFeature {
  readonly slot: string;
  /** The value that stands for the standard content. */
  readonly defaultValue: unknown;
  readonly experiences: readonly Experience[];
}

/** Imports rules up to the first one that must be left out: the others are for visitors whom it does not take. */
const importRules = (
  rules: readonly unknown[],
  path: string,
  scope: CheckScope & { readonly feature: string; readonly names: VariantNames },
): readonly ImportedRule[] => {
  const imported: ImportedRule[] = [];
  const { log } = scope;
  for (const [index, rule] of rules.entries()) {
    const at = `${path}.rules[${index}]`;
    const result = importRule(rule, { path: at, index }, scope);
    if (result === 'left-out') {
      for (let next = index + 1; next < rules.length; next++)
        log.leaveOut(
          `${path}.rules[${next}]`,
          `is after rules[${index}], which is left out: it would be shown to visitors to whom GrowthBook shows something else; change or remove that rule, and import again`,
        );
      break;
    }
    if (result === 'no-effect') continue;
    if (takesNobody(result))
      log.note(at, 'no visitor gets this rule: its share is 0; it is not in the draft');
    else imported.push(result);
    if (!takesEverybody(result)) continue;
    for (let next = index + 1; next < rules.length; next++)
      log.note(
        `${path}.rules[${next}]`,
        `no visitor gets this rule, because rules[${index}] is for everybody; it is not in the draft`,
      );
    break;
  }
  return imported;
};

/** The parts of an experience that depend on the other rules of the feature. */
interface ExperienceParts {
  readonly slot: string;
  readonly when: Condition | undefined;
  /** The name of the variant; `null` for the standard content. */
  readonly nameOf: (arm: Arm) => string | null;
}

/** The content of a rule with its condition. */
const experienceOf = (
  { id, assignment, arms }: ImportedRule,
  { slot, when, nameOf }: ExperienceParts,
): Experience => {
  const variants = arms.map(nameOf);
  const [variant] = variants;
  return {
    id,
    slot,
    ...(assignment ? { experiment: { variants, ...assignment } } : variant && { variant }),
    ...(when && { when }),
    benefit: BENEFIT_TODO,
  };
};

/** Creates the experiences of rules. Rules with the default value only exclude visitors from those after them. */
const experiencesOf = (
  imported: readonly ImportedRule[],
  { feature, names, log }: CheckScope & { readonly feature: string; readonly names: VariantNames },
): readonly Experience[] => {
  const last = imported.reduce((found, { arms }, index) => (arms.some(isVariant) ? index : found), -1);
  const exclusions = createExclusions();
  const experiences: Experience[] = [];
  for (const [index, rule] of imported.entries()) {
    if (index > last) {
      log.note(rule.path, 'shows the default value, which is the standard content; it is not in the draft');
      continue;
    }
    if (!rule.assignment && !rule.arms.some(isVariant)) {
      exclusions.add(rule.condition);
      continue;
    }
    // In Tactful, visitors with the standard content of an experiment get the next experience.
    const standard = index < last ? names.standardName() : null;
    if (standard !== null && rule.arms.includes('default'))
      log.note(
        rule.path,
        `the variant "${standard}" repeats the standard content: visitors who have it must not get the rules after this one`,
      );
    const nameOf = (arm: Arm) => (isVariant(arm) ? arm.variant : arm === 'default' ? standard : null);
    experiences.push(experienceOf(rule, { slot: feature, when: exclusions.applyTo(rule.condition), nameOf }));
  }
  return experiences.map((experience, index) => ({ ...experience, priority: experiences.length - index }));
};

/** Imports a feature. @returns `undefined` if it shows no variant; the log contains the reason. */
export const importFeature = (
  feature: string,
  definition: unknown,
  scope: CheckScope,
): ImportedFeature | undefined => {
  const { log } = scope;
  const path = `features.${feature}`;
  const { defaultValue = null, rules = [], ...others } = isObject(definition) ? definition : {};
  for (const key of Object.keys(others))
    log.note(`${path}.${key}`, 'GrowthBook does not read this key; it is not in the draft');
  const problem =
    isObject(definition) && feature.trim() ? checkSlotName(feature) : 'expected a feature with a key';
  if (problem !== undefined) {
    log.leaveOut(path, problem);
    return undefined;
  }
  if (!Array.isArray(rules)) {
    log.leaveOut(`${path}.rules`, 'expected a list of rules');
    return undefined;
  }
  if (!rules.length)
    log.note(path, 'has no rules: everybody gets the standard content; it is not in the draft');
  const ownScope = { ...scope, feature, names: createVariantNames(defaultValue) };
  const experiences = experiencesOf(importRules(rules, path, ownScope), ownScope);
  return experiences.length ? { slot: feature, defaultValue, experiences } : undefined;
};
