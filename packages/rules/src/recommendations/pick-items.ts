/** Picks the items to show from the pool that the page carries for every visitor. */
import { type RecommendationSource, scoreItems } from './score-items.ts';

/** An item of the pool. */
export interface Candidate {
  readonly id: string;
  /** '' if not known. */
  readonly category: string;
  /** Default: not known. */
  readonly brand?: string | undefined;
  /** Variants of one item have the same group. '' if the item has no variants. */
  readonly group: string;
}

/** How to pick. */
export interface PickOptions<Item extends Candidate = Candidate> {
  /** The items that may be picked, by `itemNumber`. */
  readonly pool: ReadonlyMap<number, Item>;
  /** At most this many items are picked. */
  readonly count: number;
  /** At most this many items of one category are picked. */
  readonly perCategory: number;
  /** Categories and brands that the visitor stated to want more of: they outweigh what is inferred, and come before all others. */
  readonly preferred: readonly string[];
}

/** More than any score: `MAX_SOURCES` with two lists each. */
const PREFERRED = 1_000;

/**
 * Returns the best items of the pool for these sources, at most one of each group of variants; of equal ones, the item that a
 * newer source names. An item that no list contains is not picked, so each pick has a cause.
 */
export const pickItems = <Item extends Candidate>(
  sources: readonly RecommendationSource[],
  { pool, count, perCategory, preferred }: PickOptions<Item>,
): readonly Item[] => {
  const ranked = [...scoreItems(sources, (number) => pool.has(number))]
    .map(([number, score]) => {
      const item = pool.get(number);
      const isPreferred = preferred.some((value) => value === item?.category || value === item?.brand);
      return { item, score: isPreferred ? score + PREFERRED : score };
    })
    .sort((one, other) => other.score - one.score);
  const picks: Item[] = [];
  const countAlike = (field: 'category' | 'group', value: string): number =>
    value === '' ? 0 : picks.filter((pick) => pick[field] === value).length;
  for (const { item } of ranked) {
    if (!item || picks.length >= count) break;
    if (countAlike('group', item.group) < 1 && countAlike('category', item.category) < perCategory)
      picks.push(item);
  }
  return picks;
};
