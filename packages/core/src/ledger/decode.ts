/** Decodes the records in storage. Nothing is trusted: each part is checked before it is used. */
import type { LedgerEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';
import { LEDGER_VERSION, type Ledger, sortEvents } from './ledger.ts';
import { parseEvent } from './parse-event.ts';
import { parseQuietHours } from './quiet-hours.ts';
import { parseSlotSettings } from './slot-settings.ts';

export interface DecodedLedger {
  /** Absent if storage contains no ledger, or one that cannot be used. */
  readonly ledger?: Ledger;
  /** Why a snapshot cannot be used. */
  readonly setAside?: 'damaged' | 'newer';
  /** Number of records in addition to the snapshot: events that are not compacted yet, and strays. */
  readonly tail: number;
  /** True if some of these records do not belong to the ledger: they have to be removed. */
  readonly hasStrays?: boolean;
}

const parseLedger = (input: unknown): Ledger | undefined => {
  if (!input || typeof input !== 'object') return undefined;
  // Only names the fields: each of them is checked below.
  const { id, since, refused, slots, quietHours, events } = input as { [K in keyof Ledger]?: unknown };
  if (typeof id !== 'string' || typeof since !== 'number' || !Number.isFinite(since)) return undefined;
  if (!Array.isArray(events)) return undefined;
  const parsed = events.map(parseEvent);
  if (!parsed.every((event) => event !== undefined)) return undefined;
  const hours = parseQuietHours(quietHours);
  return {
    id,
    since,
    ...(refused ? { refused: true } : {}),
    slots: parseSlotSettings(slots),
    ...(hours && { quietHours: hours }),
    events: parsed,
  };
};

/** The ledger of a snapshot record; `undefined` if its checksum is wrong or its data is damaged. */
const parseSnapshot = (record: object): Ledger | undefined => {
  const { sum, data }: { sum?: unknown; data?: unknown } = record;
  if (typeof data !== 'string' || sum !== digest(data)) return undefined;
  try {
    return parseLedger(JSON.parse(data));
  } catch {
    return undefined;
  }
};

/** The event of a record, if it belongs to this ledger: events of another epoch were recorded before an erasure. */
const parseTailEvent = (record: object, ledger: Ledger): readonly LedgerEvent[] => {
  const event =
    'epoch' in record && record.epoch === ledger.id && 'event' in record && parseEvent(record.event);
  return event ? [event] : [];
};

const isObject = (record: unknown): record is object => !!record && typeof record === 'object';

/**
 * Decodes the snapshot and adds the events that are not compacted yet. A snapshot that is damaged, or was written by
 * a newer version, is set aside as a whole.
 */
export const decodeLedger = (records: readonly unknown[]): DecodedLedger => {
  const objects = records.filter(isObject);
  const snapshots = objects.filter((record) => 'v' in record);
  const tail = records.length - snapshots.length;
  if (snapshots.some(({ v }) => typeof v === 'number' && v > LEDGER_VERSION))
    return { setAside: 'newer', tail };
  const ledger = snapshots.map(parseSnapshot).find((parsed) => parsed !== undefined);
  if (!ledger) {
    // Events without a snapshot belong to a profile that was cleared from outside, for example by the browser.
    const isCleared = objects.length === records.length && objects.every((record) => 'epoch' in record);
    return isCleared ? { tail } : { setAside: 'damaged', tail };
  }
  const added = objects.flatMap((record) => parseTailEvent(record, ledger));
  const events = sortEvents([...ledger.events, ...added]);
  return { ledger: { ...ledger, events }, tail, ...(added.length < tail ? { hasStrays: true } : {}) };
};
