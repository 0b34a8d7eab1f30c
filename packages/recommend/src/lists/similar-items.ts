/** Finds items with similar attributes: category, brand, price and words of the title. */
import type { CatalogItem } from '../input/read-catalog.ts';
import type { Shop } from './shop.ts';

/** Returns the items that are most similar to an item, best first, without the item itself. */
export type FindSimilar = (item: number, count: number) => readonly number[];

/** How many items of one word or category are compared. */
const MAX_COMPARED = 200;

const wordsOf = (title: string): readonly string[] => [
  ...new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []),
];

/** Keys of an item: items with a common key are compared. */
const keysOf = ({ title, category, brand }: CatalogItem): readonly string[] => [
  ...wordsOf(title).map((word) => `word:${word}`),
  ...(category ? [`category:${category}`] : []),
  ...(brand ? [`brand:${brand}`] : []),
];

const WEIGHTS: Readonly<Record<string, number>> = { category: 3, brand: 1.5 };
const SIMILAR_PRICE_WEIGHT = 0.5;

const haveSimilarPrices = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && a > 0 && b > 0 && Math.abs(Math.log(a / b)) < 0.3;

/** Rare words count more than frequent ones. */
const weightOf = (key: string, shared: number, total: number): number =>
  WEIGHTS[key.slice(0, key.indexOf(':'))] ?? Math.log(total / shared);

/** Indexes the items of a shop. `preferred` are compared first: the bestsellers. */
export const createFindSimilar = ({ items }: Shop, preferred: readonly number[]): FindSimilar => {
  const index = new Map<string, number[]>();
  const order = [...new Set([...preferred, ...items.keys()])];
  // The order contains indexes of items only.
  for (const item of order)
    for (const key of keysOf(items[item] as CatalogItem)) {
      const of = index.get(key);
      if (of) of.push(item);
      else index.set(key, [item]);
    }
  return (item, count) => {
    const own = items[item];
    if (!own) return [];
    const scores = new Map<number, number>();
    for (const key of keysOf(own)) {
      const sharing = index.get(key) ?? [];
      const weight = weightOf(key, sharing.length, items.length);
      for (const other of sharing.slice(0, MAX_COMPARED))
        if (other !== item) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    for (const [other, score] of scores)
      if (haveSimilarPrices(own.price, items[other]?.price)) scores.set(other, score + SIMILAR_PRICE_WEIGHT);
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, count)
      .map(([other]) => other);
  };
};
