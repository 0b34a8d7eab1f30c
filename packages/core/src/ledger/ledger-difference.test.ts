import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEvent } from '../events/event.ts';
import type { Ledger } from './ledger.ts';
import { ledgerDifference } from './ledger-difference.ts';

const NAMES = ['view_item', 'search', 'purchase'] as const;
const events: fc.Arbitrary<LedgerEvent[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    name: fc.constantFrom(...NAMES),
    at: fc.constant(1),
    section: fc.constant('shop'),
  }),
  // The name of an event never changes.
  { selector: ({ id }) => id },
);
const ledgerOf = (list: readonly LedgerEvent[], more: Partial<Ledger> = {}): Ledger => ({
  id: 'one',
  since: 0,
  slots: {},
  events: list,
  ...more,
});

test('contains the names of the events that only one of two ledgers has', () => {
  let differing = 0;
  fc.assert(
    fc.property(events, fc.func(fc.boolean()), fc.func(fc.boolean()), (all, inOne, inOther) => {
      const [one, other] = [all.filter(inOne), all.filter(inOther)];
      const expected = all.filter((event) => one.includes(event) !== other.includes(event));
      differing += expected.length;
      expect(ledgerDifference(ledgerOf(one), ledgerOf(other))).toEqual(
        new Set(expected.map(({ name }) => name)),
      );
    }),
  );
  expect(differing).toBeGreaterThan(50);
});

test('is undefined where the ledgers differ in more than events', () => {
  expect(ledgerDifference(ledgerOf([]), ledgerOf([], { id: 'other' }))).toBeUndefined();
  expect(ledgerDifference(ledgerOf([]), ledgerOf([], { slots: { hero: ['*'] } }))).toBeUndefined();
  const quietHours = { from: 22, to: 7 };
  expect(ledgerDifference(ledgerOf([]), ledgerOf([], { quietHours }))).toBeUndefined();
  const slots = { hero: ['*'] };
  expect(ledgerDifference(ledgerOf([], { slots }), ledgerOf([], { slots: { ...slots } }))).toEqual(new Set());
});
