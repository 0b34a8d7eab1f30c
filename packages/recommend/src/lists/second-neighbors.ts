/**
 * Finds the neighbors of an item's neighbors, for items that few customers view or buy with others. They come from published
 * pairs only, so they show nothing about a customer that these pairs do not show.
 */
import { NEIGHBORS } from '../sql/model.ts';
import type { Counted } from './shop.ts';

/** Returns the items that are most often reached by way of a neighbor, best first, without the item and its neighbors. */
export const secondNeighbors = ({ pairs }: Pick<Counted, 'pairs'>, source: number): readonly number[] => {
  const neighbors = pairs.get(source) ?? [];
  const known = new Set([source, ...neighbors.map(({ target }) => target)]);
  const scores = new Map<number, number>();
  for (const { target: middle, weight } of neighbors.slice(0, NEIGHBORS)) {
    const next = (pairs.get(middle) ?? []).slice(0, NEIGHBORS);
    const total = next.reduce((sum, pair) => sum + pair.weight, 0);
    for (const pair of next)
      if (!known.has(pair.target))
        scores.set(pair.target, (scores.get(pair.target) ?? 0) + (weight * pair.weight) / total);
  }
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([item]) => item);
};
