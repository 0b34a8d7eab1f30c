/** Facts about visits: `visits.*` counts all of them, `visit.*` describes the current one. */
import type { LedgerEvent } from '../events/event.ts';
import { MINUTE_MS, VISIT_GAP_MS } from '../platform/time.ts';
import {
  daysSince,
  type FactDefinition,
  type FactDefinitions,
  type FactResult,
  result,
} from './definition.ts';
import type { EventIndex } from './event-index.ts';

interface Visits {
  /** The first page view of each past visit. */
  readonly firstPages: readonly LedgerEvent[];
  /** The page views of the last past visit. */
  readonly previous: readonly LedgerEvent[];
  /** The page views of the current visit, which may have none yet. */
  readonly current: readonly LedgerEvent[];
}

const splitVisits = (index: EventIndex): Visits => {
  const visits: LedgerEvent[][] = [];
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const event of index.about('page_view')) {
    if (event.at - lastAt > VISIT_GAP_MS) visits.push([]);
    visits.at(-1)?.push(event);
    lastAt = event.at;
  }
  const current = index.now - lastAt > VISIT_GAP_MS ? [] : (visits.pop() ?? []);
  return { firstPages: visits.flatMap((visit) => visit.slice(0, 1)), previous: visits.at(-1) ?? [], current };
};

const visitsOf = (index: EventIndex): Visits => index.memoize('visits', () => splitVisits(index));

// 23:00 and 0:00 are one hour apart.
const isNearHour = (one: number, other: number): boolean => [0, 1, 23].includes(Math.abs(one - other));

/** The hour of the local day of a time (epoch ms). */
export const hourOf = (at: number): number => new Date(at).getHours();

/** True after three past visits of which at least a third began within an hour of the current time of day. */
const usualHour = ({ firstPages }: Visits, now: number): FactResult => {
  const near = firstPages.filter(({ at }) => isNearHour(hourOf(at), hourOf(now)));
  return result(firstPages.length > 2 && near.length * 3 >= firstPages.length, near);
};

const visitFact = (
  type: 'number' | 'boolean',
  compute: (visits: Visits, index: EventIndex) => FactResult,
): FactDefinition => ({
  type,
  events: ['page_view'],
  fields: [],
  compute: (index) => compute(visitsOf(index), index),
});

export const VISIT_FACTS: FactDefinitions = {
  // The current visit counts, too.
  'visits.count': visitFact('number', ({ firstPages, current }) =>
    result(firstPages.length + 1, [...firstPages, ...current.slice(0, 1)]),
  ),
  'visits.daysSinceLast': visitFact('number', ({ previous }, index) => daysSince(index, previous)),
  'visits.usualHour': visitFact('boolean', (visits, { now }) => usualHour(visits, now)),
  'visit.pages': visitFact('number', ({ current }) => result(current.length, current)),
  'visit.minutes': visitFact('number', ({ current }, { now }) =>
    result((now - (current[0]?.at ?? now)) / MINUTE_MS, current.slice(0, 1)),
  ),
};
