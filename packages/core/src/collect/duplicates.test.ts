import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import type { LedgerEvent, PageEvent } from '../events/event.ts';
import { createDuplicateFilter } from './duplicates.ts';
import type { Draft } from './read-event.ts';

/** Reports events at given times, in milliseconds. Returns which of them are duplicates. */
const report = (name: PageEvent['name'], ...reports: readonly (readonly [now: number, draft: Draft])[]) => {
  const isDuplicate = createDuplicateFilter();
  return reports.map(([now, draft]) => isDuplicate({ name }, [draft], { now, events: [] }));
};
const coat = { item: 'coat', category: 'coats' };

test('the same view within ten seconds is a duplicate', () => {
  expect(report('view_item', [0, coat], [9_999, coat])).toEqual([false, true]);
  expect(report('view_item', [0, coat], [10_000, coat])).toEqual([false, false]);
  expect(report('view_item_list', [0, coat], [9_999, coat])).toEqual([false, true]);
});

test('any other event is a duplicate within one second', () => {
  expect(report('add_to_cart', [0, coat], [999, coat])).toEqual([false, true]);
  expect(report('add_to_cart', [0, coat], [1000, coat])).toEqual([false, false]);
});

test('each repetition starts the time again', () => {
  expect(report('view_item', [0, coat], [9_000, coat], [18_000, coat])).toEqual([false, true, true]);
});

test('another item is no duplicate, another label or price is', () => {
  expect(report('view_item', [0, coat], [1, { ...coat, item: 'hat' }])).toEqual([false, false]);
  expect(report('view_item', [0, coat], [1, { ...coat, label: 'Coat', price: 9 }])).toEqual([false, true]);
});

test('an order is a duplicate while the ledger contains it', () => {
  const stored: LedgerEvent = event('purchase', 9, { order: 'o1' });
  const isDuplicate = createDuplicateFilter();
  const moment = { now: 0, events: [stored] };
  expect(isDuplicate({ name: 'purchase' }, [{ order: 'o1' }], moment)).toBe(true);
  expect(isDuplicate({ name: 'purchase' }, [{ order: 'o2' }], moment)).toBe(false);
  expect(isDuplicate({ name: 'begin_checkout' }, [{ order: 'o1' }], moment)).toBe(false);
});

test('remembers the last 50 events', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => [1, { item: `i${at}` }] as const);
  const isRemembered = (...between: readonly (readonly [number, Draft])[]) =>
    report('view_item', [0, coat], ...between, [2, coat]).at(-1);
  expect(isRemembered(...others(49))).toBe(true);
  expect(isRemembered(...others(50))).toBe(false);
  // A repetition makes an event the newest one.
  expect(isRemembered(...others(30), [1, coat], ...others(49))).toBe(true);
});
