/** Chooses what a product page carries of the two lists of its item. */
import type { BuiltLists, ItemLists } from './build-lists.ts';
import { shareCategory } from './rank-pairs.ts';
import type { Shop } from './shop.ts';

/** Numbers of items, best first. */
export interface CarriedLists {
  readonly viewedWith: readonly number[];
  readonly boughtWith: readonly number[];
}

/** How many items of each list a page carries. */
const CARRIED = 10;

/** An item is in one of the lists only: the one in which its place is higher. */
const shorten = ({ viewedWith, boughtWith }: CarriedLists): CarriedLists => {
  const isCarriedAs = (item: number, own: readonly number[], other: readonly number[]): boolean =>
    !other.includes(item) || own.indexOf(item) < other.indexOf(item);
  const viewed = viewedWith.filter((item) => isCarriedAs(item, viewedWith, boughtWith)).slice(0, CARRIED);
  const bought = boughtWith.filter((item) => !viewed.includes(item)).slice(0, CARRIED * 2 - viewed.length);
  return { viewedWith: viewed, boughtWith: bought };
};

/**
 * Bestsellers that have nothing to do with the item are not carried: in the lists of many items, they would outweigh what is
 * bought with each, and an explanation by the item would be wrong. Similar items of other categories are carried only for an
 * item without anything else.
 */
const carriedOf = (shop: Shop, item: number, lists: ItemLists): CarriedLists => {
  const { fromLogs, boughtWith } = lists;
  const viewedWith = lists.viewedWith.filter(
    (other, at) => at < fromLogs.viewedWith || shareCategory(shop, item, other),
  );
  if (viewedWith.length + boughtWith.length > 0) return shorten({ viewedWith, boughtWith });
  return { viewedWith: lists.viewedWith.slice(0, lists.viewedRelated), boughtWith };
};

/** Returns the lists that the page of each item carries, by the number of the item. */
export const carriedLists = (shop: Shop, { lists }: BuiltLists): readonly CarriedLists[] =>
  lists.map((own, item) => carriedOf(shop, item, own));
