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

/** Counts the pieces of an item in the cart. An item that was added before the ledger began may be removed. */
const countPieces = (events: readonly LedgerEvent[]): number =>
  events.reduce((pieces, { name, quantity = 1 }) => {
    if (name === 'add_to_cart') return pieces + quantity;
    return name === 'remove_from_cart' ? Math.max(0, pieces - quantity) : pieces;
  }, 0);

/** @param events - Those of the item. @param sinceOrder - Those of them after the last order, which empties the cart. */
const itemOf = (
  id: string,
  events: readonly LedgerEvent[],
  sinceOrder: readonly LedgerEvent[],
): VisitorItem => {
  const newest = (wanted: LedgerEvent['name']) =>
    events.filter(({ name, related }) => name === wanted && (name !== 'view_item' || related)).at(-1);
  const view = newest('view_item');
  const purchase = newest('purchase');
  const isInCart = countPieces(sinceOrder) > 0;
  const contact = isInCart ? 'cart' : purchase ? 'purchase' : 'view';
  const basis = [view, isInCart ? newest('add_to_cart') : purchase];
  return {
    id,
    contact,
    related: view?.related ?? '',
    basedOn: basis.flatMap((event) => event?.id ?? []),
    isInCart,
    isBought: !!purchase,
  };
};

/** Returns the items, the one of the newest event first. @param events - Oldest first. */
export const visitorItems = (events: readonly LedgerEvent[]): readonly VisitorItem[] => {
  const byItem = new Map<string, { all: LedgerEvent[]; sinceOrder: LedgerEvent[] }>();
  const lastOrder = events.map(({ name }) => name).lastIndexOf('purchase');
  for (const [at, event] of events.entries()) {
    if (event.item === undefined) continue;
    const item = byItem.get(event.item) ?? { all: [], sinceOrder: [] };
    item.all.push(event);
    if (at > lastOrder) item.sinceOrder.push(event);
    // The newest item comes last.
    byItem.delete(event.item);
    byItem.set(event.item, item);
  }
  return [...byItem].map(([id, { all, sinceOrder }]) => itemOf(id, all, sinceOrder)).reverse();
};
