import { expect, test } from 'vitest';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf, publishedOf } from '../../testing/config.ts';
import { parseConfig } from '../index.ts';
import type { PublishedConfig } from './published.ts';
import { hasPublishedTexts } from './published-texts-shape.ts';
import { readPublished } from './read-published.ts';
import { readWholePublished } from './read-whole-published.ts';

const CAP = { visit: 1, day: 2, lifetime: 3, coolDownHours: 4 };
const EVERY_KEY = {
  variant: 'coats',
  when: { 'visits.count': { $gte: 1 } },
  audience: ['fans'],
  purpose: 'tailor',
  trigger: ['return', { on: 'scroll', depth: 0.5 }],
  priority: 1,
  schedule: { from: '2026-01-01', until: '2026-02-01' },
  cap: CAP,
  group: 'seasonal',
  promotes: { categories: ['coats'], items: ['coat-1'], silentDays: 30 },
  experiment: { variants: [null, 'coats'], weights: [0.5, 0.5], coverage: 1, namespace: ['n', 0, 0.5] },
};
const MORE = {
  audiences: { fans: { 'viewed.category.coats.7d': { $gte: 1 } } },
  groups: { cold: ['de', 'fr'] },
  caps: { all: CAP, groups: { seasonal: CAP } },
  holdout: 0.1,
  retention: { browsing: { days: 10, count: 5 } },
  catalog: {
    categories: { coats: 'Coats' },
    brands: { acme: { en: 'Acme' } },
    names: { 'coat-1': 'Coat' },
    itemId: 'coat-\\d',
    tiers: [10, 20],
    categoryTiers: { coats: [10, 20] },
    complements: { coats: ['gloves'] },
    replenish: { socks: 30 },
    halfLifeDays: 7,
    abandonMinutes: 30,
  },
  collect: { layer: 'dataLayer', events: { viewed: 'view_item' }, categoryLevel: 1 },
  questions: [
    {
      id: 'style',
      label: 'Style',
      benefit: 'Less',
      options: [{ value: 'plain', label: 'Plain' }],
      many: true,
    },
  ],
  host: { member: { type: 'boolean', default: false, label: 'Member' } },
  sensitive: { categories: ['secret'], words: ['secret'] },
  widget: { button: 'none', prompt: false, words: { en: { yes: 'Yes' } } },
  inspect: true,
};

/** A published config that uses every key, as text. */
const text = (): string => {
  const { config, issues } = parseConfig(
    configOf([EVERY_KEY, { action: 'rank', by: 'item' }], MORE),
    catalogOf,
  );
  expect(issues).toEqual([]);
  if (!config) throw Error('no config');
  return JSON.stringify(publishedOf(config));
};
const changed = (change: (config: never) => void): unknown => {
  const config: unknown = JSON.parse(text());
  // Each test names the keys that it changes.
  change(config as never);
  return config;
};

test('a config with every key is read as it was published', () => {
  const input: PublishedConfig = JSON.parse(text());
  expect(readWholePublished(input)).toEqual({ config: input, issues: [] });
});

const wrong = (value: unknown): unknown => (typeof value === 'string' ? 7 : 'wrong');

test('an experience whose keys have other types is left out, with its path', () => {
  const keys = Object.keys(JSON.parse(text()).experiences[0]);
  expect(keys.length).toBeGreaterThan(15);
  for (const key of keys) {
    const input = changed(({ experiences: [first] }: { experiences: Record<string, unknown>[] }) => {
      if (first) first[key] = wrong(first[key]);
    });
    const { config, issues } = readPublished(input);
    expect([key, config?.experiences.map(({ id }) => id)]).toEqual([key, ['e1']]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['not-published', 'experiences[0]']]);
  }
});

test('an action that does not exist leaves its experience out', () => {
  const input = changed(({ experiences: [first] }: { experiences: Record<string, unknown>[] }) => {
    if (first) first.action = 'toString';
  });
  expect(readPublished(input).issues).toHaveLength(1);
});

test('a config with another value in any other key cannot be used', () => {
  const harmless = ['version', 'fingerprint', 'inspect'];
  const keys = Object.keys(JSON.parse(text())).filter((key) => !harmless.includes(key));
  expect(keys.length).toBeGreaterThan(12);
  for (const key of keys) {
    const input = changed((config: Record<string, unknown>) => {
      config[key] = wrong(config[key]);
    });
    const { config, issues } = readWholePublished(input);
    expect([key, config, issues.map(({ code }) => code)]).toEqual([key, undefined, ['not-published']]);
  }
});

test.each([[{ published: 2 }], [{ published: 1 }], [{}], [null], [undefined], [7], ['published'], [[]]])(
  '%j cannot be used',
  (input) => {
    expect(readPublished(input).config).toBeUndefined();
    expect(readPublished(input).issues).toHaveLength(1);
  },
);

test('a page without consent checks the parts that it reads', () => {
  type Changed = { published: number; site: { router?: object }; purposes: { [id: string]: object } };
  const isUsable = (change: (config: Changed) => void) =>
    // The check is for configs that nobody has checked.
    hasPublishedTexts(changed(change as (config: never) => void) as PublishedConfig);
  expect(isUsable(() => undefined)).toBe(true);
  expect(
    isUsable((config) => {
      config.published = 2;
    }),
  ).toBe(false);
  expect(
    isUsable(({ site }) => {
      site.router = { parameters: 'page' };
    }),
  ).toBe(false);
  expect(
    isUsable(({ purposes }) => {
      for (const purpose of Object.values(purposes)) Object.assign(purpose, { dataCategories: 'browsing' });
    }),
  ).toBe(false);
});
