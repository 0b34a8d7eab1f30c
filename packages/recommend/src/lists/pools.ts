/** The pools of candidates that a page carries for every visitor. */
import type { BuiltLists, ItemLists } from './build-lists.ts';
import type { Shop } from './shop.ts';

/** Item numbers by page type. */
export interface Pools {
  /** Bestsellers of the shop. */
  readonly home: readonly number[];
  /** The most frequent complements. */
  readonly cart: readonly number[];
  /** Bestsellers of each category. */
  readonly categories: ReadonlyMap<string, readonly number[]>;
}

/** Sizes of the pools. */
const POOL_SIZES = { home: 200, cart: 100 } as const;

/** Counts in how many lists each item is, weighted by its place. */
const frequentIn = (lists: readonly ItemLists[]): readonly number[] => {
  const scores = new Map<number, number>();
  for (const { boughtWith } of lists)
    for (const [place, item] of boughtWith.entries())
      scores.set(item, (scores.get(item) ?? 0) + 1 / Math.sqrt(place + 1));
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([item]) => item);
};

/** Variants of one item take one place. */
const oneOfEachGroup = ({ items }: Shop, candidates: readonly number[]): readonly number[] => {
  const groups = new Set<string>();
  return candidates.filter((item) => {
    const group = items[item]?.group ?? '';
    const isNew = group === '' || !groups.has(group);
    if (group !== '') groups.add(group);
    return isNew;
  });
};

/** Builds the pools. */
export const buildPools = (shop: Shop, { lists, bestsellers }: BuiltLists): Pools => {
  // A new shop has no bestsellers.
  const best = bestsellers.all.length ? bestsellers.all : [...shop.items.keys()];
  return {
    home: oneOfEachGroup(shop, best).slice(0, POOL_SIZES.home),
    cart: oneOfEachGroup(shop, frequentIn(lists)).slice(0, POOL_SIZES.cart),
    categories: new Map(
      [...bestsellers.byCategory].map(([category, items]) => [category, oneOfEachGroup(shop, items)]),
    ),
  };
};
