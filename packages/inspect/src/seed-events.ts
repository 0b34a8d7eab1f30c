/** Events for a test: those of the ledger, and those that bring a count to an edited value. */
import type { LedgerEvent, PageEvent } from '@tactful/core';
import type { EventName } from '@tactful/core/internal';
import type { FactValue } from '@tactful/rules';

/** An event as `tactful.seed` of `@tactful/playwright` takes it. */
export type SeedEvent = PageEvent & { readonly ago: string };

/** Units, with the number of decimals that makes each exact to a second. */
const UNITS: readonly (readonly [unit: string, ms: number, places: number])[] = [
  ['d', 864e5, 5],
  ['h', 36e5, 4],
  ['m', 6e4, 2],
];

/** A duration in its largest unit: 90 minutes are `1.5h`. */
const spanOf = (ms: number): string => {
  const [unit, size, places] = UNITS.find(([, size]) => ms >= size) ?? ['s', 1e3, 0];
  return `${Number((Math.max(ms, 0) / size).toFixed(places))}${unit}`;
};

/** Events with an item. */
const OF_ITEMS: readonly EventName[] = [
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'begin_checkout',
  'purchase',
];

/** The event as a page reports it. An item whose id was not stored gets one from its position. */
const reported = (event: LedgerEvent, nth: number): PageEvent => {
  const { name, item, category, brand, price, quantity } = event;
  const { term, order, outcome, feature, question, answers, experience } = event;
  const id = item ?? `article-${nth + 1}`;
  const subject = OF_ITEMS.includes(name)
    ? { items: [{ id, category, brand, price, quantity }] }
    : { category };
  const fields = { ...subject, term, order, outcome, feature, question, answers, experience };
  // JSON leaves out what is undefined.
  return { name, ...JSON.parse(JSON.stringify(fields)) };
};

/** Tactful ignores an equal event within ten seconds. */
const APART_MS = 11_000;

/** The events relative to `now`, oldest first. Equal events are moved apart, so that each is recorded. */
export const seedEventsOf = (events: readonly LedgerEvent[], now: number): readonly SeedEvent[] => {
  const last = new Map<string, number>();
  let span = 0;
  return [...events]
    .sort((one, other) => other.at - one.at)
    .map((event, nth) => {
      const reportedEvent = reported(event, nth);
      const alike = JSON.stringify(reportedEvent);
      // Not later than the event that follows it.
      span = Math.max(span, now - event.at, (last.get(alike) ?? -APART_MS) + APART_MS);
      last.set(alike, span);
      return { ago: spanOf(span), ...reportedEvent };
    })
    .reverse();
};

const VERBS: { readonly [verb: string]: EventName } = {
  viewed: 'view_item',
  carted: 'add_to_cart',
  bought: 'purchase',
};

/** One event that adds one to a count such as `viewed.category.coats.7d`; `undefined` for other facts. */
const eventFor = (path: string, id: string): PageEvent | undefined => {
  const [verb = '', by = '', what = '', window] = path.split('.');
  if (verb === 'searched' && by === 'term' && window) return { name: 'search', term: what };
  const name = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!name || !window || !['item', 'category', 'brand'].includes(by)) return;
  return { name, items: [{ id, ...(by === 'item' ? { id: what } : { [by]: what }) }] };
};

/**
 * Returns events that bring a fact from one value to a greater one.
 *
 * @returns `undefined` if no events can do that, or if events would have to be removed.
 */
export const eventsToReach = (
  path: string,
  from: FactValue,
  to: FactValue,
): readonly SeedEvent[] | undefined => {
  const ago = (nth: number): string => `${10 + nth}m`;
  const [verb, question = ''] = path.split('.');
  if (verb === 'stated')
    return [{ ago: ago(0), name: 'state_preference', question, answers: [to].flat().map(String) }];
  if (path.endsWith('.daysSince') || typeof from !== 'number' || typeof to !== 'number' || to < from) return;
  const events = Array.from({ length: Math.min(to - from, 50) }, (_, nth) =>
    eventFor(path, `edited-${nth + 1}`),
  );
  return events.every((event) => event !== undefined)
    ? events.map((event, nth) => ({ ago: ago(nth), ...event }))
    : undefined;
};
