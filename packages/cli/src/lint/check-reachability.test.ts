import type { Config } from '@tactful/core';
import { describe, expect, test } from 'vitest';
import { checkReachability } from './check-reachability.ts';

type Experience = Config['experiences'][number];

const CATEGORIES = ['browsing', 'purchases', 'service', 'usage'] as const;
const ABOVE = { id: 'above', slot: 'hero', variant: 'a', benefit: 'You see more.', priority: 1 } as const;
const BELOW = { id: 'below', slot: 'hero', variant: 'b', benefit: 'You see more.' } as const;

const shadowed = (
  above: Partial<Experience>,
  below: Partial<Experience> = {},
  more: Partial<Config> = {},
): boolean => {
  const config: Config = {
    version: 1,
    site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'You see more.' },
    purposes: {
      pages: { label: 'Pages', benefit: 'You see more.', dataCategories: CATEGORIES },
      care: { label: 'Care', benefit: 'You see more.', dataCategories: CATEGORIES },
    },
    audiences: { fans: { 'visits.count': { $gte: 9 } } },
    ...more,
    experiences: [
      { ...BELOW, ...below },
      { ...ABOVE, ...above },
    ],
  };
  return checkReachability(config, 0).some(
    ({ rule, path }) => rule === 'shadowed' && path === 'experiences[0]',
  );
};

const COATS = { 'viewed.category.coats.7d': { $gte: 3 } } as const;
const MORE_COATS = { 'viewed.category.coats.7d': { $gte: 5 }, level: 'expert' } as const;

const SHADOWS: readonly (readonly [
  condition: string,
  above: Partial<Experience>,
  below?: Partial<Experience>,
])[] = [
  ['for everybody', {}],
  ['for everybody, whatever the other requires', {}, { when: COATS }],
  ['for the same visitors', { when: COATS }, { when: COATS }],
  ['for more visitors', { when: COATS }, { when: MORE_COATS }],
  ['for an audience that both name', { audience: 'fans' }, { audience: 'fans' }],
  ['at every trigger of the other', { trigger: ['exit', 'idle'] }, { trigger: 'exit' }],
  ['that is shown on load', {}, { trigger: 'exit' }],
];

describe('an experience is shadowed', () => {
  for (const [condition, above, below] of SHADOWS)
    test(`by one with a higher priority ${condition}`, () => {
      expect(shadowed(above, below)).toBe(true);
    });
});

const NOT_SHADOWING: readonly (readonly [
  how: string,
  above: Partial<Experience>,
  below?: Partial<Experience>,
  more?: Partial<Config>,
])[] = [
  ['is in another slot', { slot: 'row' }],
  ['has a lower priority', { priority: -1 }],
  ['is for fewer visitors', { when: MORE_COATS }, { when: COATS }],
  ['is for other visitors', { when: { level: 'new' } }, { when: COATS }],
  ['has a cap', { cap: { day: 1 } }],
  ['shares a cap', { group: 'notes' }, {}, { caps: { groups: { notes: { day: 1 } } } }],
  ['counts toward the cap of all', {}, {}, { caps: { all: { day: 1 } } }],
  ['ends', { schedule: { until: '2099-01-01' } }],
  ['pauses after a purchase', { promotes: { categories: ['coats'] } }],
  ['is an experiment', { experiment: { variants: [null, 'a'] } }],
  ['pauses while a case is open', {}, { duringCare: true }],
  ['serves another purpose', { purpose: 'care' }, { purpose: 'pages' }],
  ['waits for a trigger', { trigger: 'exit' }],
];

describe('an experience is not shadowed', () => {
  for (const [how, above, below, more] of NOT_SHADOWING)
    test(`by one that ${how}`, () => {
      expect(shadowed(above, below, more)).toBe(false);
    });
});
