import { expect, test } from 'vitest';
import type { Experience } from './config.ts';
import { canFireOnLoad, factTriggersOf } from './triggers.ts';

test.each<[Experience['trigger'], boolean]>([
  [undefined, true],
  ['load', true],
  ['return', true],
  ['hours', true],
  ['exit', false],
  ['visible', false],
  [{ on: 'time', seconds: 5 }, false],
  [[{ on: 'scroll', depth: 0.5 }, 'cart'], true],
  [['exit', 'idle', 'navigation'], false],
])('an experience with the trigger %j can be shown on load: %j', (trigger, expected) => {
  expect(canFireOnLoad(trigger === undefined ? {} : { trigger })).toBe(expected);
});

test('a returning visitor is one with two visits or more', () => {
  expect(factTriggersOf({ trigger: ['return', 'exit'] })).toEqual([
    { name: 'return', fact: 'visits.count', threshold: 2 },
  ]);
});
