import { expect, test } from 'vitest';
import { event, factValue, indexOf } from '../../testing/facts.ts';
import { config } from '../../testing/visitor.ts';
import { computeFact } from './compute.ts';

test('an event counts half after fourteen days', () => {
  const coats = event('view_item', 14, { category: 'coats' });
  const hats = event('view_item', 0, { category: 'hats' });
  expect(factValue('affinity.category.coats', coats, hats)).toBeCloseTo(1 / 3);
});

test('the config sets another half-life', () => {
  const ledger = [event('view_item', 2, { category: 'coats' }), event('view_item', 0, { category: 'hats' })];
  const halfLife = { ...config, catalog: { halfLifeDays: 2 } };
  const index = { ...indexOf(ledger), config: halfLife };
  expect(computeFact('affinity.category.coats', index).value).toBeCloseTo(1 / 3);
});

test('a purchase counts five views, an addition to the cart three, a list half a view', () => {
  const share = (name: 'purchase' | 'add_to_cart' | 'view_item_list') =>
    factValue(
      'affinity.category.coats',
      event(name, 0, { category: 'coats' }),
      event('view_item', 0, { category: 'hats' }),
    );
  expect(share('purchase')).toBeCloseTo(5 / 6);
  expect(share('add_to_cart')).toBeCloseTo(3 / 4);
  expect(share('view_item_list')).toBeCloseTo(1 / 3);
});

test('a stated option outweighs everything that was inferred', () => {
  const withQuestion = { ...config, questions: [{ id: 'category', label: '', benefit: '', options: [] }] };
  const ledger = [
    ...[1, 2, 3].map((days) => event('purchase', days, { category: 'coats' })),
    event('state_preference', 9, { question: 'category', answers: ['hats'] }),
  ];
  const index = { ...indexOf(ledger), config: withQuestion };
  expect(computeFact('affinity.category', index).value).toEqual(['hats', 'coats']);
});

test('items are ranked by views, additions to the cart and purchases', () => {
  const ledger = [
    event('view_item', 0, { item: 'viewed' }),
    event('add_to_cart', 0, { item: 'carted' }),
    event('purchase', 0, { item: 'bought' }),
  ];
  expect(factValue('affinity.item', ...ledger)).toEqual(['bought', 'carted', 'viewed']);
});

test('the price tier follows the limits of the config', () => {
  expect(factValue('price.tier', event('view_item', 1, { price: 49 }))).toBe('value');
  expect(factValue('price.tier', event('view_item', 1, { price: 50 }))).toBe('mid');
  expect(factValue('price.tier', event('view_item', 1, { price: 200 }))).toBe('premium');
  expect(factValue('price.tier', event('view_item', 1))).toBe('');
});

test('a currency has price limits of its own, or none', () => {
  const catalog = { tiers: [50, 200], currencyTiers: { JPY: [5000, 20_000] } } as const;
  const tierOf = (currency: string, price: number) =>
    computeFact('price.tier', {
      ...indexOf([event('view_item', 1, { price, currency })]),
      config: { ...config, catalog },
    }).value;
  expect(tierOf('JPY', 4999)).toBe('value');
  expect(tierOf('JPY', 5000)).toBe('mid');
  expect(tierOf('JPY', 20_000)).toBe('premium');
  expect(tierOf('USD', 60)).toBe('');
});

test('a category may have price limits of its own', () => {
  const ledger = [event('view_item', 1, { price: 150, category: 'coats' })];
  const catalog = { tiers: [50, 200], categoryTiers: { coats: [20, 100] } } as const;
  const index = { ...indexOf(ledger), config: { ...config, catalog } };
  expect(computeFact('price.tier', index).value).toBe('premium');
});
