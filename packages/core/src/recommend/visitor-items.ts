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
  /** The ids of the events that the lists and the contact are from. */
  readonly basedOn: readonly string[];
  readonly isInCart: boolean;
  readonly isBought: boolean;
}

interface Draft {
  related: string;
  /** Number of pieces in the cart. */
  inCart: number;
  isBought: boolean;
  /** The id of the newest event of each contact; of views, of the newest one with lists. */
  readonly newest: { [contact in Contact]?: string };
}

const addTo = (draft: Draft, { id, name, quantity = 1, related }: LedgerEvent): void => {
  if (name === 'view_item' && related) {
    draft.related = related;
    draft.newest.view = id;
  }
  if (name === 'add_to_cart') {
    draft.inCart += quantity;
    draft.newest.cart = id;
  }
  // An item that was added before the ledger began may be removed.
  if (name === 'remove_from_cart') draft.inCart = Math.max(0, draft.inCart - quantity);
  if (name === 'purchase') {
    draft.isBought = true;
    draft.newest.purchase = id;
  }
};

const contactOf = ({ inCart, isBought }: Draft): Contact => {
  if (inCart > 0) return 'cart';
  return isBought ? 'purchase' : 'view';
};

const itemOf = (id: string, draft: Draft): VisitorItem => {
  const { related, inCart, isBought, newest } = draft;
  const contact = contactOf(draft);
  const basedOn = [newest.view, newest[contact]].flatMap((event) => event ?? []);
  return { id, contact, related, basedOn, isInCart: inCart > 0, isBought };
};

/** Returns the items, the one of the newest event first. @param events - Oldest first. */
export const visitorItems = (events: readonly LedgerEvent[]): readonly VisitorItem[] => {
  const drafts = new Map<string, Draft>();
  for (const event of events) {
    // A purchase empties the cart, whatever was bought.
    if (event.name === 'purchase') for (const draft of drafts.values()) draft.inCart = 0;
    const { item: id } = event;
    if (id === undefined) continue;
    const draft = drafts.get(id) ?? { related: '', inCart: 0, isBought: false, newest: {} };
    addTo(draft, event);
    // The newest item comes last.
    drafts.delete(id);
    drafts.set(id, draft);
  }
  return [...drafts].map(([id, draft]) => itemOf(id, draft)).reverse();
};
