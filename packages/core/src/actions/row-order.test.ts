/** The order of a row, and the facts that decided it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Boost, decisiveBoosts, leaveHidden, looksSame, type RowOrder, sortRow } from './row-order.ts';

const values = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 8 });
const boosts = fc.array(
  fc.record({
    fact: fc.constantFrom('f1', 'f2', 'f3', 'f4'),
    value: fc.constantFrom('a', 'b', 'c', 'd', 'x'),
    rank: fc.integer({ min: -4, max: 4 }).filter(Boolean),
  }),
  { maxLength: 6 },
);
const row: fc.Arbitrary<RowOrder> = fc.tuple(values, boosts, fc.nat(8)).map(([items, found, shown]) => ({
  values: items,
  boosts: found,
  hidden: items.map((_, place) => place > shown),
}));

/** The values in the places that are not hidden. */
const seen = (order: RowOrder, using: readonly Boost[]): string =>
  sortRow(order.values, using)
    .filter((_, place) => !order.hidden[place])
    .join();

test('decisive facts are sufficient and minimal, for any row and any facts', () => {
  let several = 0;
  fc.assert(
    fc.property(row, (order) => {
      const decisive = decisiveBoosts(order);
      const facts = [...new Set(decisive.map(({ fact }) => fact))];
      expect(seen(order, decisive)).toBe(seen(order, order.boosts));
      for (const left of facts)
        expect(
          seen(
            order,
            decisive.filter(({ fact }) => fact !== left),
          ),
        ).not.toBe(seen(order, order.boosts));
      several += +(facts.length > 1);
    }),
    { numRuns: 5000 },
  );
  // About 510 of the rows, by chance.
  expect(several).toBeGreaterThan(300);
});

test('an order that looks like the served one has no decisive fact', () => {
  const served = (order: RowOrder) => order.values.map((_, index) => index);
  let same = 0;
  fc.assert(
    fc.property(row, (order) => {
      if (!looksSame(order.hidden, sortRow(order.values, order.boosts), served(order))) return;
      same++;
      expect(decisiveBoosts(order)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(same).toBeGreaterThan(100);
});

test('items in hidden places stay there, unless they are shown elsewhere', () => {
  const orderOf = fc.nat(12).chain((last) => {
    const places = Array.from({ length: last + 1 }, (_, place) => place);
    return fc.tuple(
      fc.shuffledSubarray(places, { minLength: places.length }),
      fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }),
    );
  });
  let stayed = 0;
  fc.assert(
    fc.property(orderOf, ([order, hidden]) => {
      const fewer = leaveHidden(hidden, order);
      expect(looksSame(hidden, order, fewer)).toBe(true);
      expect([...fewer].sort((one, other) => one - other)).toEqual([...order.keys()]);
      for (const [place, isHidden] of hidden.entries()) {
        const isShown = order.some((index, at) => index === place && !hidden[at]);
        if (!isHidden || isShown) continue;
        expect(fewer[place]).toBe(place);
        stayed += +(order[place] !== place);
      }
    }),
    { numRuns: 2000 },
  );
  expect(stayed).toBeGreaterThan(1000);
});

const front = (value: string, rank: number): Boost => ({ fact: `affinity.category.${value}`, value, rank });

test.each<[string, string, Boost[], string, string]>([
  [
    'moves what is liked to the front',
    'mug coat boot',
    [front('boot', -2), front('coat', -1)],
    '2 1 0',
    'boot coat',
  ],
  ['ignores what is liked but not there', 'mug coat', [front('tent', -2), front('coat', -1)], '1 0', 'coat'],
  ['has no cause where the order was right', 'coat boot', [front('coat', -2), front('boot', -1)], '0 1', ''],
])('%s', (_, items, given, order, causes) => {
  const names = items.split(' ');
  expect(sortRow(names, given).join(' ')).toBe(order);
  const decisive = decisiveBoosts({ values: names, boosts: given, hidden: names.map(() => false) });
  expect(decisive.map(({ value }) => value).join(' ')).toBe(causes);
});
