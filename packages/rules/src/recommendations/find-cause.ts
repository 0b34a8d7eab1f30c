/** Finds the cause of a pick: the items of the visitor because of which it is shown. */
import { type PickOptions, pickItems } from './pick-items.ts';
import type { RecommendationSource } from './score-items.ts';

/** Calls `visit` with each subset of `size` sources, in order, until it returns true. */
const someSubset = (
  sources: readonly RecommendationSource[],
  size: number,
  visit: (subset: readonly RecommendationSource[]) => boolean,
): boolean => {
  const extend = (subset: readonly RecommendationSource[], from: number): boolean => {
    if (subset.length === size) return visit(subset);
    for (let at = from; at <= sources.length - (size - subset.length); at++) {
      const source = sources[at];
      if (source && extend([...subset, source], at + 1)) return true;
    }
    return false;
  };
  return extend([], 0);
};

/**
 * Returns the smallest set of sources with which the item is picked: with them alone it is picked (sufficient), and with
 * fewer of them it is not (minimal). Of several smallest sets, that of the first related sources. Empty if the item is not
 * picked.
 *
 * @param sources - At most `MAX_SOURCES`, since all of their subsets may be tried.
 */
export const findCause = (
  id: string,
  sources: readonly RecommendationSource[],
  options: PickOptions,
): readonly RecommendationSource[] => {
  const isPicked = (subset: readonly RecommendationSource[]): boolean =>
    pickItems(subset, options).some((pick) => pick.id === id);
  if (!isPicked(sources)) return [];
  // Others can matter, too: an item that they move up may take the place of its category or group.
  const isRelated = ({ lists }: RecommendationSource): boolean => lists.some((list) => list.includes(id));
  const ordered = [...sources.filter(isRelated), ...sources.filter((source) => !isRelated(source))];
  let cause: readonly RecommendationSource[] = sources;
  for (let size = 1; size < sources.length; size++) {
    const found = someSubset(ordered, size, (subset) => {
      if (!isPicked(subset)) return false;
      cause = subset;
      return true;
    });
    if (found) break;
  }
  return cause;
};
