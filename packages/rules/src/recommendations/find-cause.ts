/** Finds the cause of a pick: the items of the visitor because of which it is shown. */
import { type PickOptions, pickItems } from './pick-items.ts';
import type { RecommendationSource } from './score-items.ts';
import type { SmallestSubset } from './smallest-subset.ts';

/** The inputs of a pick. */
export interface PickInputs {
  /** At most `MAX_SOURCES`, since many of their subsets may be tried. */
  readonly sources: readonly RecommendationSource[];
  readonly options: PickOptions;
}

/**
 * Returns a set of sources with which the item is picked: with them alone it is picked (sufficient), and with fewer of them
 * it is not (minimal). Empty if the item is not picked. It is the smallest set of the sources whose lists contain the item, if
 * these are enough, and of all sources otherwise.
 *
 * @param search - {@link smallestSubset}. A parameter, so that pages load it with the explanation only.
 */
export const findCause = (
  id: string,
  { sources, options }: PickInputs,
  search: SmallestSubset,
): readonly RecommendationSource[] => {
  const isPicked = (subset: readonly RecommendationSource[]): boolean =>
    pickItems(subset, options).some((pick) => pick.id === id);
  if (!isPicked(sources)) return [];
  const related = sources.filter(({ lists }) => lists.some((list) => list.includes(id)));
  // Others can matter, too: an item that they move up may take the place of its category or group.
  return search(isPicked(related) ? related : sources, isPicked);
};
