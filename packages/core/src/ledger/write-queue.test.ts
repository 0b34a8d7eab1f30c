import { expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import type { Ledger } from './ledger.ts';
import {
  belongsTo,
  dropForeignEvents,
  dropRepeatedOrders,
  followLedger,
  markWritten,
  type QueuedEvent,
  unsentEvents,
  type WriteQueue,
} from './write-queue.ts';

const ledger: Ledger = { id: 'mine', since: 100, slots: {}, events: [] };
const queued = (id: string, at: number, epoch?: string, isSent = false): QueuedEvent => ({
  event: { ...event('view_item', 0), id, at },
  isSent,
  epoch,
});
const queueOf = (...list: QueuedEvent[]): WriteQueue => new Map(list.map((one) => [one.event.id, one]));

test.each([
  ['mine', 0, true],
  ['mine', 100, true],
  ['other', 200, false],
  [undefined, 99, false],
  [undefined, 100, true],
])('an event that was added to the ledger %s at %d belongs to this ledger: %s', (epoch, at, expected) => {
  expect(belongsTo(queued('a', at, epoch), ledger)).toBe(expected);
});

test('events of other ledgers are dropped, and the remaining ones returned', () => {
  const queue = queueOf(queued('a', 200, 'mine'), queued('b', 200, 'other'), queued('c', 200));
  expect(dropForeignEvents(queue, ledger).map(({ id }) => id)).toEqual(['a', 'c']);
  expect([...queue.keys()]).toEqual(['a', 'c']);
});

test('an order that the ledger contains is dropped if it was reported before the ledger was loaded', () => {
  const order = (id: string, number: string, epoch?: string): QueuedEvent => ({
    event: { ...event('purchase', 0, { order: number }), id },
    isSent: false,
    epoch,
  });
  const queue = queueOf(
    order('a', '1'),
    order('b', '2'),
    order('c', '1', 'mine'),
    order('d', '3'),
    queued('e', 200),
  );
  // The second event of order 3 is written in the same transaction as the first.
  const stored = [order('z', '1'), order('d', '3'), { event: event('begin_checkout', 0, { order: '2' }) }];
  dropRepeatedOrders(queue, { ...ledger, events: stored.map((one) => one.event) });
  expect([...queue.keys()]).toEqual(['b', 'c', 'd', 'e']);
});

test('an event that is being written is not written again, and is dropped when it is stored', () => {
  const [sent, waiting] = [queued('a', 200, 'mine', true), queued('b', 200, 'mine')];
  const queue = queueOf(sent, waiting);
  expect(unsentEvents(queue)).toEqual([waiting]);
  markWritten(queue, [sent]);
  expect([...queue.values()]).toEqual([waiting]);
});

test('queued events follow a correction and a deletion in the ledger', () => {
  const queue = queueOf(queued('a', 200, 'mine'), queued('b', 200, 'mine'));
  const corrected = { ...event('view_item', 0), id: 'a', at: 200, category: 'hats' };
  followLedger(queue, { ...ledger, events: [corrected] });
  expect([...queue.values()].map((one) => one.event)).toEqual([corrected]);
});
