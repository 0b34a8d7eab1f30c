/** Finds the smallest part of a list that is enough for something. */

/** Returns the smallest subset that is enough; of several, the one of the first items. All items together are enough. */
export type SmallestSubset = <Item>(
  items: readonly Item[],
  isEnough: (subset: readonly Item[]) => boolean,
) => readonly Item[];

/** All subsets of one size, in order. */
function* subsetsOf<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  if (!size) yield [];
  else
    for (const [at, item] of items.entries())
      for (const rest of subsetsOf(items.slice(at + 1), size - 1)) yield [item, ...rest];
}

/** Tries the subsets of each size, the smallest first. */
export const smallestSubset: SmallestSubset = (items, isEnough) => {
  for (let size = 1; size < items.length; size++)
    for (const subset of subsetsOf(items, size)) if (isEnough(subset)) return subset;
  return items;
};
