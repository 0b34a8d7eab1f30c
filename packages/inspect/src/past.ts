/** A past for a test: the events of the ledger, and those that would make a count what it is supposed to be. */
import type { EventName, LedgerEvent, PageEvent } from '@tactful/core';
import type { FactValue } from '@tactful/rules';

/** An event as `tactful.seed` of `@tactful/playwright` takes it. */
export type Past = PageEvent & { readonly ago: string };

/** Places after the point at which a unit is exact to a second. */
const UNITS: readonly (readonly [unit: string, ms: number, places: number])[] = [
  ['d', 864e5, 5],
  ['h', 36e5, 4],
  ['m', 6e4, 2],
];

/** A span in its largest unit: 90 minutes are `1.5h`. */
const spanOf = (ms: number): string => {
  const [unit, size, places] = UNITS.find(([, size]) => ms >= size) ?? ['s', 1e3, 0];
  return `${Number((Math.max(ms, 0) / size).toFixed(places))}${unit}`;
};

/** Events that tell of an article. */
const OF_ITEMS: readonly EventName[] = [
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'begin_checkout',
  'purchase',
];

/** The event as a page reports it. An article whose id nothing reads goes by `nth`. */
const reported = (event: LedgerEvent, nth: number): PageEvent => {
  const { name, item, category, brand, price, quantity } = event;
  const { term, order, outcome, feature, question, answers, experience } = event;
  const id = item ?? `article-${nth + 1}`;
  const told = OF_ITEMS.includes(name) ? { items: [{ id, category, brand, price, quantity }] } : { category };
  const fields = { ...told, term, order, outcome, feature, question, answers, experience };
  // Without what is absent: through JSON, which leaves that out.
  return { name, ...JSON.parse(JSON.stringify(fields)) };
};

/** What a page says twice within ten seconds counts once. */
const APART_MS = 11_000;

/** The events at their distance from `now`, oldest first; those that are alike lie apart, so that each is kept. */
export const pastOf = (events: readonly LedgerEvent[], now: number): readonly Past[] => {
  const last = new Map<string, number>();
  let span = 0;
  return [...events]
    .sort((one, other) => other.at - one.at)
    .map((event, nth) => {
      const said = reported(event, nth);
      const alike = JSON.stringify(said);
      // Never nearer than the one that came after it.
      span = Math.max(span, now - event.at, (last.get(alike) ?? -APART_MS) + APART_MS);
      last.set(alike, span);
      return { ago: spanOf(span), ...said };
    })
    .reverse();
};

const VERBS: { readonly [verb: string]: EventName } = {
  viewed: 'view_item',
  carted: 'add_to_cart',
  bought: 'purchase',
};

/** One event that adds one to a count: `viewed.category.coats.7d`. Nothing for facts that are no such count. */
const eventFor = (path: string, id: string): PageEvent | undefined => {
  const [verb = '', by = '', what = '', window] = path.split('.');
  if (verb === 'searched' && by === 'term' && window) return { name: 'search', term: what };
  const name = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!name || !window || !/^(item|category|brand)$/.test(by)) return;
  return { name, items: [{ id, ...(by === 'item' ? { id: what } : { [by]: what }) }] };
};

/**
 * Events that bring a fact from one value to a greater one.
 *
 * @returns Nothing where no event could, or where some would have to be taken away.
 */
export const pastFor = (path: string, from: FactValue, to: FactValue): readonly Past[] | undefined => {
  const ago = (nth: number): string => `${10 + nth}m`;
  const [verb, question = ''] = path.split('.');
  if (verb === 'stated')
    return [{ ago: ago(0), name: 'state_preference', question, answers: [to].flat().map(String) }];
  if (path.endsWith('.daysSince') || typeof from !== 'number' || typeof to !== 'number' || to < from) return;
  const events = Array.from({ length: Math.min(to - from, 50) }, (_, nth) =>
    eventFor(path, `supposed-${nth + 1}`),
  );
  return events.every((event) => event !== undefined)
    ? events.map((event, nth) => ({ ago: ago(nth), ...event }))
    : undefined;
};
