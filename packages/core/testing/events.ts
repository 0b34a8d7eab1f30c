/** Arbitrary events, and paths of every family of facts, for property tests. */
import * as fc from 'fast-check';
import { CATEGORY_OF, type EventName, type LedgerEvent } from '../src/events/event.ts';
import { DAY, START } from './visitor.ts';

const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const fields = {
  at: fc.integer({ min: START - 40 * DAY, max: START }),
  section: word('shop', 'blog'),
  item: maybe(word('x', 'y')),
  category: maybe(word('coats', 'coffee')),
  brand: maybe(word('acme', 'umbrella')),
  price: maybe(word('20', '100', '300').map(Number)),
  currency: maybe(word('JPY')),
  quantity: maybe(fc.integer({ min: 1, max: 3 })),
};

const rest = (name: EventName): fc.Arbitrary<object> => {
  if (name === 'search') return fc.record({ term: word('coat', 'hat') });
  if (name === 'use_feature') return fc.record({ feature: word('filter', 'compare') });
  if (name === 'care_close') return fc.record({ outcome: word('resolved', 'unresolved') });
  if (name === 'dismiss' || name === 'expose') return fc.record({ experience: word('coats', 'all') });
  if (name === 'state_preference')
    return fc.record({
      question: fc.constant('style'),
      answers: fc.subarray(['plain', 'bold'], { maxLength: 1 }),
    });
  return fc.constant({});
};

/** Drops fields without a value. */
const dense = (event: object): LedgerEvent =>
  // The fields are those of an event.
  Object.fromEntries(
    Object.entries(event).filter(([, value]) => value !== undefined),
  ) as unknown as LedgerEvent;

/** Arbitrary events of the last forty days, each with its own id. */
export const events: fc.Arbitrary<LedgerEvent[]> = fc
  .array(
    fc
      .constantFrom(...(Object.keys(CATEGORY_OF) as EventName[]))
      .chain((name) =>
        fc.tuple(fc.record(fields), rest(name)).map(([base, more]) => ({ name, ...base, ...more })),
      ),
    { maxLength: 40 },
  )
  .map((all) => all.map((event, at) => dense({ id: `id-${at}`, ...event })));

const things = ['category.coats', 'item.x', 'brand.acme', 'tier.mid', 'all'];
const windows = ['visit', '24h', '7d', '30d', 'all', 'daysSince'];
const verbs = ['viewed', 'carted', 'bought'];

/** At least one path of every fact in the catalog. */
export const PATHS: readonly string[] = [
  ...verbs.flatMap((verb) =>
    things.flatMap((thing) => windows.map((window) => `${verb}.${thing}.${window}`)),
  ),
  ...windows.flatMap((window) => [`searched.all.${window}`, `searched.term.coat.${window}`]),
  ...windows.map((window) => `features.used.filter.${window}`),
  'visits.count',
  'visits.daysSinceLast',
  'visits.usualHour',
  'visit.pages',
  'visit.minutes',
  'affinity.item',
  'affinity.item.x',
  'affinity.category',
  'affinity.category.coats',
  'affinity.brand',
  'affinity.brand.acme',
  'affinity.tier',
  'affinity.tier.mid',
  'cart.items',
  'cart.value',
  'cart.idleMinutes',
  'cart.abandoned',
  'cart.category.coats',
  'price.tier',
  'level',
  'features.top',
  'service.open',
  'service.resolved',
  'service.daysSince',
  'service.outcome',
  'stated.style',
  'replenish.due',
  'page.type',
  'page.category',
  'page.language',
  'page.section',
  'host.member',
];
