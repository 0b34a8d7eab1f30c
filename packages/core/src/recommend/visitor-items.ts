/** The items of a visitor: what was viewed, is in the cart, and was bought. */
import type { Contact } from '@tactful/rules/internal';
import type { LedgerEvent } from '../events/event.ts';

/** One item of the visitor. */
export interface VisitorItem {
  readonly id: string;
  /** The strongest contact: an item in the cart counts as that, also if it was bought before. */
  readonly contact: Contact;
  /** The lists that its page carried; '' if it carried none. */
  readonly related: string;
  readonly isInCart: boolean;
  readonly isBought: boolean;
}

interface Draft {
  related: string;
  /** Number of pieces in the cart. */
  inCart: number;
  isBought: boolean;
}

const addTo = (draft: Draft, { name, quantity = 1, related }: LedgerEvent): void => {
  if (name === 'view_item') draft.related = related ?? draft.related;
  if (name === 'add_to_cart') draft.inCart += quantity;
  // An item that was added before the ledger began may be removed.
  if (name === 'remove_from_cart') draft.inCart = Math.max(0, draft.inCart - quantity);
  if (name === 'purchase') draft.isBought = true;
};

const contactOf = ({ inCart, isBought }: Draft): Contact => {
  if (inCart > 0) return 'cart';
  return isBought ? 'purchase' : 'view';
};

/** Returns the items, the one of the newest event first. @param events - Oldest first. */
export const visitorItems = (events: readonly LedgerEvent[]): readonly VisitorItem[] => {
  const drafts = new Map<string, Draft>();
  for (const event of events) {
    // A purchase empties the cart, whatever was bought.
    if (event.name === 'purchase') for (const draft of drafts.values()) draft.inCart = 0;
    const { item: id } = event;
    if (id === undefined) continue;
    const draft = drafts.get(id) ?? { related: '', inCart: 0, isBought: false };
    addTo(draft, event);
    // The newest item comes last.
    drafts.delete(id);
    drafts.set(id, draft);
  }
  return [...drafts]
    .map(([id, draft]) => ({
      id,
      contact: contactOf(draft),
      related: draft.related,
      isInCart: draft.inCart > 0,
      isBought: draft.isBought,
    }))
    .reverse();
};
