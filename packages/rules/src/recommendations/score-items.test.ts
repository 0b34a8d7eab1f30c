import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreItems, sourceWeight } from './score-items.ts';

describe('scores', () => {
  test('add up over the lists that contain a candidate, by its place', () => {
    const scores = scoreItems([
      { id: 'a', weight: 1, lists: [['x', 'y'], ['y']] },
      { id: 'b', weight: 0.5, lists: [['y']] },
    ]);
    expect(scores.get('x')).toBe(1);
    expect(scores.get('y')).toBeCloseTo(1 / Math.sqrt(2) + 1 + 0.5);
  });

  test('do not depend on the order of the sources', () => {
    const source = fc.record({
      id: fc.string(),
      weight: fc.integer({ min: 1, max: 8 }),
      lists: fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), (sources) => {
        const [forth, back] = [scoreItems(sources), scoreItems([...sources].reverse())];
        expect([...back.keys()].sort()).toEqual([...forth.keys()].sort());
        for (const [id, score] of forth) expect(back.get(id)).toBeCloseTo(score, 9);
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
