/** Owns the names of facts: which there are, which values they can have, and which one was meant. */
import { type Config, factCatalog } from '@tactful/core';
import { type CreateCatalog, nearest } from '@tactful/rules';

/** Facts with one fixed path. A test holds them against the catalog. */
export const FIXED: readonly string[] = [
  'visits.count',
  'visits.daysSinceLast',
  'visits.usualHour',
  'visit.pages',
  'visit.minutes',
  'cart.items',
  'cart.value',
  'cart.idleMinutes',
  'cart.abandoned',
  'price.tier',
  'level',
  'features.top',
  'service.open',
  'service.resolved',
  'service.daysSince',
  'service.outcome',
  'replenish.due',
  'affinity.category',
  'affinity.brand',
  'affinity.tier',
  'affinity.item',
  'page.type',
  'page.category',
  'page.language',
  'page.section',
];

/** How far back a count may reach; `daysSince` the last. */
export const WINDOWS: readonly string[] = ['visit', '24h', '7d', '30d', 'all', 'daysSince'];

/** What is counted, by verb: `viewed.category.<id>.<window>`. */
export const COUNTED: { readonly [verb: string]: readonly string[] } = {
  viewed: ['all', 'item', 'category', 'brand', 'tier'],
  carted: ['all', 'item', 'category', 'brand', 'tier'],
  bought: ['all', 'item', 'category', 'brand', 'tier'],
  searched: ['all', 'term'],
  features: ['used'],
};

const TIERS = ['value', 'mid', 'premium'];

/** The values that a text or list fact can have or hold; absent where there is no end to them. */
export const valuesOf = (config: Config, fact: string): readonly string[] | undefined => {
  const [head, name = ''] = fact.split('.');
  if (fact === 'level') return ['new', 'regular', 'expert'];
  if (fact === 'price.tier') return ['', ...TIERS];
  if (fact === 'affinity.tier') return TIERS;
  if (fact === 'replenish.due') return Object.keys(config.catalog?.replenish ?? {});
  if (fact === 'page.section') return ['site', ...Object.keys(config.site.sections ?? {})];
  const question = head === 'stated' && config.questions?.find(({ id }) => id === name);
  if (!question) return undefined;
  return [...(question.many ? [] : ['']), ...question.options.map(({ value }) => value)];
};

const HEADS = [
  ...new Set([...FIXED.map((fact) => fact.split('.')[0] ?? ''), ...Object.keys(COUNTED), 'stated', 'host']),
];

const meant = (name: string | undefined, names: readonly string[]): string =>
  name === undefined ? '' : names.includes(name) ? name : (nearest(name, names) ?? name);

/** A counted fact with each part brought to what it may be; a window that is missing is seven days. */
const counted = (verb: string, parts: readonly string[]): string => {
  const dimension = meant(parts[0], COUNTED[verb] ?? []);
  const window = meant(parts.at(-1), WINDOWS);
  const isWindow = WINDOWS.includes(window) && parts.length > 1;
  const id = dimension === 'all' ? [] : isWindow ? parts.slice(1, -1) : parts.slice(1);
  // A dot in an id would be a part of the path; ids are written with dashes.
  return [verb, dimension, ...(id.length ? [id.join('-')] : []), isWindow ? window : '7d'].join('.');
};

/** The known fact that was probably meant by an unknown one. */
export const nearestFact = (config: Config, fact: string): string | undefined => {
  const [first, ...rest] = fact.split('.');
  const head = meant(first, HEADS);
  const candidates = [
    ...FIXED,
    ...(config.questions ?? []).map(({ id }) => `stated.${id}`),
    ...Object.keys(config.host ?? {}).map((name) => `host.${name}`),
  ];
  const repaired = COUNTED[head] ? counted(head, rest) : [head, ...rest].join('.');
  const { describe } = factCatalog(config);
  return describe(repaired) ? repaired : nearest(repaired, candidates);
};

/** The catalog of the SDK, with `did you mean`. */
export const suggesting: CreateCatalog = (config) => ({
  ...factCatalog(config),
  nearest: (fact) => nearestFact(config, fact),
});
