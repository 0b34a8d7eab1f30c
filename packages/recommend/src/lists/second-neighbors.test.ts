import { expect, test } from 'vitest';
import { secondNeighbors } from './second-neighbors.ts';

/** Pairs of each item, heaviest first. */
const pairs = (weights: Readonly<Record<number, Readonly<Record<number, number>>>>) => ({
  pairs: new Map(
    Object.entries(weights).map(([source, of]) => [
      Number(source),
      Object.entries(of)
        .map(([target, weight]) => ({ target: Number(target), weight, customers: 5 }))
        .sort((a, b) => b.weight - a.weight),
    ]),
  ),
});

test('neighbors of neighbors are ranked by the weight of the way to them', () => {
  const counted = pairs({ 1: { 2: 3, 3: 1 }, 2: { 4: 1, 5: 3 }, 3: { 6: 8 } });
  // 3 × 3/4 to item 5, 1 × 8/8 to item 6, 3 × 1/4 to item 4.
  expect(secondNeighbors(counted, 1)).toEqual([5, 6, 4]);
});

test('the item itself and its own neighbors are not among them', () => {
  expect(secondNeighbors(pairs({ 1: { 2: 1, 3: 1 }, 2: { 1: 5, 3: 5, 4: 1 } }), 1)).toEqual([4]);
});

test('an item without pairs has none', () => {
  expect(secondNeighbors(pairs({ 2: { 3: 1 } }), 1)).toEqual([]);
});
