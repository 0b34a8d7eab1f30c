/** The order of a row of items: which facts move which items, and which of the facts changed what the visitor sees. */

/** A fact that moves the items with one value. */
export interface Boost {
  /** Path of the fact: `affinity.category.coats`. */
  readonly fact: string;
  /** The value that the moved items have: `coats`. */
  readonly value: string;
  /** Below 0 for items that move to the front, the lowest first; above 0 for items that move to the end. */
  readonly rank: number;
}

/** A row in its served order, and what moves its items. */
export interface RowOrder {
  /** For each place, the value of the item that the page was served with. */
  readonly values: readonly string[];
  /** For each place, true if it is hidden. Which item it holds makes no difference. */
  readonly hidden: readonly boolean[];
  readonly boosts: readonly Boost[];
}

/** The rank of each value. Boosts to the front and to the end cancel out; two in one direction count once. */
function ranksOf(boosts: readonly Boost[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { value, rank } of boosts) {
    const before = ranks.get(value) ?? 0;
    if (before * rank <= 0) ranks.set(value, before + rank);
  }
  return ranks;
}

/** For each place, the index of the item that the boosts move there. Items of equal rank keep their order. */
export function sortRow(values: readonly string[], boosts: readonly Boost[]): readonly number[] {
  const ranks = ranksOf(boosts);
  const rankAt = (index: number): number => ranks.get(values[index] ?? '') ?? 0;
  return values.map((_, index) => index).sort((one, other) => rankAt(one) - rankAt(other));
}

/** True if every place that is not hidden has the same item in both orders. */
export const looksSame = (
  hidden: readonly boolean[],
  one: readonly number[],
  other: readonly number[],
): boolean => one.every((index, place) => hidden[place] || index === other[place]);

/**
 * Returns an order that looks the same and moves as few items as possible: an item in a hidden place stays there, unless it is
 * shown elsewhere.
 */
export function leaveHidden(hidden: readonly boolean[], order: readonly number[]): readonly number[] {
  const shown = new Set(order.filter((_, place) => !hidden[place]));
  const displaced = order.filter((index) => !hidden[index] && !shown.has(index));
  return order.map((index, place) => {
    if (!hidden[place]) return index;
    // As many hidden places become free as items are displaced.
    return (shown.has(place) ? displaced.shift() : undefined) ?? place;
  });
}

/**
 * Returns the boosts without which the visitor would see another order, in their own order. With these alone the order
 * is the same; without any one of them it is not.
 */
export function decisiveBoosts({ values, hidden, boosts }: RowOrder): readonly Boost[] {
  const shown = sortRow(values, boosts);
  const isSufficient = (some: readonly Boost[]): boolean => looksSame(hidden, sortRow(values, some), shown);
  if (isSufficient([])) return [];
  const present = new Set(values);
  let kept = boosts.filter(({ value }) => present.has(value));
  let before: readonly Boost[];
  // Until nothing can be removed: facts that cancel out become superfluous one after the other.
  do {
    before = kept;
    for (const removed of new Set(before.map(({ fact }) => fact).reverse())) {
      const fewer = kept.filter(({ fact }) => fact !== removed);
      if (isSufficient(fewer)) kept = fewer;
    }
  } while (kept !== before);
  return kept;
}
