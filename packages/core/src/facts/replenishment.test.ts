import { expect, test } from 'vitest';
import { event, factValue } from '../../testing/facts.ts';

const coffee = (days: number) => event('purchase', days, { category: 'coffee' });

test('a category is due again after the interval in the config', () => {
  expect(factValue('replenish.due')).toEqual([]);
  expect(factValue('replenish.due', coffee(29))).toEqual([]);
  expect(factValue('replenish.due', coffee(30))).toEqual(['coffee']);
});

test('a category is due again after the visitor’s own interval, from three purchases on', () => {
  expect(factValue('replenish.due', coffee(40), coffee(30), coffee(20), coffee(9))).toEqual([]);
  expect(factValue('replenish.due', coffee(40), coffee(30), coffee(20), coffee(10))).toEqual(['coffee']);
});
