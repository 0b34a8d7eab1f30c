/** Combines the lists of the items that a visitor viewed, put into the cart or bought, into one score per candidate. */

/** An item of the visitor, with the lists that its page carried. */
export interface RecommendationSource {
  readonly id: string;
  /** How much the item counts; see `sourceWeight`. */
  readonly weight: number;
  /** Ids of candidates, best first. */
  readonly lists: readonly (readonly string[])[];
}

/** How the visitor came into contact with an item. */
export type Contact = 'view' | 'cart' | 'purchase';

/** How much a contact counts. A purchase may be long ago, but a cart is what the visitor is about to buy. */
const CONTACT_WEIGHTS: Readonly<Record<Contact, number>> = { view: 1, cart: 2, purchase: 1.5 };

/** At most this many items count: the newest. */
export const MAX_SOURCES = 20;

const STEP_DECAY = 0.55;

/** How much of its weight each contact keeps, however long ago it is. Orders have many items, and a cart is of one moment. */
const LEAST_SHARES: Readonly<Record<Contact, number>> = { view: 0, cart: 1, purchase: 0.3 };

/** The weight of an item that is `steps` items before the newest one. */
export const sourceWeight = (contact: Contact, steps: number): number =>
  CONTACT_WEIGHTS[contact] * Math.max(STEP_DECAY ** steps, LEAST_SHARES[contact]);

/** The score of each candidate. A candidate counts by its place in each list, so that a list needs ids only. */
export const scoreItems = (sources: readonly RecommendationSource[]): ReadonlyMap<string, number> => {
  const scores = new Map<string, number>();
  for (const { weight, lists } of sources)
    for (const list of lists)
      for (const [place, id] of list.entries())
        scores.set(id, (scores.get(id) ?? 0) + weight / Math.sqrt(place + 1));
  return scores;
};
