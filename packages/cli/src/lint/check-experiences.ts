/** Rules `missing-cap`, `missing-benefit`, `missing-language`, `price` and `revealing-name`. */
import type { Config } from '@tactful/core';
import type { Experience, FrequencyCap } from '@tactful/rules';
import { errorIssue, type RuleIssue, warningIssue } from './issue.ts';
import { catalogNames, localizedTexts } from './localized-texts.ts';

const hasLimit = (cap: FrequencyCap | undefined): boolean =>
  !!cap && [cap.visit, cap.day, cap.lifetime, cap.coolDownHours].some((limit) => limit !== undefined);

const checkCap = (config: Config, { action, cap, group }: Experience, path: string): readonly RuleIssue[] => {
  if (action !== 'message' || hasLimit(cap) || hasLimit(config.caps?.all)) return [];
  if (group !== undefined && hasLimit(config.caps?.groups?.[group])) return [];
  return [errorIssue('missing-cap', `${path}.cap`, 'a message needs a frequency cap, as { "day": 1 }')];
};

/** Words that stand in for a benefit that is not written yet. */
const PLACEHOLDER = /^\W*(todo|tbd|fixme|xxx|lorem ipsum|benefit|test|n\/?a|\.+|-+)\b/i;

const checkBenefits = (config: Config): readonly RuleIssue[] =>
  localizedTexts(config).flatMap(([path, text]) => {
    if (!path.endsWith('benefit')) return [];
    const translations = typeof text === 'string' ? [text] : Object.values(text);
    const placeholder = translations.find((translation) => PLACEHOLDER.test(translation));
    if (placeholder === undefined) return [];
    const message = `the benefit is a placeholder: ${JSON.stringify(placeholder)}`;
    return [errorIssue('missing-benefit', path, message)];
  });

const checkLanguages = (config: Config): readonly RuleIssue[] => {
  const texts = [...localizedTexts(config), ...catalogNames(config)];
  const languages = new Set(texts.flatMap(([, text]) => (typeof text === 'string' ? [] : Object.keys(text))));
  return texts.flatMap(([path, text]) => {
    if (typeof text === 'string') return [];
    const missing = [...languages].filter((language) => !Object.hasOwn(text, language));
    const message = `the text is missing in ${missing.join(', ')}, which other texts have`;
    return missing.length ? [warningIssue('missing-language', path, message)] : [];
  });
};

/** Names of slots whose content must be the same for everybody. */
const EQUAL_SLOT =
  /(^|[^a-z])(prices?|pricing|checkout|payments?|credit|stock|availability|shipping-cost|surcharge)([^a-z]|$)/i;

/** Words about people. A layout's name is an attribute of the root element, which every script can read. */
const ABOUT_PEOPLE =
  /(^|[^a-z])(novice|beginner|expert|regular|loyal|luxury|premium|value|cheap|budget|rich|poor|vip|new|returning|lapsed|male|female|men|women|young|old)([^a-z]|$)/i;

/** Returns why the content of a slot must not differ between visitors; absent if it may. */
export const checkSlotName = (slot: string): string | undefined =>
  EQUAL_SLOT.test(slot) ? `slot ${JSON.stringify(slot)} must be the same for everybody` : undefined;

const checkNames = ({ slot, action, variant = '' }: Experience, path: string): readonly RuleIssue[] => {
  const issues: RuleIssue[] = [];
  const problem = checkSlotName(slot);
  if (problem !== undefined) issues.push(errorIssue('price', `${path}.slot`, problem));
  if (action === 'layout' && ABOUT_PEOPLE.test(variant))
    issues.push(
      errorIssue(
        'revealing-name',
        `${path}.variant`,
        `every script can read the layout's name ${JSON.stringify(variant)}; use a neutral name, as "b"`,
      ),
    );
  return issues;
};

/** Checks the experiences and texts of a config. */
export const checkExperiences = (config: Config): readonly RuleIssue[] => [
  ...checkBenefits(config),
  ...checkLanguages(config),
  ...config.experiences.flatMap((experience, index) => {
    const path = `experiences[${index}]`;
    return [...checkCap(config, experience, path), ...checkNames(experience, path)];
  }),
];
