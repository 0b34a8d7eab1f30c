/** Facts about the cart: what was added and not removed since the last purchase. */
import { DEFAULT_ABANDON_MINUTES } from '@tactful/rules/internal';
import type { LedgerEvent } from '../events/event.ts';
import { MINUTE_MS } from '../platform/time.ts';
import { type FactDefinition, type FactDefinitions, type FactResult, result } from './definition.ts';
import type { EventIndex } from './event-index.ts';

interface Cart {
  readonly events: readonly LedgerEvent[];
  /** Number of pieces. */
  readonly items: number;
  /** Sum of their prices in the currency of the site. */
  readonly value: number;
  /** Minutes since the last change; 0 while the cart is empty. */
  readonly idleMinutes: number;
}

const computeCart = (index: EventIndex, category?: string): Cart => {
  const lastPurchase = index.events.map(({ name }) => name).lastIndexOf('purchase');
  const events = index.events
    .slice(lastPurchase + 1)
    .filter(({ name }) => name === 'add_to_cart' || name === 'remove_from_cart')
    .filter((event) => category === undefined || event.category === category);
  let items = 0;
  let value = 0;
  for (const { name, quantity = 1, price = 0, currency } of events) {
    const change = name === 'add_to_cart' ? quantity : -quantity;
    // Removing something that was added before the ledger began never makes the cart negative.
    items = Math.max(0, items + change);
    value = items && Math.max(0, value + (currency ? 0 : change * price));
  }
  const lastAt = events.at(-1)?.at ?? index.now;
  return { events, items, value, idleMinutes: items ? (index.now - lastAt) / MINUTE_MS : 0 };
};

const isAbandoned = ({ items, idleMinutes }: Cart, { config }: EventIndex): boolean =>
  items > 0 && idleMinutes >= (config.catalog?.abandonMinutes ?? DEFAULT_ABANDON_MINUTES);

const cartFact = (
  type: 'number' | 'boolean',
  compute: (cart: Cart, index: EventIndex) => FactResult,
): FactDefinition => ({
  type,
  events: ['add_to_cart', 'remove_from_cart', 'purchase'],
  fields: ['quantity', 'price', 'currency'],
  compute: (index) => compute(computeCart(index), index),
});

export const CART_FACTS: FactDefinitions = {
  'cart.items': cartFact('number', ({ items, events }) => result(items, events)),
  'cart.value': cartFact('number', ({ value, events }) => result(value, events)),
  'cart.idleMinutes': cartFact('number', ({ idleMinutes, events }) => result(idleMinutes, events.slice(-1))),
  'cart.abandoned': cartFact('boolean', (cart, index) => result(isAbandoned(cart, index), cart.events)),
  'cart.category.*': {
    type: 'number',
    events: ['add_to_cart', 'remove_from_cart', 'purchase'],
    fields: ['quantity', 'category'],
    compute: (index, [, , category]) => {
      const { items, events } = computeCart(index, category);
      return result(items, events);
    },
  },
};
