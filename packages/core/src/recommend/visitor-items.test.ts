import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import { visitorItems } from './visitor-items.ts';

const ids = (...events: Parameters<typeof visitorItems>[0]) => visitorItems(events).map(({ id }) => id);

test('the item of the newest event comes first', () => {
  const view = (item: string, daysAgo: number) => event('view_item', daysAgo, { item });
  expect(ids(view('a', 3), view('b', 2), view('a', 1))).toEqual(['a', 'b']);
});

test('the lists are those of the last view that had some', () => {
  const [item] = visitorItems([
    event('view_item', 3, { item: 'a', related: 'b|c' }),
    event('view_item', 2, { item: 'a', related: 'd|' }),
    event('view_item', 1, { item: 'a' }),
  ]);
  expect(item?.related).toBe('d|');
});

test('a purchase empties the cart; what is removed was not in it', () => {
  const cart = (name: 'add_to_cart' | 'remove_from_cart', item: string, quantity: number) =>
    event(name, 2, { item, quantity });
  const inCart = (...events: Parameters<typeof visitorItems>[0]) =>
    visitorItems(events).flatMap(({ id, contact }) => (contact === 'cart' ? id : []));
  expect(inCart(cart('add_to_cart', 'a', 2), cart('remove_from_cart', 'a', 1))).toEqual(['a']);
  expect(inCart(cart('add_to_cart', 'a', 1), cart('remove_from_cart', 'a', 1))).toEqual([]);
  expect(inCart(cart('remove_from_cart', 'a', 3), cart('add_to_cart', 'a', 1))).toEqual(['a']);
  expect(inCart(cart('add_to_cart', 'a', 1), event('purchase', 1, { item: 'b' }))).toEqual([]);
});

test('the contact is the strongest one', () => {
  const events = [event('view_item', 3, { item: 'a' }), event('purchase', 2, { item: 'a' })];
  expect(visitorItems(events)[0]?.contact).toBe('purchase');
  expect(visitorItems([...events, event('add_to_cart', 1, { item: 'a' })])[0]?.contact).toBe('cart');
});
