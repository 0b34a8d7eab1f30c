import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { events, PATHS } from '../../testing/events.ts';
import { config, DAY, START } from '../../testing/visitor.ts';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { sortEvents } from '../ledger/ledger.ts';
import { createRetention } from '../ledger/retention.ts';
import { createResolve, factCatalog } from './catalog.ts';
import { categoriesOf, computeFact } from './compute.ts';
import { createEventIndex, type EventIndex, type FactResult } from './event-index.ts';

vi.setConfig({ testTimeout: 60_000 });
const resolve = createResolve(config);
const look = (ledger: readonly LedgerEvent[], now = START): EventIndex =>
  createEventIndex({ now, events: sortEvents(ledger), page: { section: 'shop', type: 'item' }, config });
const find = (path: string, view: EventIndex): FactResult => {
  if (!resolve(path)) throw new Error(`no such fact: ${path}`);
  return computeFact(path, view);
};
const all = (ledger: readonly LedgerEvent[], now = START) =>
  Object.fromEntries(PATHS.map((path) => [path, find(path, look(ledger, now))]));

describe('a fact, for any ledger', () => {
  test('has a value of its type', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const view = look(ledger);
        for (const path of PATHS) {
          const { value } = find(path, view);
          const type = Array.isArray(value) ? 'list' : typeof value;
          expect([path, type]).toEqual([path, factCatalog(config).describe(path)?.type]);
          expect(value).not.toBeNaN();
        }
      }),
    );
  });

  test('names events of its own kinds only, and events that are there', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const view = look(ledger);
        for (const path of PATHS)
          for (const event of find(path, view).events) {
            expect(ledger).toContain(event);
            expect(categoriesOf(path)).toContain(CATEGORY_OF[event.name]);
            expect(resolve(path)?.names).toContain(event.name);
          }
      }),
    );
  });

  test('tells the kinds of all events it is made of', () => {
    for (const path of PATHS) {
      const kinds = resolve(path)?.names.map((name) => CATEGORY_OF[name]);
      expect([path, [...new Set(kinds)].sort()]).toEqual([path, [...categoriesOf(path)].sort()]);
    }
  });

  test('is the same whether an event was deleted or never there', () => {
    fc.assert(
      fc.property(events, fc.nat(), (ledger, at) => {
        const gone = ledger[at % (ledger.length || 1)];
        const deleted = sortEvents(ledger).filter(({ id }) => id !== gone?.id);
        expect(all(deleted)).toEqual(all(ledger.filter((event) => event !== gone)));
      }),
    );
  });

  test('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        events.chain((ledger) =>
          fc.tuple(
            fc.constant(ledger.map((event, at) => ({ ...event, at: START - Math.floor(at / 5) * DAY }))),
            fc.shuffledSubarray([...ledger.keys()], { minLength: ledger.length }),
          ),
        ),
        ([ledger, order]) => {
          const arrived = order.flatMap((at) => ledger[at] ?? []);
          expect(all(arrived)).toEqual(all(ledger));
        },
      ),
    );
  });

  test('reads no expired event', () => {
    const retention = createRetention(config);
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 400 }), (ledger, days) => {
        const now = START + days * DAY;
        const live = retention.keep(sortEvents(ledger), now);
        for (const event of live) expect(retention.expiresAt(event)).toBeGreaterThan(now);
        expect(all(live, now)).toEqual(
          all(
            ledger.filter((event) => retention.expiresAt(event) > now),
            now,
          ),
        );
      }),
    );
  });

  test('needs no event beyond the ones it names as its own, where it counts', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const view = look(ledger);
        for (const path of PATHS.filter((one) => /\.(24h|7d|30d|all|daysSince)$/.test(one))) {
          const found = find(path, view);
          expect(find(path, look(found.events)).value).toEqual(found.value);
        }
      }),
    );
  });
});

