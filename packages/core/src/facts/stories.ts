/** Facts that follow from the order of events: visits, the cart, a service case, skill, what is used up. */
import { DAY_MS } from '../consent/consent-record.ts';
import type { LedgerEvent } from '../events/event.ts';
import { type EventIndex, type FactResult, VISIT_GAP_MS } from './event-index.ts';

/** Facts of one family, by the last part of their path. */
export type Family = { readonly [leaf: string]: FactResult };

const MINUTE_MS = 6e4;
/** A value, and what it was made of. */
export const found = (value: FactResult['value'], events: readonly LedgerEvent[] = []): FactResult => ({
  value,
  events,
});
const present = <T>(value: T | undefined): value is T => value !== undefined;

/** How many of `events` happened at `from` or later. */
export const count = (events: readonly LedgerEvent[], from: number): FactResult => {
  const late = events.filter(({ at }) => at >= from);
  return found(late.length, late);
};

/** Days since the last of `events`; `Infinity` where there is none. */
export const since = (view: EventIndex, events: readonly LedgerEvent[]): FactResult => {
  const last = events.at(-1);
  // What the clock has gone back behind is of now.
  return last ? found(Math.max(0, view.now - last.at) / DAY_MS, [last]) : found(Number.POSITIVE_INFINITY);
};

/** Past visits by their page views, and the one of now, which may still be empty. */
const visitRuns = (view: EventIndex): LedgerEvent[][] => {
  const runs: LedgerEvent[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const event of view.about('page_view')) {
    if (event.at - last > VISIT_GAP_MS) runs.push([]);
    runs.at(-1)?.push(event);
    last = event.at;
  }
  if (view.now - last > VISIT_GAP_MS) runs.push([]);
  return runs;
};

// 23:00 and 0:00 are neighbours.
const nearHour = (one: number, other: number): boolean => [0, 1, 23].includes(Math.abs(one - other));
const hourOf = (at: number): number => new Date(at).getHours();

/** At least three earlier visits, a third of which began within an hour of this hour of the day. */
const usualHour = (view: EventIndex, past: readonly LedgerEvent[]): FactResult => {
  const near = past.filter(({ at }) => nearHour(hourOf(at), hourOf(view.now)));
  return found(past.length > 2 && near.length * 3 >= past.length, near);
};

/** The visit of now counts, too. */
export const visits = (view: EventIndex): Family => view.once('all visits', () => findVisits(view));

const findVisits = (view: EventIndex): Family => {
  const runs = visitRuns(view);
  const current = runs.pop() ?? [];
  const firsts = runs.map(([first]) => first).filter(present);
  return {
    count: found(runs.length + 1, [...firsts, ...current.slice(0, 1)]),
    daysSinceLast: since(view, runs.at(-1) ?? []),
    usualHour: usualHour(view, firsts),
    pages: found(current.length, current),
    minutes: found((view.now - (current[0]?.at ?? view.now)) / MINUTE_MS, current.slice(0, 1)),
  };
};

const SIGN: { readonly [name: string]: number } = { add_to_cart: 1, remove_from_cart: -1 };

/** What was put into the cart and not taken out, since the last purchase. */
export const currentCart = (view: EventIndex, category?: string): Family => {
  const bought = view.events.map(({ name }) => name).lastIndexOf('purchase');
  const events = view.events
    .slice(bought + 1)
    .filter((event) => SIGN[event.name] && (category === undefined || event.category === category));
  let items = 0;
  let value = 0;
  for (const { name, quantity = 1, price = 0 } of events) {
    // Taking out what was put in before the ledger began leaves nothing, never less.
    items = Math.max(0, items + (SIGN[name] ?? 0) * quantity);
    value = items && Math.max(0, value + (SIGN[name] ?? 0) * quantity * price);
  }
  const idle = items ? (view.now - (events.at(-1)?.at ?? view.now)) / MINUTE_MS : 0;
  return {
    items: found(items, events),
    value: found(value, events),
    idleMinutes: found(idle, events.slice(-1)),
    abandoned: found(items > 0 && idle >= (view.config.catalog?.abandonMinutes ?? 60), events),
  };
};

/** The latest service case. */
export const service = (view: EventIndex): Family => {
  const last = [...view.about('care_open'), ...view.about('care_close')]
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1))
    .at(-1);
  const events = last ? [last] : [];
  return {
    open: found(last?.name === 'care_open', events),
    resolved: found(last?.outcome === 'resolved', events),
    outcome: found(last?.outcome ?? '', events),
    daysSince: since(view, events),
  };
};

/** `regular` after five uses of features, `expert` after twenty uses of at least four. */
export const level = (view: EventIndex): FactResult => {
  const events = view.about('use_feature');
  const features = new Set(events.map(({ feature }) => feature)).size;
  const expert = events.length >= 20 && features >= 4;
  return found(expert ? 'expert' : events.length >= 5 ? 'regular' : 'new', events);
};

/** Categories due again: by the visitor's own interval after three purchases, else by the usual one. */
export const dueAgain = (view: EventIndex): FactResult => {
  const due = Object.entries(view.config.catalog?.replenish ?? {}).flatMap(([category, usual]) => {
    const events = view.about('purchase', 'category', category);
    const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
    const days = events.length > 2 ? (last - first) / DAY_MS / (events.length - 1) : usual;
    return events.length && view.now - last >= days * DAY_MS ? [{ category, events }] : [];
  });
  return found(
    due.map(({ category }) => category),
    due.flatMap(({ events }) => events),
  );
};

/** What the visitor said last in answer to a question: a list where several answers are possible. */
export const stated = (view: EventIndex, question: string, many: boolean): FactResult => {
  const last = view.about('state_preference', 'question', question).at(-1);
  const answers = last?.answers ?? [];
  return found(many ? answers : (answers[0] ?? ''), last ? [last] : []);
};
