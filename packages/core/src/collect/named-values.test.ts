import type { Config } from '@tactful/rules';
import { describe, expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { namedValuesOf } from './named-values.ts';
import type { NamedField } from './names-in-config.ts';

const isNamedIn = (more: Partial<Config>) =>
  namedValuesOf(publishConfig({ ...config, experiences: [], ...more }));
const experience = { id: 'one', slot: 'hero', variant: 'one', benefit: 'Fits' };

describe('a config names values', () => {
  test.each<[string, Partial<Config>, NamedField, string]>([
    ['of categories', { catalog: { categories: { coats: 'Coats' } } }, 'category', 'coats'],
    ['of brands', { catalog: { brands: { acme: 'ACME' } } }, 'brand', 'acme'],
    ['of items by their names', { catalog: { names: { parka: 'Parka' } } }, 'item', 'parka'],
    ['of features by their names', { catalog: { names: { filter: 'Filter' } } }, 'feature', 'filter'],
    ['of categories with tiers', { catalog: { categoryTiers: { tents: [1, 2] } } }, 'category', 'tents'],
    ['of currencies with tiers', { catalog: { currencyTiers: { JPY: [1, 2] } } }, 'currency', 'JPY'],
    ['of complements', { catalog: { complements: { coats: ['gloves'] } } }, 'category', 'gloves'],
    ['of consumables', { catalog: { replenish: { coffee: 28 } } }, 'category', 'coffee'],
    [
      'in conditions of experiences',
      { experiences: [{ ...experience, when: { $or: [{ 'viewed.brand.acme.7d': 1 }] } }] },
      'brand',
      'acme',
    ],
    ['in audiences', { audiences: { fans: { $not: { 'cart.category.hats': 1 } } } }, 'category', 'hats'],
    ['as search terms', { audiences: { fans: { 'searched.term.tent.7d': 1 } } }, 'term', 'tent'],
    ['as features', { audiences: { fans: { 'features.used.sort.7d': 1 } } }, 'feature', 'sort'],
    ['as affinities', { audiences: { fans: { 'affinity.item.parka': 0.5 } } }, 'item', 'parka'],
    [
      'in tests of lists',
      { audiences: { fans: { 'affinity.category': { $not: { $in: ['hats'] } } } } },
      'category',
      'hats',
    ],
    [
      'in groups',
      {
        groups: { warm: ['scarves'] },
        audiences: { fans: { 'affinity.category': { $elemMatch: { $inGroup: 'warm' } } } },
      },
      'category',
      'scarves',
    ],
    ['as outcomes', { audiences: { fans: { 'service.outcome': 'refunded' } } }, 'outcome', 'refunded'],
    [
      'that an experience promotes',
      { experiences: [{ ...experience, promotes: { items: ['p'] } }] },
      'item',
      'p',
    ],
    [
      'as options of a question about a dimension',
      {
        questions: [{ id: 'brand', label: '', benefit: '', options: [{ value: 'acme', label: 'ACME' }] }],
      },
      'brand',
      'acme',
    ],
    ['in Arabic', { catalog: { categories: { 'معاطف شتوية': 'Coats' } } }, 'category', 'معاطف-شتوية'],
    ['in Chinese', { catalog: { categories: { 大衣: 'Coats' } } }, 'category', '大衣'],
  ])('%s', (_what, more, field, value) => {
    expect(isNamedIn(more)(field, value)).toBe(true);
    expect(isNamedIn({ catalog: {} })(field, value)).toBe(false);
    // A name counts for its own field. `catalog.names` does not state which it is.
    expect(isNamedIn(more)('outcome', value)).toBe(field === 'outcome');
  });
});

test('the documented outcomes of service cases are always named', () => {
  expect(isNamedIn({})('outcome', 'resolved')).toBe(true);
  expect(isNamedIn({})('outcome', 'unresolved')).toBe(true);
});

test('properties that every object inherits are not named', () => {
  for (const value of ['constructor', '__proto__', 'toString', '*', ''])
    expect(isNamedIn({ catalog: { categories: { coats: 'Coats' } } })('category', value)).toBe(false);
});
