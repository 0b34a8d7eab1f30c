import { expect, test } from 'vitest';
import { configSchema } from '../../scripts/schema.ts';
import { ACTIONS, actionOf, factsOfAction } from './actions.ts';
import type { Action } from './config.ts';
import { needsVariant } from './needs-variant.ts';

test('the table and the schema list the same actions', () => {
  const schema = JSON.stringify(configSchema());
  expect(schema).toContain(`"action":${JSON.stringify({ enum: Object.keys(ACTIONS) })}`);
});

test.each<[Action, boolean]>([
  ['replace', true],
  ['before', true],
  ['after', true],
  ['message', true],
  ['layout', true],
  ['rank', false],
  ['suppress', false],
  ['shortcuts', false],
  ['recommend', false],
])('%s needs a variant: %j', (action, expected) => {
  expect(needsVariant(actionOf({ action }))).toBe(expected);
});

test('an action reads the affinity or the purchases that it orders items by', () => {
  expect(factsOfAction({ action: 'rank' })).toEqual(['affinity.category']);
  expect(factsOfAction({ action: 'rank', by: 'item' })).toEqual(['affinity.item']);
  expect(factsOfAction({ action: 'suppress', by: 'brand' })).toEqual(['bought.all.all']);
  expect(factsOfAction({ action: 'recommend' })).toEqual(['affinity.item']);
  expect(factsOfAction({ action: 'recommend', recommend: { role: 'buy-again' } })).toEqual(['replenish.due']);
  expect(factsOfAction({})).toEqual([]);
});
