/** A past for a test: the events of the ledger, and those that would make a count what it is supposed to be. */
import type { EventName, LedgerEvent, PageEvent } from '@tactful/core';
import type { FactValue } from '@tactful/rules';

/** An event as `tactful.seed` of `@tactful/playwright` takes it. */
export type Past = PageEvent & { readonly ago: string };

const UNITS: readonly (readonly [unit: string, ms: number])[] = [
  ['d', 864e5],
  ['h', 36e5],
  ['m', 6e4],
];

/** A span in its largest unit: 90 minutes are `1.5h`. */
const spanOf = (ms: number): string => {
  const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? ['s', 1e3];
  return `${Number((Math.max(ms, 0) / size).toFixed(2))}${unit}`;
};

/** Events that tell of an article. */
const OF_ITEMS: readonly EventName[] = [
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'begin_checkout',
  'purchase',
];

/** The event as a page reports it, at its distance from `now`. An article whose id nothing reads goes by `nth`. */
export const pastOf = (event: LedgerEvent, now: number, nth: number): Past => {
  const { name, at, item, category, brand, price, quantity } = event;
  const { term, order, outcome, feature, question, answers, experience } = event;
  const id = item ?? `article-${nth + 1}`;
  const told = OF_ITEMS.includes(name) ? { items: [{ id, category, brand, price, quantity }] } : { category };
  const fields = { ...told, term, order, outcome, feature, question, answers, experience };
  // Without what is absent: through JSON, which leaves that out.
  return { ago: spanOf(now - at), name, ...JSON.parse(JSON.stringify(fields)) };
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
  const ago = '10m';
  const [verb, question = ''] = path.split('.');
  if (verb === 'stated')
    return [{ ago, name: 'state_preference', question, answers: [to].flat().map(String) }];
  if (path.endsWith('.daysSince') || typeof from !== 'number' || typeof to !== 'number' || to < from) return;
  const events = Array.from({ length: Math.min(to - from, 50) }, (_, nth) =>
    eventFor(path, `supposed-${nth + 1}`),
  );
  return events.every((event) => event !== undefined)
    ? events.map((event) => ({ ago, ...event }))
    : undefined;
};
