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
  /** The events that the lists and the contact are from, where there are some. */
  readonly basedOn: readonly (LedgerEvent | undefined)[];
}

/** The state of an item while its events are read, the newest first. */
interface Found {
  /** The newest view with lists. */
  view?: LedgerEvent;
  addition?: LedgerEvent;
  purchase?: LedgerEvent;
  /** Pieces that were added since the event that is read, without those that were removed. */
  added: number;
  /** The most that `added` was: removing more pieces than there are leaves none, so these are the pieces in the cart. */
  inCart: number;
}

const itemOf = (id: string, { view, addition, purchase, inCart }: Found): VisitorItem => {
  const contact = inCart > 0 ? 'cart' : purchase ? 'purchase' : 'view';
  return {
    id,
    contact,
    related: view?.related ?? '',
    basedOn: [view, contact === 'cart' ? addition : purchase],
  };
};

/** Returns the items, the one of the newest event first. @param events - Oldest first. */
export const visitorItems = (events: readonly LedgerEvent[]): readonly VisitorItem[] => {
  const items = new Map<string, Found>();
  // An order empties the cart.
  let isOrdered = false;
  for (const event of [...events].reverse()) {
    const { name, item, quantity = 1 } = event;
    isOrdered ||= name === 'purchase';
    if (item === undefined) continue;
    const found = items.get(item) ?? { added: 0, inCart: 0 };
    items.set(item, found);
    if (name === 'view_item' && event.related) found.view ??= event;
    if (name === 'purchase') found.purchase ??= event;
    if (name === 'add_to_cart') found.addition ??= event;
    if (isOrdered) continue;
    if (name === 'add_to_cart') found.added += quantity;
    if (name === 'remove_from_cart') found.added -= quantity;
    found.inCart = Math.max(found.inCart, found.added);
  }
  return [...items].map(([id, found]) => itemOf(id, found));
};
