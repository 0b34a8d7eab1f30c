/** What stands on disk, read back with suspicion: each part is looked at before anything is made of it. */
import { CATEGORY_OF, type EventName, type LedgerEvent } from '../events/event.ts';
import { digest } from '../events/slug.ts';
import { LEDGER_VERSION, type Ledger, sortEvents } from './ledger.ts';

/** What reading gave. No ledger: nothing is stored, or it is not fit to use. */
export interface DecodedLedger {
  readonly ledger?: Ledger;
  readonly setAside?: 'damaged' | 'newer';
  /** Records that are not folded yet, or no longer wanted. */
  readonly tail: number;
  /** True when some of them belong to no ledger, or to one before: they have to go. */
  readonly strays?: boolean;
}

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
  if (id && at !== undefined && section !== undefined && Object.hasOwn(CATEGORY_OF, name as EventName))
    return event as unknown as LedgerEvent; // every field has been looked at above
};

const parseLedger = (input: unknown): Ledger | undefined => {
  if (!input || typeof input !== 'object') return;
  // Only a shape to read through: each part is looked at below.
  const { id, since, fingerprint, refused, slots, events } = input as { [K in keyof Ledger]?: unknown };
  if (typeof id !== 'string' || !Number.isFinite(since) || !Array.isArray(events)) return;
  const parsed = events.map(parseEvent);
  if (!parsed.every((event) => event !== undefined)) return;
  return {
    id,
    since: since as number,
    ...(fits(fingerprint, 'string') ? { fingerprint: fingerprint as string } : {}),
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
export const decodeLedger = (records: readonly unknown[]): DecodedLedger => {
  const parts = records.filter((record): record is object => !!record && typeof record === 'object');
  const snapshots = parts.filter((record) => 'v' in record);
  const tail = records.length - snapshots.length;
  if (snapshots.some(({ v }) => typeof v === 'number' && v > LEDGER_VERSION))
    return { setAside: 'newer', tail };
  const ledger = snapshots.map(parseSnapshot).find(Object);
  // Events alone belong to a profile that was cleared behind a page's back.
  if (!ledger)
    return parts.every((record) => 'epoch' in record) && parts.length === records.length
      ? { tail }
      : { setAside: 'damaged', tail };
  const late = parts.flatMap((record) => {
    const event =
      'epoch' in record && record.epoch === ledger.id && 'event' in record && parseEvent(record.event);
    return event || [];
  });
  const events = sortEvents([...ledger.events, ...late]);
  return { ledger: { ...ledger, events }, tail, ...(late.length < tail ? { strays: true } : {}) };
};
