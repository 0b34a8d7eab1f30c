/** The ledger: everything that is stored of a visitor. Also the unchecked snapshot that the first decision of a page uses. */
import type { LedgerEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';
import type { QuietHours } from './quiet-hours.ts';
import type { SlotSettings } from './slot-settings.ts';

/** Everything that is stored of a visitor, except the consent record. */
export interface Ledger {
  /**
   * The epoch: random, new at opt-in and after each erasure. Experiments assign visitors by it. Events of another
   * epoch are never read.
   */
  readonly id: string;
  /** Epoch ms of its creation: events from before do not belong to it. */
  readonly since: number;
  /** True after consent was withdrawn and the data kept. Stored here, too: `localStorage` may lose its last write in a crash. */
  readonly refused?: boolean;
  readonly slots: SlotSettings;
  /** The hours that the visitor set to be without messages. Absent by default. */
  readonly quietHours?: QuietHours | undefined;
  /** Oldest first; at the same time, by id. */
  readonly events: readonly LedgerEvent[];
}

/** The format that is written. */
export const LEDGER_VERSION = 1;

/** Sorts by time and then by id, so that the order of arrival does not matter. Keeps one event per id. */
export const sortEvents = (events: Iterable<LedgerEvent>): readonly LedgerEvent[] =>
  [...new Map([...events].map((event) => [event.id, event])).values()].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );

/** The fields that a record in storage may have. */
interface UncheckedRecord {
  readonly v?: number;
  readonly sum?: string;
  readonly data?: string;
  readonly epoch?: string;
  readonly event?: LedgerEvent;
}

/**
 * Reads the ledger with its checksum as the only check; `undefined` if there is none that may be used. It is good
 * enough to decide before the first paint, but not to be shown, changed or stored.
 */
export const readUncheckedSnapshot = (records: readonly unknown[]): Ledger | undefined => {
  try {
    // Unchecked: a missing field is undefined, and anything else that does not fit throws.
    const unchecked = records.map((record) => Object(record) as UncheckedRecord);
    const { v, sum, data } = unchecked.find((record) => record.v) ?? {};
    if (!v || v > LEDGER_VERSION || data === undefined || sum !== digest(data)) return undefined;
    const ledger: Ledger = JSON.parse(data);
    if (ledger.refused) return undefined;
    const added = unchecked.flatMap(({ epoch, event }) => (epoch === ledger.id && event ? [event] : []));
    return { ...ledger, events: sortEvents([...ledger.events, ...added]) };
  } catch {
    return undefined;
  }
};
