/** What stands on disk: its shape, its checksum, and how it is read back with suspicion. */
import { type EventName, KIND_OF, type LedgerEvent } from './event.ts';
import { digest } from './slug.ts';

/** All that is kept of a visitor who chose tailored, beside the choice itself. */
export interface Ledger {
  /** Random; made at opt-in and after each erase. Assignments hash it, and an event of another one is never read. */
  readonly id: string;
  /** Epoch ms of its making: what was reported before then is not part of it. */
  readonly since: number;
  /** Stands for the config that was found free of faults: a page decides by that one without checking it again. */
  readonly seal?: string;
  /** Set by a 'no' that keeps the data. On disk, because localStorage may forget the newest choice in a crash. */
  readonly refused?: boolean;
  /** By slot: kinds that were 'too personal' there, and `*` when the visitor wants it generic. */
  readonly slots: { readonly [slot: string]: readonly string[] };
  /** Oldest first; of the same time, by id. */
  readonly events: readonly LedgerEvent[];
}

/** What reading gave. No ledger: nothing is stored, or it is not fit to use. */
export interface Unpacked {
  readonly ledger?: Ledger;
  readonly setAside?: 'damaged' | 'newer';
  /** Records that are not folded yet, or no longer wanted. */
  readonly tail: number;
}

/** The format written now. */
export const VERSION = 1;

const FIELDS: { readonly [field in keyof LedgerEvent]-?: 'string' | 'number' | 'list' } = {
  id: 'string',
  name: 'string',
  at: 'number',
  section: 'string',
  item: 'string',
  label: 'string',
  category: 'string',
  brand: 'string',
  price: 'number',
  quantity: 'number',
  term: 'string',
  order: 'string',
  outcome: 'string',
  feature: 'string',
  question: 'string',
  answers: 'list',
  experience: 'string',
};

const fits = (value: unknown, type: string): boolean =>
  type === 'list'
    ? Array.isArray(value) && value.length < 65 && value.every((one) => fits(one, 'string'))
    : type === 'number'
      ? Number.isFinite(value)
      : typeof value === 'string' && value.length < 201;

/** A plain copy of `input` with known fields only, or nothing where it is not an event. */
export const parseEvent = (input: unknown): LedgerEvent | undefined => {
  if (!input || typeof input !== 'object') return;
  const event: { [field: string]: unknown } = {};
  for (const [field, type] of Object.entries(FIELDS)) {
    const value: unknown = Object.hasOwn(input, field) ? Reflect.get(input, field) : undefined;
    if (value === undefined) continue;
    if (!fits(value, type)) return;
    event[field] = type === 'list' ? [...(value as string[])] : value;
  }
  const { id, name, at, section } = event;
  if (id && at !== undefined && section !== undefined && Object.hasOwn(KIND_OF, name as EventName))
    return event as unknown as LedgerEvent; // every field has been looked at above
};

/** Sorts by time and, so that the order of arrival does not matter, by id; one event per id. */
export const ordered = (events: Iterable<LedgerEvent>): readonly LedgerEvent[] =>
  [...new Map([...events].map((event) => [event.id, event])).values()].sort(
    (one, other) => one.at - other.at || (one.id < other.id ? -1 : 1),
  );

const parseLedger = (input: unknown): Ledger | undefined => {
  if (!input || typeof input !== 'object') return;
  // Only a shape to read through: each part is looked at below.
  const { id, since, seal, refused, slots, events } = input as { [K in keyof Ledger]?: unknown };
  if (typeof id !== 'string' || !Number.isFinite(since) || !Array.isArray(events)) return;
  const parsed = events.map(parseEvent);
  if (!parsed.every((event) => event !== undefined)) return;
  return {
    id,
    since: since as number,
    ...(fits(seal, 'string') ? { seal: seal as string } : {}),
    ...(refused ? { refused: true } : {}),
    slots: Object.fromEntries(Object.entries(slots ?? {}).filter(([, marks]) => fits(marks, 'list'))),
    events: parsed,
  };
};

const parseSnapshot = (record: object): Ledger | undefined => {
  const { sum, data }: { sum?: unknown; data?: unknown } = record;
  if (typeof data !== 'string' || sum !== digest(data)) return;
  try {
    return parseLedger(JSON.parse(data));
  } catch {
    return;
  }
};

/** Reads the snapshot and folds the tail into it. A snapshot that is damaged or newer is never half-read. */
export const unpack = (records: readonly unknown[]): Unpacked => {
  const parts = records.filter((record): record is object => !!record && typeof record === 'object');
  const snapshots = parts.filter((record) => 'v' in record);
  const tail = records.length - snapshots.length;
  if (snapshots.some(({ v }) => typeof v === 'number' && v > VERSION)) return { setAside: 'newer', tail };
  const ledger = snapshots.map(parseSnapshot).find(Object);
  // Events alone belong to a profile that was cleared behind a page's back.
  if (!ledger)
    return parts.every((record) => 'epoch' in record) && parts.length === records.length
      ? { tail }
      : { setAside: 'damaged', tail };
  const late = parts.map((record) =>
    'epoch' in record && 'event' in record && record.epoch === ledger.id
      ? parseEvent(record.event)
      : undefined,
  );
  const events = ordered([...ledger.events, ...late.filter((event) => event !== undefined)]);
  return { ledger: { ...ledger, events }, tail };
};
