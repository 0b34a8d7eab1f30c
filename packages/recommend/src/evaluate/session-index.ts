/** Finds the newest sessions that share an item, for the baselines that compare sessions. */
import type { Session } from './data.ts';

/** An index of sessions. */
export interface SessionIndex {
  readonly sessions: readonly Session[];
  /** Numbers of the newest sessions that contain at least one of the items: at most `sample` of all of them together. */
  readonly newestSharing: (items: readonly number[]) => readonly number[];
  /** The inverse document frequency: the logarithm of how rare an item is. */
  readonly rarity: (item: number) => number;
}

/**
 * Indexes sessions, oldest first.
 *
 * @param sample - How many sessions are compared. A session among the newest with any item is among the newest with one of its
 *   items, so an item needs no more.
 */
export const indexSessions = (sessions: readonly Session[], sample: number): SessionIndex => {
  const byItem = new Map<number, number[]>();
  for (const [number, { items }] of sessions.entries())
    for (const item of items) {
      const of = byItem.get(item);
      if (of) of.push(number);
      else byItem.set(item, [number]);
    }
  return {
    sessions,
    newestSharing: (items) =>
      [...new Set(items.flatMap((item) => (byItem.get(item) ?? []).slice(-sample)))]
        .sort((a, b) => b - a)
        .slice(0, sample),
    rarity: (item) => Math.log(sessions.length / Math.max(1, byItem.get(item)?.length ?? 1)),
  };
};

/** The sessions with the highest values; of equal ones the newest. */
export const highest = (
  values: ReadonlyMap<number, number>,
  count: number,
): readonly (readonly [number, number])[] =>
  [...values].sort(([a, x], [b, y]) => y - x || b - a).slice(0, count);
