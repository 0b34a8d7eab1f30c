/** Which neighbors are expected in the list of an item, before it is coded. */

/** Lists of item numbers, by item number. */
export type Lists = readonly (readonly number[])[];

/** How much each reason counts to expect a neighbor. */
const REASONS = { lists: 6, ofLister: 2, next: 2, ofNext: 2, ofNeighbor: 2, listsNeighbor: 1, hint: 6 };

/** Items with ids that are at most so far apart are expected to have similar lists. */
const NEAR = 4;

/** The lists that are coded already, when that of an item is coded. */
export interface Known {
  readonly lists: readonly (readonly number[] | undefined)[];
  /** Items whose lists contain an item. */
  readonly listers: readonly number[][];
  /** The same items of another set of lists. */
  readonly hints: Lists;
}

/** Items that may be in a list, each with how much is in favor of it. */
export interface Expected {
  readonly size: number;
  readonly has: (item: number) => boolean;
  /** Removes and returns the most expected item, and its weight; of equal ones the first that was expected. */
  readonly take: () => readonly [item: number, weight: number];
  /** A neighbor that was found makes its own neighbors more likely. */
  readonly raise: (found: number) => void;
}

/** Weights of items that were taken. */
const TAKEN = -1;

/** Items with weights, in the order in which they were added. */
const createWeights = (without: number) => {
  const places = new Map<number, number>();
  const items: number[] = [];
  const weights: number[] = [];
  return {
    items,
    weights,
    has: (item: number): boolean => places.has(item),
    add(added: readonly number[] | undefined, reason: number): void {
      for (const item of added ?? []) {
        const place = places.get(item);
        if (place !== undefined) weights[place] = (weights[place] ?? 0) + reason;
        else if (item !== without) {
          places.set(item, items.length);
          items.push(item);
          weights.push(reason);
        }
      }
    },
    /** Adds to the weights of items that are there and were not taken. */
    raise(raised: readonly number[] | undefined, reason: number): void {
      for (const item of raised ?? []) {
        const place = places.get(item) ?? -1;
        const weight = weights[place] ?? TAKEN;
        if (weight !== TAKEN) weights[place] = weight + reason;
      }
    },
  };
};

/** Finds the items that are expected in the list of an item. */
export const expectNeighbors = (item: number, { lists, listers, hints }: Known): Expected => {
  const { items, weights, has, add, raise } = createWeights(item);
  add(hints[item], REASONS.hint);
  add(listers[item], REASONS.lists);
  for (const lister of listers[item] ?? []) add(lists[lister], REASONS.ofLister);
  for (let distance = 1; distance <= NEAR && distance <= item; distance++) {
    add([item - distance], REASONS.next);
    add(lists[item - distance], REASONS.ofNext);
  }
  let size = items.length;
  return {
    get size() {
      return size;
    },
    has,
    take() {
      let best = 0;
      for (let place = 1; place < weights.length; place++)
        if ((weights[place] ?? TAKEN) > (weights[best] ?? TAKEN)) best = place;
      const weight = weights[best] ?? TAKEN;
      weights[best] = TAKEN;
      size--;
      return [items[best] ?? 0, weight];
    },
    raise(found) {
      raise(lists[found], REASONS.ofNeighbor);
      raise(listers[found], REASONS.listsNeighbor);
    },
  };
};
