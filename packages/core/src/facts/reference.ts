/** Documentation of every fact. The reference page of the docs is generated from it; no page of a shop loads it. */
import type { DataCategory, FactType } from '@tactful/rules';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { categoriesIn, FACTS } from './catalog.ts';
import { WINDOWS } from './counts.ts';
import type { FactDefinition } from './definition.ts';

interface FactText {
  /** What the value means, in one sentence. */
  readonly sentence: string;
  /** The unit of a number; '' for other types. */
  readonly unit: string;
  /** The value of a visitor without events, as it is written in documentation. */
  readonly default: string;
  /** A path that matches the pattern. */
  readonly example: string;
}

/** One entry of the reference: a fact, or a family of facts whose paths differ in the parts in angle brackets. */
export interface FactReference extends FactText {
  /** The path, for example `viewed.category.<id>.<window>`. */
  readonly path: string;
  readonly type: FactType | 'declared in the config';
  /** The data categories of these events. */
  readonly dataCategories: readonly DataCategory[];
  /** The events that it is computed from. */
  readonly events: readonly EventName[];
  /** The fields of these events that it reads. */
  readonly fields: readonly (keyof LedgerEvent)[];
}

const text = (sentence: string, unit: string, byDefault: string, example: string): FactText => ({
  sentence,
  unit,
  default: byDefault,
  example,
});

const VERBS: { readonly [verb: string]: string } = {
  viewed: 'viewed',
  carted: 'added to the cart',
  bought: 'bought',
};
const THINGS: readonly (readonly [dimension: string, thing: string, example: string])[] = [
  ['item', 'one item', 'item.sku-1'],
  ['category', 'items of one category', 'category.coats'],
  ['brand', 'items of one brand', 'brand.acme'],
  ['tier', 'items of one price tier (`value`, `mid` or `premium`)', 'tier.premium'],
];
const SINCE = 'With the window `daysSince`: days since the last time, `Infinity` if it never happened.';

const counts = Object.entries(VERBS).flatMap(([verb, past]) => [
  [
    `${verb}.all.*`,
    text(`How often the visitor ${past} any item in the window. ${SINCE}`, 'times', '0', `${verb}.all.7d`),
  ] as const,
  ...THINGS.map(
    ([dimension, thing, example]) =>
      [
        `${verb}.${dimension}.*.*`,
        text(
          `How often the visitor ${past} ${thing} in the window. ${SINCE}`,
          'times',
          '0',
          `${verb}.${example}.30d`,
        ),
      ] as const,
  ),
]);

const affinities = THINGS.flatMap(([dimension, , example]) => {
  const plural =
    dimension === 'category' ? 'categories' : dimension === 'tier' ? 'price tiers' : `${dimension}s`;
  const one = dimension === 'tier' ? 'price tier' : dimension;
  return [
    [
      `affinity.${dimension}`,
      text(
        `The ${plural} that the visitor is interested in, highest affinity first.`,
        '',
        '[]',
        `affinity.${dimension}`,
      ),
    ] as const,
    [
      `affinity.${dimension}.*`,
      text(
        `The share of one ${one} in all interests of the visitor, from 0 to 1.`,
        'ratio',
        '0',
        `affinity.${example}`,
      ),
    ] as const,
  ];
});

