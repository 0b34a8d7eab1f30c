import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { events, PATHS } from '../../testing/events.ts';
import { compute, indexOf, resolve } from '../../testing/facts.ts';
import { config, DAY, START } from '../../testing/visitor.ts';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { sortEvents } from '../ledger/ledger.ts';
import { createRetention } from '../ledger/retention.ts';
import { categoriesOf } from './compute.ts';
import { factCatalog } from './resolve.ts';

const allFacts = (ledger: readonly LedgerEvent[], now = START) => {
  const index = indexOf(ledger, now);
  return Object.fromEntries(PATHS.map((path) => [path, compute(path, index)]));
};

describe('every fact, for any ledger', () => {
  test('has a value of its type', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const index = indexOf(ledger);
        for (const path of PATHS) {
          const { value } = compute(path, index);
          const type = Array.isArray(value) ? 'list' : typeof value;
          expect([path, type]).toEqual([path, factCatalog(config).describe(path)?.type]);
          expect(value).not.toBeNaN();
        }
      }),
    );
  });

  test('returns only events that are in the ledger and have a declared name', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const index = indexOf(ledger);
        for (const path of PATHS)
          for (const event of compute(path, index).events) {
            expect(ledger).toContain(event);
            expect(categoriesOf(path)).toContain(CATEGORY_OF[event.name]);
            expect(resolve(path)?.events).toContain(event.name);
          }
      }),
    );
  });

  test('depends only on the declared events and fields', () => {
    fc.assert(
      fc.property(events, (ledger) => {
        const index = indexOf(ledger);
        for (const path of PATHS) {
          const { events: names = [], fields = [] } = resolve(path) ?? {};
          const read = new Set<string>(['id', 'name', 'at', 'section', ...fields]);
          const declared = index.events
            .filter(({ name }) => names.includes(name))
            .map((event) => Object.fromEntries(Object.entries(event).filter(([field]) => read.has(field))));
          // The start of the visit follows from all events.
          const { visitStartedAt } = index;
          const reduced = { ...indexOf(declared as unknown as LedgerEvent[]), visitStartedAt };
          expect([path, compute(path, reduced).value]).toEqual([path, compute(path, index).value]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('has the data categories of all events that it is computed from', () => {
    for (const path of PATHS) {
      const categories = resolve(path)?.events.map((name) => CATEGORY_OF[name]);
      expect([path, [...new Set(categories)].sort()]).toEqual([path, [...categoriesOf(path)].sort()]);
    }
  });

  test('is the same whether an event was deleted or never recorded', () => {
    fc.assert(
      fc.property(events, fc.nat(), (ledger, at) => {
        const removed = ledger[at % (ledger.length || 1)];
        const afterDelete = sortEvents(ledger).filter(({ id }) => id !== removed?.id);
        expect(allFacts(afterDelete)).toEqual(allFacts(ledger.filter((event) => event !== removed)));
      }),
    );
  });

  test('does not depend on the order in which events arrive', () => {
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
          expect(allFacts(arrived)).toEqual(allFacts(ledger));
        },
      ),
    );
  });

  test('ignores expired events', () => {
    const retention = createRetention(config);
    fc.assert(
      fc.property(events, fc.integer({ min: 0, max: 400 }), (ledger, days) => {
        const now = START + days * DAY;
        const live = retention.keep(sortEvents(ledger), now);
        for (const event of live) expect(retention.expiresAt(event)).toBeGreaterThan(now);
        const unexpired = ledger.filter((event) => retention.expiresAt(event) > now);
        expect(allFacts(live, now)).toEqual(allFacts(unexpired, now));
      }),
    );
  });

  test('has the same count when only its own events are left', () => {
    const counts = PATHS.filter((path) => /\.(24h|7d|30d|all|daysSince)$/.test(path));
    expect(counts.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(events, (ledger) => {
        const index = indexOf(ledger);
        for (const path of counts) {
          const found = compute(path, index);
          expect(compute(path, indexOf(found.events)).value).toEqual(found.value);
        }
      }),
    );
  });
});
