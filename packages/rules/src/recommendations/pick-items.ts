/** Picks the items to show from the pool that the page carries for every visitor. */
import { type RecommendationSource, scoreItems } from './score-items.ts';

/** An item of the pool. */
export interface Candidate {
  readonly id: string;
  /** '' if not known. */
  readonly category: string;
  /** Variants of one item have the same group. '' if the item has no variants. */
  readonly group: string;
}

/** How to pick. */
export interface PickOptions {
  /** Items that the page shows or may show, in the order of the page. */
  readonly pool: readonly Candidate[];
  /** At most this many items are picked. */
  readonly count: number;
  /** At most this many items of one category are picked. Absent: any number. */
  readonly perCategory?: number;
  /** Ids and groups that are never picked: what was viewed, bought, dismissed, or is in the cart. */
  readonly excluded: { readonly ids: ReadonlySet<string>; readonly groups: ReadonlySet<string> };
  /**
   * Statements of the visitor about categories: more of it (1), or less of it (-1). They outweigh what is inferred: all items
   * with 1 come before all others, and items with -1 are never picked.
   */
  readonly stated?: ReadonlyMap<string, -1 | 0 | 1>;
}

/** True for an item whose id, or group of variants, is excluded. */
export const isExcludedFrom = (
  { ids, groups }: PickOptions['excluded'],
  { id, group }: Pick<Candidate, 'id' | 'group'>,
): boolean => ids.has(id) || (group !== '' && groups.has(group));

/** Candidates with a score, best first; of equal ones, the first on the page. */
const ranked = (sources: readonly RecommendationSource[], options: PickOptions): readonly Candidate[] => {
  const scores = scoreItems(sources);
  const statedOf = ({ category }: Candidate): number => options.stated?.get(category) ?? 0;
  return options.pool
    .map((candidate, place) => ({ candidate, place, score: scores.get(candidate.id) ?? 0 }))
    .filter(
      ({ candidate, score }) =>
        score > 0 && !isExcludedFrom(options.excluded, candidate) && statedOf(candidate) !== -1,
    )
    .sort((a, b) => statedOf(b.candidate) - statedOf(a.candidate) || b.score - a.score || a.place - b.place)
    .map(({ candidate }) => candidate);
};

/**
 * Returns the best items of the pool for these sources, at most one of each group of variants. An item that no list
 * contains is not picked, so each pick has a cause.
 */
export const pickItems = (
  sources: readonly RecommendationSource[],
  options: PickOptions,
): readonly Candidate[] => {
  const { count, perCategory = count } = options;
  const picks: Candidate[] = [];
  const groups = new Set<string>();
  const categories = new Map<string, number>();
  for (const candidate of ranked(sources, options)) {
    if (picks.length >= count) break;
    const { id, group, category } = candidate;
    // A page may write one id in two ways, which are the same slug.
    if (picks.some((pick) => pick.id === id)) continue;
    const ofCategory = categories.get(category) ?? 0;
    if ((group !== '' && groups.has(group)) || (category !== '' && ofCategory >= perCategory)) continue;
    groups.add(group);
    categories.set(category, ofCategory + 1);
    picks.push(candidate);
  }
  return picks;
};