const TEXTS: { readonly [pattern: string]: FactText } = {
  ...Object.fromEntries([...counts, ...affinities]),
  'visits.count': text('Number of visits, including the current one.', 'visits', '1', 'visits.count'),
  'visits.daysSinceLast': text(
    'Days since the end of the previous visit.',
    'days',
    'Infinity',
    'visits.daysSinceLast',
  ),
  'visits.usualHour': text(
    'True after three past visits of which at least a third began within an hour of the current time of day.',
    '',
    'false',
    'visits.usualHour',
  ),
  'visit.pages': text('Number of pages viewed in the current visit.', 'pages', '0', 'visit.pages'),
  'visit.minutes': text(
    'Minutes since the first page view of the current visit.',
    'minutes',
    '0',
    'visit.minutes',
  ),
  'searched.all.*': text(
    `How often the visitor searched in the window. ${SINCE}`,
    'times',
    '0',
    'searched.all.visit',
  ),
  'searched.term.*.*': text(
    `How often the visitor searched for one term in the window. ${SINCE}`,
    'times',
    '0',
    'searched.term.raincoat.7d',
  ),
  'features.used.*.*': text(
    `How often the visitor used one feature in the window. ${SINCE}`,
    'times',
    '0',
    'features.used.compare.30d',
  ),
  'features.top': text('The features that the visitor uses, most used first.', '', '[]', 'features.top'),
  level: text(
    '`regular` after five uses of features, `expert` after twenty uses of at least four features, else `new`.',
    '',
    '"new"',
    'level',
  ),
  'price.tier': text(
    'The price tier with the highest affinity: `value`, `mid` or `premium`.',
    '',
    '""',
    'price.tier',
  ),
  'cart.items': text('Number of pieces in the cart.', 'pieces', '0', 'cart.items'),
  'cart.value': text('Sum of the prices in the cart.', 'currency of the events', '0', 'cart.value'),
  'cart.idleMinutes': text(
    'Minutes since the cart last changed; 0 while it is empty.',
    'minutes',
    '0',
    'cart.idleMinutes',
  ),
  'cart.abandoned': text(
    'True if the cart has items and did not change for `catalog.abandonMinutes` (60 by default).',
    '',
    'false',
    'cart.abandoned',
  ),
  'cart.category.*': text(
    'Number of pieces of one category in the cart.',
    'pieces',
    '0',
    'cart.category.coats',
  ),
  'service.open': text('True while a service case is open.', '', 'false', 'service.open'),
  'service.resolved': text(
    'True if the last service case was closed as resolved.',
    '',
    'false',
    'service.resolved',
  ),
  'service.outcome': text('The outcome of the last service case.', '', '""', 'service.outcome'),
  'service.daysSince': text(
    'Days since the last event of a service case.',
    'days',
    'Infinity',
    'service.daysSince',
  ),
  'stated.*': text(
    'The response of the visitor to a question of the config: one value, or a list if the question allows several.',
    '',
    '"" or []',
    'stated.style',
  ),
  'replenish.due': text(
    'Categories that the visitor probably needs to buy again, by `catalog.replenish` or the visitor’s own interval.',
    '',
    '[]',
    'replenish.due',
  ),
  'page.type': text('The type of the page, as set by `setPage`.', '', '""', 'page.type'),
  'page.category': text('The category of the page, as set by `setPage`.', '', '""', 'page.category'),
  'page.language': text('The language tag of the page, as set by `setPage`.', '', '""', 'page.language'),
  'page.section': text(
    'The section of the site that the path of the page belongs to.',
    '',
    '"site"',
    'page.section',
  ),
  'host.*': text(
    'A value that the page sets and the config declares under `host`.',
    '',
    'the `default` of the attribute',
    'host.member',
  ),
};

/** `viewed.category.*.*` → `viewed.category.<id>.<window>`. */
const pathOf = (pattern: string, { hasWindow, type }: FactDefinition): string => {
  const names = typeof type === 'function' ? ['<name>'] : ['<id>'];
  if (hasWindow) names.push('<window>');
  if (hasWindow && pattern.split('*').length === 2) names.shift();
  return pattern.replace(/\*/g, () => names.shift() ?? '');
};

const MISSING = text('', '', '', '');

/** Every fact of the catalog, documented; in the order of the catalog. */
export const FACT_REFERENCE: readonly FactReference[] = Object.entries(FACTS).map(
  ([pattern, definition]) => ({
    ...(TEXTS[pattern] ?? MISSING),
    path: pathOf(pattern, definition),
    type: typeof definition.type === 'function' ? 'declared in the config' : definition.type,
    dataCategories: categoriesIn(definition),
    events: definition.events,
    fields: definition.fields,
  }),
);

/** The windows that a path may end with, for the reference. */
export const FACT_WINDOWS: readonly string[] = WINDOWS;
