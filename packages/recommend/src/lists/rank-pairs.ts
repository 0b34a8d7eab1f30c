/** Ranks the neighbors of an item. */
import { type LogName, NEIGHBORS, SOURCE_EXPONENT, TARGET_EXPONENT } from '../sql/model.ts';
import { secondNeighbors } from './second-neighbors.ts';
import type { Counted, Shop } from './shop.ts';

/** True if both items are the same, or variants of each other. */
export const areVariants = ({ items }: Shop, a: number, b: number): boolean =>
  a === b || (items[a]?.group !== '' && items[a]?.group === items[b]?.group);

/** True if both items are in the same category. An item without a category is in no category. */
export const shareCategory = ({ items }: Shop, a: number, b: number): boolean =>
  items[a]?.category !== '' && items[a]?.category === items[b]?.category;

const sessionsOf = ({ counts }: Counted, item: number): number => counts.get(item)?.sessions ?? 1;

/** Returns the neighbors of an item in a log, without its variants, best first; after few viewed ones, the neighbors of these. */
export const rankPairs = (shop: Shop, log: LogName, source: number): readonly number[] => {
  const counted = shop.logs[log];
  const ofSource = sessionsOf(counted, source) ** SOURCE_EXPONENT;
  const neighbors = (counted.pairs.get(source) ?? [])
    .filter(({ target }) => !areVariants(shop, source, target))
    .map(({ target, weight }) => ({
      target,
      score: weight / sessionsOf(counted, target) ** TARGET_EXPONENT[log] / ofSource,
    }))
    .sort((a, b) => b.score - a.score || a.target - b.target)
    .map(({ target }) => target);
  // By way of a complement, an order leads back to substitutes.
  if (log === 'order' || neighbors.length >= NEIGHBORS) return neighbors;
  const second = secondNeighbors(counted, source).filter((target) => !areVariants(shop, source, target));
  return [...neighbors, ...second.slice(0, NEIGHBORS - neighbors.length)];
};
