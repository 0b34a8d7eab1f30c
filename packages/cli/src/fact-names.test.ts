import type { Config } from '@tactful/core';
import { factCatalog } from '@tactful/core/internal';
import { expect, test } from 'vitest';
import { COUNTED_FACTS, FIXED_FACTS, nearestFact, WINDOWS } from './fact-names.ts';

const CONFIG: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'You see more.' },
  purposes: { pages: { label: 'Pages', benefit: 'You see more.', dataCategories: ['browsing'] } },
  experiences: [],
  questions: [
    { id: 'style', label: 'Style', benefit: 'Less', options: [{ value: 'plain', label: 'Plain' }] },
  ],
  host: { member: { type: 'boolean', default: false, label: 'Member' } },
};

const { describe } = factCatalog(CONFIG);

test.each(FIXED_FACTS)('%s is in the catalog', (fact) => {
  expect(describe(fact)).toBeDefined();
});

test('every count exists for each of its dimensions and windows', () => {
  for (const [verb, dimensions] of Object.entries(COUNTED_FACTS))
    for (const dimension of dimensions)
      for (const window of WINDOWS)
        expect(
          describe([verb, dimension, ...(dimension === 'all' ? [] : ['x']), window].join('.'))?.type,
        ).toBe('number');
});

test.each([
  ['veiwed.category.coats.7d', 'viewed.category.coats.7d'],
  ['viewed.categroy.coats.7d', 'viewed.category.coats.7d'],
  ['viewed.category.coats', 'viewed.category.coats.7d'],
  ['viewed.category.coats.7days', 'viewed.category.coats.7d'],
  ['bought.all.daySince', 'bought.all.daysSince'],
  ['visit.count', 'visits.count'],
  ['cart.valeu', 'cart.value'],
  ['levle', 'level'],
  ['stated.stlye', 'stated.style'],
  ['host.membr', 'host.member'],
])('suggests for %s: %s', (wrong, meant) => {
  expect(describe(wrong)).toBeUndefined();
  expect(nearestFact(CONFIG, wrong)).toBe(meant);
});

test('suggests nothing for a name that resembles no fact', () => {
  expect(nearestFact(CONFIG, 'weather.tomorrow')).toBeUndefined();
});
