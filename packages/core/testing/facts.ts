/** Computes facts from made-up ledgers. */
import type { FactValue } from '@tactful/rules';
import type { LedgerEvent } from '../src/events/event.ts';
import { computeFact } from '../src/facts/compute.ts';
import type { FactResult } from '../src/facts/definition.ts';
import { createEventIndex, type EventIndex } from '../src/facts/event-index.ts';
import { createResolve } from '../src/facts/resolve.ts';
import { sortEvents } from '../src/ledger/ledger.ts';
import { config, DAY, START } from './visitor.ts';

export const resolve: ReturnType<typeof createResolve> = createResolve(config);

/** An index over `ledger` at `now`. */
export const indexOf = (ledger: readonly LedgerEvent[], now = START): EventIndex =>
  createEventIndex({ now, events: sortEvents(ledger), page: { section: 'shop', type: 'item' }, config });

/** A fact that the catalog must have. */
export const compute = (path: string, index: EventIndex): FactResult => {
  if (!resolve(path)) throw new Error(`The catalog has no fact ${path}.`);
  return computeFact(path, index);
};

/** The value of a fact over these events. */
export const factValue = (path: string, ...ledger: LedgerEvent[]): FactValue =>
  compute(path, indexOf(ledger)).value;

/** An event so many days before `START`. */
export const event = (
  name: LedgerEvent['name'],
  daysAgo: number,
  more: Partial<LedgerEvent> = {},
): LedgerEvent => ({
  id: `${name}-${daysAgo}-${JSON.stringify(more)}`,
  name,
  at: START - daysAgo * DAY,
  section: 'shop',
  ...more,
});
