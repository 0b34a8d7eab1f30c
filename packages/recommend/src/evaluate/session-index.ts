/** Finds the newest sessions that contain an item, for the baselines that compare sessions. */
import type { Session } from './data.ts';

/** An index of sessions. */
export interface SessionIndex {
  readonly sessions: readonly Session[];
  /** Numbers of the newest sessions with an item, newest first. */
  readonly newestWith: (item: number) => readonly number[];
  /** The logarithm of how rare an item is. */
  readonly rarity: (item: number) => number;
}

/** @param perItem - At most this many sessions per item. */
export const indexSessions = (sessions: readonly Session[], perItem: number): SessionIndex => {
  const byItem = new Map<number, number[]>();
  for (const [number, { items }] of sessions.entries())
    for (const item of items) {
      const of = byItem.get(item);
      if (of) of.push(number);
      else byItem.set(item, [number]);
    }
  return {
    sessions,
    newestWith: (item) => (byItem.get(item) ?? []).slice(-perItem).reverse(),
    rarity: (item) => Math.log(sessions.length / Math.max(1, byItem.get(item)?.length ?? 1)),
  };
};

/** The sessions with the highest values; of equal ones the newest. */
export const highest = (
  values: ReadonlyMap<number, number>,
  count: number,
): readonly (readonly [number, number])[] =>
  [...values].sort(([a, x], [b, y]) => y - x || b - a).slice(0, count);
