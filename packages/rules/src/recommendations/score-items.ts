/** Combines the lists of the items that a visitor viewed, put into the cart or bought, into one score per candidate. */

/** How the visitor came into contact with an item. */
export type Contact = 'view' | 'cart' | 'purchase';

/** An item of the visitor, with the lists that its page carried. */
export interface RecommendationSource {
  readonly id: string;
  readonly contact: Contact;
  /** How much the item counts; see `sourceWeight`. */
  readonly weight: number;
  /** Numbers of candidates (`itemNumber`), best first. */
  readonly lists: readonly (readonly number[])[];
}

/**
 * How much a contact counts, and how much of that it keeps, however long ago it is. A cart is of one moment, and what the visitor
 * is about to buy. Orders may be long ago, and have many items.
 */
const CONTACT_WEIGHTS: Readonly<Record<Contact, readonly [weight: number, leastShare: number]>> = {
  view: [1, 0],
  cart: [2, 1],
  purchase: [1.5, 0.3],
};

/** At most this many items count: the newest. */
export const MAX_SOURCES = 20;

const STEP_DECAY = 0.55;

/** The weight of an item that is `steps` items before the newest one. */
export const sourceWeight = (contact: Contact, steps: number): number => {
  const [weight, leastShare] = CONTACT_WEIGHTS[contact];
  return weight * Math.max(STEP_DECAY ** steps, leastShare);
};

/**
 * Returns the scores of the candidates that a list contains, by number, in the order in which the sources name them. A candidate
 * counts by its place in each list, so that a list needs no weights.
 */
export const scoreItems = (
  sources: readonly RecommendationSource[],
  isCandidate: (number: number) => boolean,
): ReadonlyMap<number, number> => {
  const scores = new Map<number, number>();
  for (const { weight, lists } of sources)
    for (const list of lists)
      list.forEach((number, place) => {
        if (isCandidate(number))
          scores.set(number, (scores.get(number) ?? 0) + weight / Math.sqrt(place + 1));
      });
  return scores;
};
