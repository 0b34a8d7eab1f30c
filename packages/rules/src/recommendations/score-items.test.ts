import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RecommendationSource, scoreItems, sourceWeight } from './score-items.ts';

describe('scores', () => {
  /** Scores of all items, by number. */
  const score = (sources: readonly RecommendationSource[]) => scoreItems(sources, () => true);

  test('add up over the lists that contain a candidate, by its place', () => {
    const scores = score([
      { id: 'a', contact: 'view', weight: 1, lists: [[1, 2], [2]] },
      { id: 'b', contact: 'view', weight: 0.5, lists: [[2]] },
    ]);
    expect(scores.get(1)).toBe(1);
    expect(scores.get(2)).toBeCloseTo(1 / Math.sqrt(2) + 1 + 0.5);
  });

  test('are those of candidates only, and other items keep their places', () => {
    const source = { id: 'a', contact: 'view', weight: 1, lists: [[1, 2]] } as const;
    expect([...scoreItems([source], (item) => item === 2)]).toEqual([[2, 1 / Math.sqrt(2)]]);
  });

  test('do not depend on the order of the sources', () => {
    const source = fc.record({
      id: fc.string(),
      contact: fc.constant('view' as const),
      weight: fc.integer({ min: 1, max: 8 }),
      lists: fc.array(fc.array(fc.nat(3), { maxLength: 4 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), (sources) => {
        const [forth, back] = [score(sources), score([...sources].reverse())];
        expect([...back.keys()].sort()).toEqual([...forth.keys()].sort());
        for (const [item, value] of forth) expect(back.get(item)).toBeCloseTo(value, 9);
      }),
    );
  });

  test('newer views count more, and items in the cart count alike', () => {
    expect(sourceWeight('view', 0)).toBeGreaterThan(sourceWeight('view', 1));
    expect(sourceWeight('cart', 3)).toBe(sourceWeight('cart', 0));
    expect(sourceWeight('cart', 0)).toBeGreaterThan(sourceWeight('view', 0));
  });

  test('older purchases count alike, but less than what is viewed now', () => {
    expect(sourceWeight('purchase', 19)).toBe(sourceWeight('purchase', 5));
    expect(sourceWeight('purchase', 0)).toBeGreaterThan(sourceWeight('view', 0));
    expect(sourceWeight('purchase', 19)).toBeLessThan(sourceWeight('view', 1));
  });
});
