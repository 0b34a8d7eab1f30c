/** Finds the cause of a pick: the items of the visitor because of which it is shown. Only explanations need it. */
import { itemNumber } from './item-code.ts';
import type { RecommendationSource } from './score-items.ts';
import { smallestSubset } from './smallest-subset.ts';

/** The inputs and the function of a pick. */
export interface PickInputs<Source extends RecommendationSource> {
  /** At most `MAX_SOURCES`, since many of their subsets may be tried. */
  readonly sources: readonly Source[];
  /** Returns what these sources alone lead to. */
  readonly pick: (sources: readonly Source[]) => readonly { readonly id: string }[];
}

/**
 * Returns a set of sources with which the item is picked: with them alone it is picked (sufficient), and with fewer of them
 * it is not (minimal). Empty if the item is not picked. It is the smallest set of the sources whose lists contain the item, if
 * these are enough, and of all sources otherwise.
 */
export const findCause = <Source extends RecommendationSource>(
  id: string,
  { sources, pick }: PickInputs<Source>,
): readonly Source[] => {
  const isPicked = (subset: readonly Source[]): boolean => pick(subset).some((item) => item.id === id);
  if (!isPicked(sources)) return [];
  const related = sources.filter(({ lists }) => lists.some((list) => list.includes(itemNumber(id))));
  // Others can matter, too: an item that they move up may take the place of its category or group.
  return smallestSubset(isPicked(related) ? related : sources, isPicked);
};

/** The type of {@link findCause}. Pages get it as a parameter, so that they load it with the explanation only. */
export type FindCause = typeof findCause;
