/** Owns what an experience owes the visitor: a benefit in every language, a limit on messages, names that tell nothing. */
import type { Config } from '@tactful/core';
import type { Experience, FrequencyCap } from '@tactful/rules';
import { type Told, told } from '../finding.ts';
import { textsOf } from './copy.ts';

const limits = (cap: FrequencyCap | undefined): boolean =>
  !!cap && [cap.visit, cap.day, cap.lifetime, cap.coolDownHours].some((limit) => limit !== undefined);

const capFault = (config: Config, { action, cap, group }: Experience, path: string): readonly Told[] => {
  if (action !== 'message' || limits(cap) || limits(config.caps?.all)) return [];
  if (group !== undefined && limits(config.caps?.groups?.[group])) return [];
  return [told('missing-cap', `${path}.cap`, 'expected how often the message may come, got nothing')];
};

/** Words that stand in for a benefit while somebody thinks of one. */
const PLACEHOLDER = /^\W*(todo|tbd|fixme|xxx|lorem ipsum|benefit|test|n\/?a|\.+|-+)\b/i;

const benefitFaults = (config: Config): readonly Told[] =>
  textsOf(config).flatMap(([path, text]) => {
    if (!path.endsWith('benefit')) return [];
    const words = typeof text === 'string' ? [text] : Object.values(text);
    const hollow = words.find((one) => PLACEHOLDER.test(one));
    return hollow === undefined
      ? []
      : [told('missing-benefit', path, `expected what the visitor gains, got ${JSON.stringify(hollow)}`)];
  });

const languageFaults = (config: Config): readonly Told[] => {
  const texts = textsOf(config);
  const languages = new Set(texts.flatMap(([, text]) => (typeof text === 'string' ? [] : Object.keys(text))));
  return texts.flatMap(([path, text]) => {
    if (typeof text === 'string') return [];
    const missing = [...languages].filter((language) => !Object.hasOwn(text, language));
    return missing.length
      ? [told('missing-language', path, `expected it in ${missing.join(', ')} too, got nothing`, 'warning')]
      : [];
  });
};

/** Slots in which the same must stand for everybody. */
const EQUAL_FOR_ALL =
  /(^|[^a-z])(prices?|pricing|checkout|payments?|credit|stock|availability|shipping-cost|surcharge)([^a-z]|$)/i;

/** Words about people: readable on the root by every script of the page. */
const TELLING =
  /(^|[^a-z])(novice|beginner|expert|regular|loyal|luxury|premium|value|cheap|budget|rich|poor|vip|new|returning|lapsed|male|female|men|women|young|old)([^a-z]|$)/i;

const nameFaults = ({ slot, action, variant = '' }: Experience, path: string): readonly Told[] => {
  const layout = action === 'layout' && TELLING.test(variant);
  const layoutFault = `expected a name that tells nothing, as "b", got ${JSON.stringify(variant)}`;
  const slotFault = `expected a slot without price, credit or availability, got ${JSON.stringify(slot)}`;
  return [
    ...(EQUAL_FOR_ALL.test(slot) ? [told('price', `${path}.slot`, slotFault)] : []),
    ...(layout ? [told('telling-name', `${path}.variant`, layoutFault)] : []),
  ];
};

/** What the experiences of a config owe. */
export const checkManners = (config: Config): readonly Told[] => [
  ...benefitFaults(config),
  ...languageFaults(config),
  ...config.experiences.flatMap((experience, at) => {
    const path = `experiences[${at}]`;
    return [...capFault(config, experience, path), ...nameFaults(experience, path)];
  }),
];
