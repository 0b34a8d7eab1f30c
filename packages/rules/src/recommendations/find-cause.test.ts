import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCause } from './find-cause.ts';
import { itemNumber } from './item-code.ts';
import { type Candidate, type PickOptions, pickItems } from './pick-items.ts';
import type { RecommendationSource } from './score-items.ts';

const RUNS = { numRuns: Number(process.env.TACTFUL_RUNS ?? 4000) };

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const id = fc.constantFrom(...IDS);
const numbers = (ids: readonly string[]): readonly number[] => ids.map(itemNumber);

/** Items by number. */
const poolOf = (items: readonly Candidate[]): ReadonlyMap<number, Candidate> =>
  new Map(items.map((item) => [itemNumber(item.id), item]));

const sources: fc.Arbitrary<readonly RecommendationSource[]> = fc.uniqueArray(
  fc.record({
    id,
    contact: fc.constant('view' as const),
    weight: fc.constantFrom(2, 1, 0.55, 0.3, 0.17),
    lists: fc.array(fc.uniqueArray(id, { maxLength: 8 }).map(numbers), { maxLength: 2 }),
  }),
  { selector: (source) => source.id, maxLength: 6 },
);

const options: fc.Arbitrary<PickOptions> = fc.record({
  pool: fc
    .uniqueArray(
      fc.record({ id, category: fc.constantFrom('', 'x', 'y', 'z'), group: fc.constantFrom('', 'p', 'q') }),
      { selector: (candidate) => candidate.id, maxLength: 8 },
    )
    .map(poolOf),
  count: fc.integer({ min: 1, max: 4 }),
  perCategory: fc.integer({ min: 1, max: 3 }),
  preferred: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
});

/** All subsets of the sources that leave out at least one. */
const properSubsets = (all: readonly RecommendationSource[]): readonly (readonly RecommendationSource[])[] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_source, at) => bits & (1 << at)));

/** A view with one list. */
const view = (name: string, ...list: readonly string[]): RecommendationSource => ({
  id: name,
  contact: 'view',
  weight: 1,
  lists: [numbers(list)],
});

/** Items, each of the category of its own name. */
const items = (...ids: readonly string[]): readonly Candidate[] =>
  ids.map((name) => ({ id: name, category: name, group: '' }));

const TWO = { count: 2, perCategory: 2, preferred: [] };

describe('picks', () => {
  test('are items of the pool that a list contains, each once', () => {
    let picked = 0;
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        const picks = pickItems(all, chosen);
        const listed = new Set(all.flatMap(({ lists }) => lists.flat()));
        for (const pick of picks) {
          expect(chosen.pool.get(itemNumber(pick.id))).toBe(pick);
          expect(listed.has(itemNumber(pick.id))).toBe(true);
          picked++;
        }
        expect(new Set(picks).size).toBe(picks.length);
      }),
      RUNS,
    );
    expect(picked).toBeGreaterThan(100);
  });

  test('are at most as many as requested, of each category, and one of each group', () => {
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        const picks = pickItems(all, chosen);
        expect(picks.length).toBeLessThanOrEqual(chosen.count);
        const groups = picks.map(({ group }) => group).filter(Boolean);
        expect(new Set(groups).size).toBe(groups.length);
        for (const category of ['x', 'y', 'z'])
          expect(picks.filter((pick) => pick.category === category).length).toBeLessThanOrEqual(
            chosen.perCategory,
          );
      }),
      RUNS,
    );
  });

  test('come first if the visitor stated interest in their category', () => {
    const base = { ...TWO, pool: poolOf(items('a', 'b')) };
    const all = [view('v', 'a', 'b')];
    expect(pickItems(all, base).map((pick) => pick.id)).toEqual(['a', 'b']);
    expect(pickItems(all, { ...base, preferred: ['b'] }).map((pick) => pick.id)).toEqual(['b', 'a']);
  });

  test('of equal scores are those that the newer source names, wherever they are on the page', () => {
    const base = { ...TWO, pool: poolOf(items('b', 'a')) };
    expect(pickItems([view('v', 'a'), view('w', 'b')], base).map((pick) => pick.id)).toEqual(['a', 'b']);
  });

  test('do not contain items without any relation to what the visitor did', () => {
    const chosen = { ...TWO, pool: poolOf(items('bestseller')) };
    expect(pickItems([view('v', 'other')], chosen)).toEqual([]);
  });
});

const causeOf = (picked: string, all: readonly RecommendationSource[], chosen: PickOptions) =>
  findCause(picked, { sources: all, pick: (some) => pickItems(some, chosen) });

describe('the cause of a pick', () => {
  test('is sufficient: with these items alone, it is picked', () => {
    let picked = 0;
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        for (const pick of pickItems(all, chosen)) {
          const cause = causeOf(pick.id, all, chosen);
          expect(cause.length).toBeGreaterThan(0);
          expect(pickItems(cause, chosen).map((other) => other.id)).toContain(pick.id);
          picked++;
        }
      }),
      RUNS,
    );
    expect(picked).toBeGreaterThan(100);
  });

  test('is minimal: with fewer of these items, it is not picked', () => {
    let compared = 0;
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        for (const pick of pickItems(all, chosen))
          for (const fewer of properSubsets(causeOf(pick.id, all, chosen))) {
            expect(pickItems(fewer, chosen).map((other) => other.id)).not.toContain(pick.id);
            compared++;
          }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('may be several items, if none of them is enough', () => {
    const chosen = { ...TWO, pool: poolOf(items('a', 'b', 'c')), count: 1 };
    const all = [view('v', 'a', 'c'), view('w', 'b', 'c')];
    expect(pickItems(all, chosen).map((pick) => pick.id)).toEqual(['c']);
    expect(causeOf('c', all, chosen)).toEqual(all);
    expect(causeOf('a', all, chosen)).toEqual([]);
  });
});
