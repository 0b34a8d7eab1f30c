/** Documentation of the facts that exist for several verbs or dimensions: counts and affinities. */
import { type FactText, TIERS, text } from './reference-text.ts';

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
/** The last sentence of every fact with a window. */
export const SINCE =
  'With the window `daysSince`: days since the last time, `Infinity` if it never happened.';

/** Texts of the facts that count events, by pattern. */
export const COUNT_TEXTS: readonly (readonly [pattern: string, text: FactText])[] = Object.entries(
  VERBS,
).flatMap(([verb, past]) => [
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

/** Texts of affinities, by pattern. */
export const AFFINITY_TEXTS: readonly (readonly [pattern: string, text: FactText])[] = THINGS.flatMap(
  ([dimension, , example]) => {
    const plural =
      dimension === 'category' ? 'categories' : dimension === 'tier' ? 'price tiers' : `${dimension}s`;
    const one = dimension === 'tier' ? 'price tier' : dimension;
    return [
      [
        `affinity.${dimension}`,
        {
          ...text(
            `The ${plural} that the visitor is interested in, highest affinity first.`,
            '',
            '[]',
            `affinity.${dimension}`,
          ),
          ...(dimension === 'tier' ? { values: TIERS } : {}),
        },
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
  },
);
