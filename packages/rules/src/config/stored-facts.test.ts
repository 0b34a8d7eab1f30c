import { expect, test } from 'vitest';
import { storedFactsOfAction } from './stored-facts.ts';

test('an action stores what it reads; suppress stores what was bought', () => {
  expect(storedFactsOfAction({ action: 'rank', by: 'item' }, {})).toEqual(['affinity.item']);
  expect(storedFactsOfAction({ action: 'shortcuts' }, {})).toEqual(['features.top']);
  expect(storedFactsOfAction({ action: 'suppress', by: 'brand' }, {})).toEqual(['bought.brand.*.all']);
  expect(storedFactsOfAction({ action: 'suppress' }, {})).toEqual(['bought.category.*.all']);
});

test('suppress by any attribute stores the categories that have complements', () => {
  const catalog = { complements: { coats: ['gloves'] } };
  expect(storedFactsOfAction({ action: 'suppress', by: 'item' }, { catalog })).toEqual([
    'bought.item.*.all',
    'bought.category.coats.all',
  ]);
});
