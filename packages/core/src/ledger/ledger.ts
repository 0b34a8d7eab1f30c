/** The ledger, and the quick look at it that deciding needs. `record.ts` reads it with suspicion, for all else. */
import type { LedgerEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';

/** All that is kept of a visitor who chose tailored, beside the choice itself. */
export interface Ledger {
  /** Random; made at opt-in and after each erase. Assignments hash it, and an event of another one is never read. */
  readonly id: string;
  /** Epoch ms of its making: what was reported before then is not part of it. */
  readonly since: number;
  /** Stands for the config that was found free of faults: a page decides by that one without checking it again. */
  readonly fingerprint?: string;
  /** Set by a 'no' that keeps the data. On disk, because localStorage may forget the newest choice in a crash. */
  readonly refused?: boolean;
  /** By slot: kinds that were 'too personal' there, and `*` when the visitor wants it generic. */
  readonly slots: { readonly [slot: string]: readonly string[] };
  /** Oldest first; of the same time, by id. */
  readonly events: readonly LedgerEvent[];
}

/** The format written now. */
export const LEDGER_VERSION = 1;

/** Sorts by time and, so that the order of arrival does not matter, by id; one event per id. */
export const sortEvents = (events: Iterable<LedgerEvent>): readonly LedgerEvent[] =>
  [...new Map([...events].map((event) => [event.id, event])).values()].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );

/**
 * The ledger in these records, with what is not folded yet; nothing where there is none whose checksum fits. What it
 * finds is fit to decide by, not to be shown, changed or kept.
 */
export const readUncheckedSnapshot = (records: readonly unknown[]): Ledger | undefined => {
  try {
    // Whatever stands there, a property that is not there is undefined.
    const parts = records.map(Object);
    const { v, sum, data } = parts.find((part) => part.v);
    if (v > LEDGER_VERSION || sum !== digest(data)) return;
    const ledger: Ledger = JSON.parse(data);
    const late = parts.filter(({ epoch }) => epoch === ledger.id).map(({ event }) => event);
    return ledger.refused ? undefined : { ...ledger, events: sortEvents([...ledger.events, ...late]) };
  } catch {
    return;
  }
};
