/** Finds the smallest part of a list that is enough for something. */

/** All subsets of one size, in order. */
function* subsetsOf<Item>(items: readonly Item[], size: number): Iterable<readonly Item[]> {
  if (!size) yield [];
  else
    for (const [at, item] of items.entries())
      for (const rest of subsetsOf(items.slice(at + 1), size - 1)) yield [item, ...rest];
}

/**
 * Returns the smallest subset that is enough; of several, the one of the first items. Tries the subsets of each size, the
 * smallest first. All items together are enough.
 */
export const smallestSubset = <Item>(
  items: readonly Item[],
  isEnough: (subset: readonly Item[]) => boolean,
): readonly Item[] => {
  for (let size = 1; size < items.length; size++)
    for (const subset of subsetsOf(items, size)) if (isEnough(subset)) return subset;
  return items;
};
