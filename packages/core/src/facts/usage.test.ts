import { expect, test } from 'vitest';
import { event, factValue } from '../../testing/facts.ts';

const uses = (count: number, features: number) =>
  Array.from({ length: count }, (_, at) => event('use_feature', at / 100, { feature: `f${at % features}` }));

test('a visitor is regular after five uses, expert after twenty uses of four features', () => {
  expect(factValue('level', ...uses(4, 4))).toBe('new');
  expect(factValue('level', ...uses(5, 1))).toBe('regular');
  expect(factValue('level', ...uses(20, 3))).toBe('regular');
  expect(factValue('level', ...uses(20, 4))).toBe('expert');
});

test('the most used feature comes first', () => {
  expect(factValue('features.top', ...uses(3, 2))).toEqual(['f0', 'f1']);
});
