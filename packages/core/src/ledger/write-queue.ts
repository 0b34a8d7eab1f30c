/** The write queue: events that are not in storage yet, each with the ledger that it was added to. */
import type { LedgerEvent } from '../events/event.ts';
import type { Ledger } from './ledger.ts';

export interface QueuedEvent {
  event: LedgerEvent;
  /** True while it is being written. */
  isSent: boolean;
  /** The id of the ledger that it was added to; `undefined` if that was not loaded yet. */
  readonly epoch: string | undefined;
}

/** Queued events by id. */
export type WriteQueue = Map<string, QueuedEvent>;

/**
 * True if a queued event belongs to this ledger. An event that was recorded before an erasure must not survive it,
 * however late it is written. Two tabs have no common order, so an event of an older ledger is dropped even if it was
 * recorded a moment after the erasure.
 */
export const belongsTo = ({ epoch, event }: QueuedEvent, { id, since }: Ledger): boolean =>
  epoch === undefined ? event.at >= since : epoch === id;

/** The queued events that are not being written. */
export const unsentEvents = (queue: WriteQueue): QueuedEvent[] =>
  [...queue.values()].filter(({ isSent }) => !isSent);

/** Removes events that are in storage now. */
export const markWritten = (queue: WriteQueue, written: readonly QueuedEvent[]): void => {
  for (const { event } of written) queue.delete(event.id);
};

/** Removes the events of other ledgers. Returns the remaining ones. */
export const dropForeignEvents = (queue: WriteQueue, ledger: Ledger): readonly LedgerEvent[] => {
  for (const [id, queued] of queue) if (!belongsTo(queued, ledger)) queue.delete(id);
  return [...queue.values()].map(({ event }) => event);
};

/**
 * Removes orders that the ledger contains already. A page that is loaded again reports its order before the ledger is loaded, and
 * the gate could not notice it then.
 */
export const dropRepeatedOrders = (queue: WriteQueue, { events }: Ledger): void => {
  // An event that is being written may be in storage already.
  const stored = events.filter(({ id, order }) => order && !queue.has(id));
  for (const [id, { event, epoch }] of queue)
    if (epoch === undefined && stored.some(({ name, order }) => name === event.name && order === event.order))
      queue.delete(id);
};

/** Follows a changed ledger: corrects queued events, and removes those that the ledger does not contain any more. */
export const followLedger = (queue: WriteQueue, { events }: Ledger): void => {
  const current = new Map(events.map((event) => [event.id, event]));
  for (const [id, queued] of queue) {
    const event = current.get(id);
    if (event) queued.event = event;
    else queue.delete(id);
  }
};
