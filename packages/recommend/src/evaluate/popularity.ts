/** The baseline 'popularity': the same items for everybody. */
import type { Session } from './data.ts';
import type { Recommender } from './recommender.ts';

/** Counts in how many sessions each item occurs. */
export const countItems = (sessions: readonly Session[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { items } of sessions) for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Items, most popular first. */
export const mostPopular = (counts: ReadonlyMap<number, number>): readonly number[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([item]) => item);

/** Every case is filled with the most popular items. */
export const createPopularity = (): Recommender => ({ name: 'popularity', score: () => new Map() });
