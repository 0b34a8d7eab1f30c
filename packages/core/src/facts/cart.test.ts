import { describe, expect, test } from 'vitest';
import { event, factValue } from '../../testing/facts.ts';

describe('the cart', () => {
  const add = (days: number, quantity = 1) => event('add_to_cart', days, { price: 40, quantity });

  test('is what was added and not removed since the last purchase', () => {
    const ledger = [
      add(3, 5),
      event('purchase', 2),
      add(1, 3),
      event('remove_from_cart', 0.5, { price: 40 }),
    ];
    expect(factValue('cart.items', ...ledger)).toBe(2);
    expect(factValue('cart.value', ...ledger)).toBe(80);
    expect(factValue('cart.idleMinutes', ...ledger)).toBe(720);
    expect(factValue('cart.abandoned', ...ledger)).toBe(true);
  });

  test('is not abandoned while it is empty', () => {
    expect(factValue('cart.abandoned')).toBe(false);
    expect(factValue('cart.abandoned', add(2), event('remove_from_cart', 1, { price: 40 }))).toBe(false);
  });

  test('is abandoned after an hour', () => {
    expect(factValue('cart.abandoned', add(59 / 1440))).toBe(false);
    expect(factValue('cart.abandoned', add(61 / 1440))).toBe(true);
  });

  test('is never negative', () => {
    const ledger = [event('remove_from_cart', 2, { price: 70, quantity: 2 }), add(1)];
    expect(factValue('cart.items', ...ledger)).toBe(1);
    expect(factValue('cart.value', ...ledger)).toBe(40);
  });

  test('counts pieces with prices in other currencies, but not their prices', () => {
    const ledger = [add(2), event('add_to_cart', 1, { price: 9000, currency: 'JPY' })];
    expect(factValue('cart.items', ...ledger)).toBe(2);
    expect(factValue('cart.value', ...ledger)).toBe(40);
  });

  test('counts the pieces of one category', () => {
    const ledger = [
      event('add_to_cart', 2, { category: 'coats', quantity: 2 }),
      event('add_to_cart', 1, { category: 'hats' }),
    ];
    expect(factValue('cart.category.coats', ...ledger)).toBe(2);
  });
});
