/** What was reported and is not on disk yet, and to which ledger it was reported. */
import type { LedgerEvent } from '../events/event.ts';
import type { Ledger } from './ledger.ts';

/** One event that waits. */
export interface Waiting {
  event: LedgerEvent;
  /** True while it is being written. */
  sent: boolean;
  /** The ledger that it was reported to; unknown until that has been read. */
  readonly epoch: string | undefined;
}

/**
 * What was reported before an erasure must not outlive it, however late it is written. Two tabs have no order of
 * their own, so what went to an older ledger is dropped, even if it came a moment after the erasure.
 */
export const belongs = ({ epoch, event }: Waiting, { id, since }: Ledger): boolean =>
  epoch === undefined ? event.at >= since : epoch === id;

/** The events that wait, by id. */
export type Queue = Map<string, Waiting>;

/** Those that nobody is writing. */
export const unsent = (queue: Queue): Waiting[] => [...queue.values()].filter(({ sent }) => !sent);

/** Takes out what is on disk now. */
export const settle = (queue: Queue, written: readonly Waiting[]): void => {
  for (const { event } of written) queue.delete(event.id);
};

/** Drops what was reported to another ledger. Answers the events that are left. */
export const adoptInto = (queue: Queue, ledger: Ledger): readonly LedgerEvent[] => {
  for (const [id, entry] of queue) if (!belongs(entry, ledger)) queue.delete(id);
  return [...queue.values()].map(({ event }) => event);
};

/** Goes by a ledger that was changed: what waits is as it stands there, and goes where it is gone. */
export const changeWith = (queue: Queue, { events }: Ledger): void => {
  const left = new Map(events.map((event) => [event.id, event]));
  for (const [id, entry] of queue) {
    const event = left.get(id);
    if (event) entry.event = event;
    else queue.delete(id);
  }
};
