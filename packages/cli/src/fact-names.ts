/** The names of facts: which exist, which values they have, and suggestions for unknown names. */
import type { Config } from '@tactful/core';
import { FACT_REFERENCE, FACT_WINDOWS, factCatalog } from '@tactful/core/internal';
import type { CreateCatalog } from '@tactful/rules';
import { nearest } from '@tactful/rules/internal';

/** Facts with a fixed path, from the fact table of core. */
export const FIXED_FACTS: readonly string[] = FACT_REFERENCE.map(({ path }) => path).filter(
  (path) => !path.includes('<'),
);

/** The windows of counts. `daysSince` is the time since the last event. */
export const WINDOWS: readonly string[] = FACT_WINDOWS;

/** The parts of the paths of counts: `viewed`, `category`, `<id>`, `<window>`. */
const COUNT_PARTS = FACT_REFERENCE.map(({ path }) => path.split('.')).filter(
  (parts) => parts.at(-1) === '<window>',
);

/** The dimensions of counts by their first word: `viewed.category.<id>.<window>`. */
export const COUNTED_FACTS: { readonly [verb: string]: readonly string[] } = Object.fromEntries(
  COUNT_PARTS.map(([verb = '']) => [
    verb,
    COUNT_PARTS.flatMap(([head, dimension = '']) => (head === verb ? [dimension] : [])),
  ]),
);

/** Returns the values that a text or list fact can have or contain; absent if they are not limited. */
export const valuesOf = (config: Config, fact: string): readonly string[] | undefined => {
  const [head, name = ''] = fact.split('.');
  const fixed = FACT_REFERENCE.find(({ path }) => path === fact)?.values;
  if (fixed) return fixed;
  if (fact === 'replenish.due') return Object.keys(config.catalog?.replenish ?? {});
  if (fact === 'page.section') return ['site', ...Object.keys(config.site.sections ?? {})];
  const question = head === 'stated' && config.questions?.find(({ id }) => id === name);
  if (!question) return undefined;
  return [...(question.many ? [] : ['']), ...question.options.map(({ value }) => value)];
};

/** The first words of all facts. */
const HEADS = [
  ...new Set([
    ...FIXED_FACTS.map((fact) => fact.split('.')[0] ?? ''),
    ...Object.keys(COUNTED_FACTS),
    'stated',
    'host',
  ]),
];

/** Returns the name that was probably meant; the name itself if nothing is similar. */
const correctName = (name: string | undefined, names: readonly string[]): string =>
  name === undefined ? '' : names.includes(name) ? name : (nearest(name, names) ?? name);

/** Returns a count with each part corrected. A missing window becomes seven days. */
const correctCount = (verb: string, parts: readonly string[]): string => {
  const dimension = correctName(parts[0], COUNTED_FACTS[verb] ?? []);
  const window = correctName(parts.at(-1), WINDOWS);
  const isWindow = WINDOWS.includes(window) && parts.length > 1;
  const id = dimension === 'all' ? [] : isWindow ? parts.slice(1, -1) : parts.slice(1);
  // A dot in an id would separate parts of the path, so ids use dashes.
  return [verb, dimension, ...(id.length ? [id.join('-')] : []), isWindow ? window : '7d'].join('.');
};

/** Returns the fact that was probably meant by an unknown name; absent if nothing is similar. */
export const nearestFact = (config: Config, fact: string): string | undefined => {
  const [first, ...rest] = fact.split('.');
  const head = correctName(first, HEADS);
  const candidates = [
    ...FIXED_FACTS,
    ...(config.questions ?? []).map(({ id }) => `stated.${id}`),
    ...Object.keys(config.host ?? {}).map((name) => `host.${name}`),
  ];
  const corrected = COUNTED_FACTS[head] ? correctCount(head, rest) : [head, ...rest].join('.');
  const { describe } = factCatalog(config);
  return describe(corrected) ? corrected : nearest(corrected, candidates);
};

/** The fact catalog of Tactful, with suggestions for unknown names. */
export const catalogWithSuggestions: CreateCatalog = (config) => ({
  ...factCatalog(config),
  nearest: (fact) => nearestFact(config, fact),
});
