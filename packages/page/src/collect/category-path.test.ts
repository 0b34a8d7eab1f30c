import { publishConfig } from '@tactful/core/internal';
import type { Config } from '@tactful/rules';
import { describe, expect, test } from 'vitest';
import { createReadCategory } from './category-path.ts';

const config: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Nicer.' },
  purposes: {},
  catalog: { categories: { outerwear: 'Outerwear' }, complements: { boots: ['socks'] } },
  experiences: [
    {
      id: 'a',
      slot: 'a',
      benefit: 'Nicer.',
      when: { $and: [{ 'viewed.category.rain-coats.7d': { $gte: 1 } }] },
    },
  ],
};

const readerOf = (own: Config) => createReadCategory(publishConfig(own));

describe('the category of a path', () => {
  test.each<[value: unknown, category: string]>([
    ['Coats', 'Coats'],
    ['Clothing > Women > Coats', 'Coats'],
    ['Clothing/Outerwear/Summer', 'Outerwear'],
    ['Women » Rain Coats » Sale', 'Rain Coats'],
    ['Home|Socks|x', 'Socks'],
    [['Clothing', 'Women', 'Coats'], 'Coats'],
    [['Clothing > Boots', 'Sale > New'], 'Boots'],
    [{ name: 'Coats' }, 'Coats'],
    ['Women, Boots', 'Boots'],
    ['Women; Boots; New', 'Boots'],
    ['Women - Boots', 'Boots'],
    ['Women: Boots', 'Boots'],
    ['Women\\Boots', 'Boots'],
    ['Scarves, Gloves', 'Scarves, Gloves'],
    ['Clothing &gt; Women &gt; Coats', 'Coats'],
    ['Kids&#039; Wear', "Kids' Wear"],
    ['https://shop.test/boots/42', 'boots'],
    ['https://shop.test/x/42', ''],
    ['', ''],
    [undefined, ''],
    [{}, ''],
    [7, '7'],
  ])('%j is %s', (value, category) => {
    expect(readerOf(config)(value)).toBe(category);
  });

  test('is the level that the config names, or the last one of a shorter path', () => {
    const read = readerOf({ ...config, collect: { categoryLevel: 2 } });
    expect(['A > B > C', 'A > B', 'A', ''].map((path) => read(path))).toEqual(['B', 'B', 'A', '']);
  });

  test('is a category of the catalog, and no brand', () => {
    const catalog = { categories: { coats: 'Coats' }, names: { ferner: 'Ferner' } };
    expect(readerOf({ ...config, catalog })('Coats > Ferner')).toBe('Coats');
  });

  test('is a whole name with a separator, if the config contains it', () => {
    const read = readerOf({
      ...config,
      catalog: { categories: { 'hats/caps': 'Hats', caps: 'Caps' } },
    });
    expect(read('Hats/Caps')).toBe('Hats/Caps');
  });
});
