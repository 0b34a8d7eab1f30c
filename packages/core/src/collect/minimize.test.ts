import type { Config, DataCategory, PublishedConfig } from '@tactful/rules';
import { describe, expect, test } from 'vitest';
import { event } from '../../testing/facts.ts';
import { config, freshWorld, tailoredTab, view } from '../../testing/visitor.ts';
import type { EventName, LedgerEvent } from '../events/event.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { createMinimizer } from './minimize.ts';

freshWorld();

const withExperience = (
  experience: Partial<Config['experiences'][number]>,
  more: Partial<Config> = {},
): PublishedConfig =>
  publishConfig({
    ...config,
    ...more,
    experiences: [{ id: 'one', slot: 'hero', benefit: 'Fits', duringCare: true, ...experience }],
  });
const about = { item: 'x', category: 'coats', brand: 'acme', price: 70, quantity: 1 };
const stored = (experience: Partial<Config['experiences'][number]>, name: EventName) => {
  const kept = createMinimizer(withExperience(experience)).trim(event(name, 1, about));
  return kept && Object.keys(kept).filter((field) => !['id', 'name', 'at', 'section'].includes(field));
};

describe('minimization', () => {
  test('stores only the fields that a condition reads', () => {
    const when = { 'viewed.category.coats.7d': { $gte: 2 } };
    expect(stored({ when }, 'view_item')).toEqual(['category']);
    expect(stored({ when }, 'purchase')).toBeUndefined();
  });

  test('stores nothing about a thing that no condition names', () => {
    expect(stored({ when: { 'viewed.category.hats.7d': { $gte: 2 } } }, 'view_item')).toBeUndefined();
    expect(stored({ when: { 'viewed.item.y.7d': { $gte: 2 } } }, 'view_item')).toBeUndefined();
    expect(stored({ when: { 'viewed.tier.mid.7d': { $gte: 2 } } }, 'view_item')).toEqual([
      'category',
      'price',
    ]);
  });

  test('drops a price whose currency the config does not name', () => {
    const when = { 'cart.value': { $gte: 2 } };
    const priced = event('add_to_cart', 1, { price: 9000, currency: 'JPY' });
    const trimmed = (more: Partial<Config>) => createMinimizer(withExperience({ when }, more)).trim(priced);
    expect(trimmed({})).toBeDefined();
    expect(trimmed({})).not.toHaveProperty('price');
    expect(trimmed({ catalog: { currencyTiers: { JPY: [5000, 20_000] } } })).toMatchObject({
      price: 9000,
      currency: 'JPY',
    });
  });

  test('reads conditions of audiences, in lists and under operators', () => {
    const nested = { $or: [{ $not: { 'viewed.brand.acme.7d': 1 } }, { 'cart.value': { $gte: 1 } }] };
    const { trim } = createMinimizer(withExperience({ audience: 'named' }, { audiences: { named: nested } }));
    expect(trim(event('view_item', 1, about))).toHaveProperty('brand', 'acme');
    expect(trim(event('add_to_cart', 1, about))).toHaveProperty('price', 70);
    expect(trim(event('search', 1, { term: 'coat' }))).toBeUndefined();
  });

  test.each<[string, EventName]>([
    ['return', 'page_view'],
    ['hours', 'page_view'],
    ['cart', 'add_to_cart'],
    ['purchase', 'purchase'],
  ])('stores what the trigger %s reads', (trigger, name) => {
    expect(stored({ trigger: trigger as 'return' }, name)).toBeDefined();
    expect(stored({ trigger: 'load' }, name)).toBeUndefined();
  });

  test('stores purchases of what an experience promotes', () => {
    expect(stored({ promotes: { categories: ['coats'] } }, 'purchase')).toEqual(['category']);
    expect(stored({ promotes: { items: ['x'] } }, 'purchase')).toEqual(['item']);
    expect(stored({ promotes: { categories: ['hats'], items: ['y'] } }, 'purchase')).toBeUndefined();
    expect(stored({ promotes: { categories: ['coats'] } }, 'view_item')).toBeUndefined();
  });

  test.each(['care_open', 'care_close'] as const)(
    'stores %s unless the experience is shown during service cases, too',
    (name) => {
      expect(stored({ duringCare: false }, name)).toBeDefined();
      expect(stored({ duringCare: true }, name)).toBeUndefined();
    },
  );

  test.each(['expose', 'dismiss'] as const)('stores %s of the experiences of the config', (name) => {
    const { trim } = createMinimizer(withExperience({}));
    expect(trim(event(name, 1, { experience: 'one' }))).toHaveProperty('experience', 'one');
    expect(trim(event(name, 1, { experience: 'other' }))).toBeUndefined();
  });

  test('always stores what the visitor stated', () => {
    const kept = createMinimizer(publishConfig({ ...config, experiences: [] })).trim(
      event('state_preference', 1, { question: 'style', answers: ['bold'] }),
    );
    expect(kept).toMatchObject({ question: 'style', answers: ['bold'] });
  });

  test('names the experiences that use an event', () => {
    const { usedBy } = createMinimizer(publishConfig(config));
    expect(usedBy(event('view_item', 1, { item: 'x', category: 'coats' }))).toEqual([
      'coats',
      'all',
      'order',
    ]);
    expect(usedBy(event('dismiss', 1, { experience: 'coats' }))).toEqual(['coats']);
    expect(usedBy(event('begin_checkout', 1))).toEqual([]);
  });
});

describe('suppress', () => {
  const suppress = { action: 'suppress', by: 'brand' } as const;
  const catalogOf = (catalog: Config['catalog'] = {}) => ({
    ...withExperience(suppress),
    catalog: { brands: { acme: 'ACME' }, ...catalog },
  });
  const bought = (config: Config) => createMinimizer(publishConfig(config)).trim(event('purchase', 1, about));

  test('by another attribute stores a category only if it has complements', () => {
    const complements = { coats: ['gloves'] };
    expect(bought(catalogOf({ complements }))).toMatchObject({ category: 'coats', brand: 'acme' });
    expect(bought(catalogOf({ complements: { tents: ['mugs'] } }))).not.toHaveProperty('category');
    expect(bought(catalogOf())).toMatchObject({ brand: 'acme' });
  });
});

describe('rank by item', () => {
  const rank = { action: 'rank', by: 'item' } as const;

  test.each<EventName>(['view_item', 'add_to_cart', 'purchase'])('stores the item of %s', (name) => {
    expect(stored(rank, name)).toEqual(['item']);
  });

  test('stores no list of a category, and no event without an item', () => {
    expect(stored(rank, 'view_item_list')).toBeUndefined();
    const withoutItem: LedgerEvent = event('view_item', 1, { category: 'coats' });
    expect(createMinimizer(withExperience(rank)).trim(withoutItem)).toBeUndefined();
  });

  test.each<DataCategory>(['browsing', 'cart', 'purchases', 'stated'])(
    'stops when the visitor does not allow %s',
    async (category) => {
      const tactful = await tailoredTab({ config: withExperience(rank) });
      tactful.track(view('x'));
      expect(tactful.decide('hero').winner?.experience.id).toBe('one');
      await tactful.consent.setCategory(category, false);
      expect(tactful.decide('hero').stopped).toMatchObject([{ reason: 'category-off' }]);
    },
  );
});
