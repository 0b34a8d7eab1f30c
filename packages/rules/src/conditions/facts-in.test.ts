import { expect, test } from 'vitest';
import type { Json } from './condition.ts';
import { factsIn } from './facts-in.ts';
import { MAX_DEPTH, MAX_PARTS } from './limits.ts';

test('returns the keys that are not operators, in their order and with repetitions', () =>
  expect(factsIn({ b: 1, $or: [{ a: { $gte: 1 } }, { $not: { b: 2 } }] })).toEqual(['b', 'a', 'b']));

test('returns nothing for what is no condition', () => {
  for (const value of [undefined, null, 0, 'text', true]) expect(factsIn(value)).toEqual([]);
  expect(factsIn({ $or: [null, 1, 'text', { a: 1 }] as Json })).toEqual(['a']);
});

/** A condition within as many operators. */
const nested = (levels: number): Json => {
  let condition: Json = { a: 1 };
  for (let level = 0; level < levels; level++) condition = { $not: condition };
  return condition;
};

test('finds facts as deep as a valid condition, and none without end', () => {
  expect(factsIn(nested(MAX_DEPTH))).toEqual(['a']);
  expect(factsIn(nested(100_000))).toEqual([]);
});

test('finds the facts of the longest valid condition, and stops in one that contains itself', () => {
  const wide = { $or: Array.from({ length: MAX_PARTS - 1 }, (_, at) => ({ [`f${at}`]: 1 })) };
  expect(factsIn(wide)).toHaveLength(MAX_PARTS - 1);
  const list: Json[] = [];
  const cyclic = { $or: list };
  list.push({ a: 1 }, cyclic, cyclic);
  const found = factsIn(cyclic);
  expect(found.length).toBeGreaterThan(MAX_DEPTH / 2);
  expect(found.length).toBeLessThanOrEqual(MAX_PARTS * 2);
});
