import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import type { LedgerEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';
import { decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';
import { type Ledger, readUncheckedSnapshot, sortEvents } from './ledger.ts';

const events: fc.Arbitrary<LedgerEvent[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...'abcdef'),
    name: fc.constant('view_item' as const),
    at: fc.integer({ min: 0, max: 3 }),
    section: fc.constant('shop'),
  }),
);
const ledger: Ledger = { id: 'me', since: 0, slots: { hero: ['*'] }, events: [event('view_item', 2)] };

test('events are sorted by time and then by id, one per id, in whatever order they arrive', () => {
  fc.assert(
    fc.property(events, (list) => {
      const sorted = sortEvents(list);
      expect(sorted.map(({ id }) => id).sort()).toEqual([...new Set(list.map(({ id }) => id))].sort());
      for (const [at, one] of sorted.slice(1).entries()) {
        const before = sorted[at] as LedgerEvent;
        expect(before.at < one.at || (before.at === one.at && before.id < one.id)).toBe(true);
      }
      const unique = [...new Map(list.map((one) => [one.id, one])).values()];
      expect(sortEvents(unique.reverse())).toEqual(sorted);
    }),
  );
});

test('of two events with one id, the later of the list is kept', () => {
  const first = event('view_item', 2);
  expect(sortEvents([first, { ...first, category: 'hats' }])).toEqual([{ ...first, category: 'hats' }]);
});

test('the unchecked snapshot is the ledger that decoding returns', () => {
  const added = { epoch: 'me', event: event('view_item', 1) };
  const records = [
    { epoch: 'other', event: event('view_item', 3) },
    encodeLedger(ledger),
    added,
    { epoch: 'me' },
  ];
  expect(readUncheckedSnapshot(records)).toEqual({ ...ledger, events: [...ledger.events, added.event] });
  expect(readUncheckedSnapshot(records)).toEqual(decodeLedger(records).ledger);
});

const { data } = encodeLedger(ledger);
test.each<[string, readonly unknown[]]>([
  ['no record', []],
  ['only events', [{ epoch: 'me', event: event('view_item', 1) }]],
  ['primitive records', [null, 7, 'x']],
  ['a newer version', [{ ...encodeLedger(ledger), v: 2 }]],
  ['a wrong checksum', [{ v: 1, sum: digest(`${data} `), data }]],
  ['no data', [{ v: 1 }]],
  ['no JSON', [{ v: 1, sum: digest('{'), data: '{' }]],
  ['no events', [{ v: 1, sum: digest('{}'), data: '{}' }]],
  ['a refusal', [encodeLedger({ ...ledger, refused: true })]],
])('there is no unchecked snapshot with %s', (_what, records) => {
  expect(readUncheckedSnapshot(records)).toBeUndefined();
});
