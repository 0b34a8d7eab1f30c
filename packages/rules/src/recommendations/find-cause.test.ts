import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCause } from './find-cause.ts';
import { type PickOptions, pickItems } from './pick-items.ts';
import type { RecommendationSource } from './score-items.ts';
import { smallestSubset } from './smallest-subset.ts';

const RUNS = { numRuns: Number(process.env.TACTFUL_RUNS ?? 4000) };

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const id = fc.constantFrom(...IDS);

const sources: fc.Arbitrary<readonly RecommendationSource[]> = fc.uniqueArray(
  fc.record({
    id,
    weight: fc.constantFrom(2, 1, 0.55, 0.3, 0.17),
    lists: fc.array(fc.uniqueArray(id, { maxLength: 8 }), { maxLength: 2 }),
  }),
  { selector: (source) => source.id, maxLength: 6 },
);

const options: fc.Arbitrary<PickOptions> = fc.record({
  pool: fc.uniqueArray(
    fc.record({ id, category: fc.constantFrom('', 'x', 'y', 'z'), group: fc.constantFrom('', 'p', 'q') }),
    { selector: (candidate) => candidate.id, maxLength: 8 },
  ),
  count: fc.integer({ min: 1, max: 4 }),
  perCategory: fc.integer({ min: 1, max: 3 }),
  excluded: fc.record({
    ids: fc.array(id, { maxLength: 3 }).map((ids) => new Set(ids)),
    groups: fc.array(fc.constantFrom('p', 'q'), { maxLength: 1 }).map((groups) => new Set(groups)),
  }),
  stated: fc
    .array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.constantFrom<-1 | 0 | 1>(-1, 0, 1)), { maxLength: 3 })
    .map((entries) => new Map(entries)),
});

/** All subsets of the sources that leave out at least one. */
const properSubsets = (all: readonly RecommendationSource[]): readonly (readonly RecommendationSource[])[] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_source, at) => bits & (1 << at)));

describe('picks', () => {
  test('never contain anything that is excluded, or of a category of which the visitor stated to see less', () => {
    fc.assert(
      fc.property(sources, options, (all, chosen) => {
        for (const { id: picked, group, category } of pickItems(all, chosen)) {
          expect(chosen.excluded.ids.has(picked)).toBe(false);
          expect(group !== '' && chosen.excluded.groups.has(group)).toBe(false);
          expect(chosen.stated?.get(category)).not.toBe(-1);
        }
      }),
      RUNS,
    );
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
            chosen.perCategory ?? chosen.count,
          );
      }),
      RUNS,
    );
  });

  test('come first if the visitor stated interest in their category', () => {
    const pool = ['a', 'b'].map((name) => ({ id: name, category: name, group: '' }));
    const base = { pool, count: 2, excluded: { ids: new Set<string>(), groups: new Set<string>() } };
    const all = [{ id: 'v', weight: 1, lists: [['a', 'b']] }];
    expect(pickItems(all, base).map((pick) => pick.id)).toEqual(['a', 'b']);
    const stated = new Map([['b', 1]] as const);
    expect(pickItems(all, { ...base, stated }).map((pick) => pick.id)).toEqual(['b', 'a']);
  });

  test('contain an item once, also if the pool contains it twice', () => {
    const pool = ['a', 'a', 'b'].map((name) => ({ id: name, category: '', group: '' }));
    const chosen = { pool, count: 3, excluded: { ids: new Set<string>(), groups: new Set<string>() } };
    const all = [{ id: 'v', weight: 1, lists: [['a', 'b']] }];
    expect(pickItems(all, chosen).map((pick) => pick.id)).toEqual(['a', 'b']);
  });

  test('do not contain items without any relation to what the visitor did', () => {
    const pool = [{ id: 'bestseller', category: '', group: '' }];
    const chosen = { pool, count: 2, excluded: { ids: new Set<string>(), groups: new Set<string>() } };
    expect(pickItems([{ id: 'v', weight: 1, lists: [['other']] }], chosen)).toEqual([]);
  });
});

const causeOf = (picked: string, all: readonly RecommendationSource[], chosen: PickOptions) =>
  findCause(picked, { sources: all, options: chosen }, smallestSubset);

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
    const pool = ['a', 'b', 'c'].map((name) => ({ id: name, category: '', group: '' }));
    const chosen = { pool, count: 1, excluded: { ids: new Set<string>(), groups: new Set<string>() } };
    const all = [
      { id: 'v', weight: 1, lists: [['a', 'c']] },
      { id: 'w', weight: 1, lists: [['b', 'c']] },
    ];
    expect(pickItems(all, chosen).map((pick) => pick.id)).toEqual(['c']);
    expect(causeOf('c', all, chosen)).toEqual(all);
    expect(causeOf('a', all, chosen)).toEqual([]);
  });
});
