import { describe, expect, test } from 'vitest';
import { basketCases, homeCases, neverBought, nextItemCases } from './cases.ts';
import { measure } from './metrics.ts';

const session = (at: number, customer: string, ...items: readonly number[]) => ({ at, customer, items });
const ALL = () => true;

describe('cases', () => {
  const split = {
    training: [session(1, 'c', 1, 2)],
    test: [session(2, 'c', 2, 3, 4, 5, 6, 7, 8), session(3, 'c', 9, 8), session(4, '', 1, 2)],
  };

  test('a basket gives at most five items, and has the others as targets', () => {
    const [first, second] = basketCases(split, 'first', ALL);
    expect(first).toMatchObject({ given: [2, 3, 4, 5, 6], targets: [7, 8], history: [1, 2] });
    expect(second).toMatchObject({ given: [9], targets: [8], history: [1, 2, 3, 4, 5, 6, 7, 8] });
    const [random] = basketCases(split, 'random', ALL);
    expect([...(random?.given ?? []), ...(random?.targets ?? [])].sort()).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(basketCases(split, 'random', ALL)[0]).toEqual(random);
  });

  test('items that the customer bought before are left out of the targets', () => {
    expect(neverBought(basketCases(split, 'first', ALL)).map(({ targets }) => targets)).toEqual([
      [7, 8],
      [2],
    ]);
    expect(homeCases(split, ALL).map(({ targets }) => targets)).toEqual([[3, 4, 5, 6, 7, 8], [9]]);
  });

  test('each view of a session but the first is a target once', () => {
    expect(
      nextItemCases({ training: [], test: [session(1, '', 1, 2, 3)] }, ALL).map(({ given, targets }) => [
        given,
        targets,
      ]),
    ).toEqual([
      [[1], [2]],
      [[1, 2], [3]],
    ]);
  });
});

describe('measures', () => {
  const options = { shown: 3, popular: [9, 8, 7, 1], items: 10, onlyNew: false };
  const recommender = {
    name: 'fixed',
    score: () =>
      new Map([
        [1, 3],
        [2, 2],
      ]),
  };

  test('are the shares of hits and targets, and the place of the first hit', () => {
    const cases = [
      { at: 0, given: [5], history: [], targets: [2, 4] },
      { at: 0, given: [5], history: [], targets: [3] },
    ];
    expect(measure(recommender, cases, options)).toMatchObject({
      cases: 2,
      hitRate: 0.5,
      reciprocalRank: 0.25,
      recall: 0.25,
      coverage: 0.3,
      diversity: 0,
    });
  });

  test('given items are not shown again, nor what was bought before if only new items count', () => {
    const cases = [{ at: 0, given: [1], history: [2, 9], targets: [8] }];
    expect(measure(recommender, cases, options).reciprocalRank).toBe(1 / 3);
    expect(measure(recommender, cases, { ...options, onlyNew: true }).reciprocalRank).toBe(1);
  });
});