describe('the catalog', () => {
  test.each([
    'viewed.category.coats',
    'viewed.category..7d',
    'viewed.all.coats.7d',
    'viewed.shape.round.7d',
    'viewed.category.coats.8d',
    'constructor',
    '__proto__.x',
    'viewed.constructor.x.7d',
    'affinity.category.',
    'host.nobody',
    'host.toString',
    'stated.nothing',
    'visits',
    'visits.count.x',
    'level.x',
    '',
  ])('does not know "%s"', (path) => expect(resolve(path)).toBeUndefined());

  test('knows the affinity for items, which `rank` reads, and needs no lists of items for it', () => {
    expect(resolve('affinity.item')).toMatchObject({
      type: 'list',
      dataCategories: ['browsing', 'cart', 'purchases', 'stated'],
      names: ['view_item', 'add_to_cart', 'purchase', 'state_preference'],
      fields: ['item', 'question', 'answers'],
    });
  });

  test('knows the kinds behind a fact', () => {
    expect(resolve('cart.value')?.dataCategories).toEqual(['cart', 'purchases']);
    expect(resolve('page.type')?.dataCategories).toEqual([]);
  });
});

const event = (name: LedgerEvent['name'], daysAgo: number, more: Partial<LedgerEvent> = {}): LedgerEvent => ({
  id: `${name}-${daysAgo}-${JSON.stringify(more)}`,
  name,
  at: START - daysAgo * DAY,
  section: 'shop',
  ...more,
});
const value = (path: string, ...ledger: LedgerEvent[]) => find(path, look(ledger)).value;

describe('examples', () => {
  test('an interest halves in two weeks', () => {
    const coats = event('view_item', 14, { category: 'coats' });
    expect(value('affinity.category.coats', coats, event('view_item', 0, { category: 'hats' }))).toBeCloseTo(
      1 / 3,
    );
  });

  test('what was stated outweighs all that was inferred', () => {
    const asked = { ...config, questions: [{ id: 'category', label: '', benefit: '', options: [] }] };
    const ledger = [
      ...[1, 2, 3].map((days) => event('purchase', days, { category: 'coats' })),
      event('state_preference', 9, { question: 'category', answers: ['hats'] }),
    ];
    expect(computeFact('affinity.category', { ...look(ledger), config: asked }).value).toEqual([
      'hats',
      'coats',
    ]);
  });

  test('a cart is what was put in since the last purchase', () => {
    const put = (days: number, quantity = 1) => event('add_to_cart', days, { price: 40, quantity });
    const ledger = [
      put(3, 5),
      event('purchase', 2),
      put(1, 3),
      event('remove_from_cart', 0.5, { price: 40 }),
    ];
    expect(value('cart.items', ...ledger)).toBe(2);
    expect(value('cart.value', ...ledger)).toBe(80);
    expect(value('cart.idleMinutes', ...ledger)).toBe(720);
    expect(value('cart.abandoned', ...ledger)).toBe(true);
    expect(value('cart.abandoned')).toBe(false);
  });

  test('what is used up is due by the own interval after three purchases', () => {
    const coffee = (days: number) => event('purchase', days, { category: 'coffee' });
    expect(value('replenish.due', coffee(29))).toEqual([]);
    expect(value('replenish.due', coffee(30))).toEqual(['coffee']);
    expect(value('replenish.due', coffee(40), coffee(30), coffee(20), coffee(9))).toEqual([]);
    expect(value('replenish.due', coffee(40), coffee(30), coffee(20), coffee(10))).toEqual(['coffee']);
  });

  test('a visit ends after half an hour', () => {
    const page = (minutes: number) => event('page_view', minutes / 1440);
    const ledger = [page(100), page(40), page(20), page(1)];
    expect(value('visits.count', ...ledger)).toBe(2);
    expect(value('visit.pages', ...ledger)).toBe(3);
    expect(value('visit.minutes', ...ledger)).toBeCloseTo(40);
    expect(value('visits.daysSinceLast', ...ledger)).toBeCloseTo(100 / 1440);
    expect(value('visits.count', page(31))).toBe(2);
  });

  test('the usual hour is one at which a third of at least three visits began', () => {
    expect(value('visits.usualHour', ...[1, 2].map((days) => event('page_view', days)))).toBe(false);
    expect(value('visits.usualHour', ...[1, 2, 3].map((days) => event('page_view', days)))).toBe(true);
    expect(value('visits.usualHour', ...[1.3, 2.3, 3.3].map((days) => event('page_view', days)))).toBe(false);
  });

  test('the tier is that of the catalog, by category where it has its own', () => {
    expect(value('price.tier', event('view_item', 1, { price: 49 }))).toBe('value');
    expect(value('price.tier', event('view_item', 1, { price: 50 }))).toBe('mid');
    expect(value('price.tier', event('view_item', 1, { price: 200 }))).toBe('premium');
    expect(value('price.tier', event('view_item', 1))).toBe('');
  });
});
