/** The contract of the recommenders that are compared. */
import type { TestCase } from './cases.ts';

/** A recommender with its name. */
export interface Recommender {
  readonly name: string;
  /** Scores of candidates. The evaluation leaves out what is given, and what counts as bought. */
  readonly score: (known: Pick<TestCase, 'given' | 'history' | 'at'>) => ReadonlyMap<number, number>;
}

/** How many items are shown. */
export const SHOWN = 20;

/**
 * Returns the best candidates, then the most popular items, until there are enough.
 *
 * @param without - Items that are not shown.
 * @param popular - All items, most popular first.
 */
export const topItems = (
  scores: ReadonlyMap<number, number>,
  without: ReadonlySet<number>,
  { popular, count }: { readonly popular: readonly number[]; readonly count: number },
): readonly number[] => {
  const best = [...scores]
    .filter(([item, score]) => score > 0 && !without.has(item))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, count)
    .map(([item]) => item);
  const shown = new Set(best);
  for (const item of popular) {
    if (shown.size >= count) break;
    if (!without.has(item)) shown.add(item);
  }
  return [...shown];
};
