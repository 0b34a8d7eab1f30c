/** Builds the two lists of each item. */
import { type LogName, NEIGHBORS } from '../sql/model.ts';
import { type Bestsellers, findBestsellers } from './bestsellers.ts';
import { areVariants, rankPairs, shareCategory } from './rank-pairs.ts';
import type { Shop } from './shop.ts';
import { createFindSimilar, type FindSimilar } from './similar-items.ts';

/** The lists of an item: numbers of items, best first. */
export interface ItemLists {
  /** Substitutes. */
  readonly viewedWith: readonly number[];
  /** Complements. */
  readonly boughtWith: readonly number[];
  /** How many substitutes are related to the item, by logs or by attributes: the first ones. The others are any bestsellers. */
  readonly viewedRelated: number;
  /** How many of each list come from logs, also by way of another item; the others are fallbacks, which come last. */
  readonly fromLogs: { readonly viewedWith: number; readonly boughtWith: number };
}

/** Lists of all items by number, and the bestsellers. */
export interface BuiltLists {
  readonly lists: readonly ItemLists[];
  readonly bestsellers: Bestsellers;
}

/** How many neighbors of both lists come from logs. */
export const countLogged = ({ fromLogs }: ItemLists): number => fromLogs.viewedWith + fromLogs.boughtWith;

/** The share of listed neighbors that are fallbacks, from 0 to 1. */
export const fallbackShareOf = (lists: readonly ItemLists[]): number => {
  const listed = lists.reduce((sum, list) => sum + list.viewedWith.length + list.boughtWith.length, 0);
  const logged = lists.reduce((sum, list) => sum + countLogged(list), 0);
  return listed ? 1 - logged / listed : 0;
};

/** Every item has at least this many neighbors. */
export const MIN_NEIGHBORS = 6;

/** Both lists without fallbacks. */
interface LoggedLists {
  readonly viewedWith: readonly number[];
  readonly boughtWith: readonly number[];
}

/** Complements are of other categories. Of the same category are substitutes, unless there are too few others. */
const loggedLists = (shop: Shop, item: number): LoggedLists => {
  const bought = rankPairs(shop, 'order', item);
  const viewed = rankPairs(shop, 'click', item);
  const isSame = (other: number): boolean => shareCategory(shop, item, other);
  const [same, others] = [bought.filter(isSame), bought.filter((other) => !isSame(other))];
  const substitutes = viewed.length ? viewed : same;
  return {
    viewedWith: [...substitutes.filter(isSame), ...substitutes.filter((other) => !isSame(other))].slice(
      0,
      NEIGHBORS,
    ),
    boughtWith: (others.length < MIN_NEIGHBORS ? [...others, ...same] : others).slice(0, NEIGHBORS),
  };
};

interface Fallbacks {
  readonly shop: Shop;
  readonly bestsellers: Bestsellers;
  readonly findSimilar: FindSimilar;
}

/** Fills a list with the first items that are not in it. */
const fill = (
  shop: Shop,
  item: number,
  list: readonly number[],
  more: Iterable<number>,
): readonly number[] => {
  const filled = [...list];
  for (const other of more) {
    if (filled.length >= MIN_NEIGHBORS) break;
    if (!filled.includes(other) && !areVariants(shop, item, other)) filled.push(other);
  }
  return filled;
};

/** The bestsellers of the category, and similar items. */
function* similarTo({ shop, bestsellers, findSimilar }: Fallbacks, item: number): Iterable<number> {
  const category = shop.items[item]?.category ?? '';
  yield* (bestsellers.byCategory.get(category) ?? []).slice(0, NEIGHBORS);
  yield* findSimilar(item, NEIGHBORS * 2);
}

/** The bestsellers of the shop; then any items, so that a new shop has lists, too. */
function* anyItems({ shop, bestsellers }: Fallbacks): Iterable<number> {
  yield* bestsellers.all.slice(0, NEIGHBORS * 2);
  yield* shop.items.keys();
}

/** The bestsellers of the categories that are bought together with the item's category, in turn. */
function* complementsFor({ shop, bestsellers }: Fallbacks, item: number): Iterable<number> {
  const categories = bestsellers.complements.get(shop.items[item]?.category ?? '') ?? [];
  for (let place = 0; place < MIN_NEIGHBORS; place++)
    for (const category of categories.slice(0, MIN_NEIGHBORS)) {
      const best = bestsellers.byCategory.get(category)?.[place];
      if (best !== undefined) yield best;
    }
}

/** Builds the lists of all items. */
export const buildLists = (shop: Shop, minCustomers: Readonly<Record<LogName, number>>): BuiltLists => {
  const bestsellers = findBestsellers(shop, minCustomers);
  const fallbacks = { shop, bestsellers, findSimilar: createFindSimilar(shop, bestsellers.all) };
  const lists = shop.items.map((_, item) => {
    const logged = loggedLists(shop, item);
    const related = fill(shop, item, logged.viewedWith, similarTo(fallbacks, item));
    return {
      viewedWith: fill(shop, item, related, anyItems(fallbacks)),
      boughtWith: fill(shop, item, logged.boughtWith, complementsFor(fallbacks, item)),
      fromLogs: { viewedWith: logged.viewedWith.length, boughtWith: logged.boughtWith.length },
      viewedRelated: related.length,
    };
  });
  return { lists, bestsellers };
};
