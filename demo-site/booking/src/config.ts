/** The config: purposes, and the experiences of each slot. */
import type { Config } from '@tactful/rules';

const BEHAVIOUR = ['browsing', 'searching', 'cart', 'purchases', 'usage', 'stated'] as const;

export const settings = {
  version: 1,
  site: {
    name: 'Table Nine',
    controller: 'Table Nine Ltd, 9 Quay Steps, Ostrel',
    policy: '/booking/privacy',
    benefit: 'Find your kind of table first, with the searches you use most one press away.',
    currency: 'GBP',
  },
  purposes: {
    tables: {
      label: 'Arranging the restaurants for you',
      benefit: 'What you like comes first; nothing is left out.',
      dataCategories: BEHAVIOUR,
    },
    care: {
      label: 'Lending you a hand',
      benefit: 'Help when choosing is hard, and a word about what you had begun.',
      dataCategories: ['browsing', 'cart', 'purchases'],
    },
  },
  catalog: {
    tiers: [30, 60],
    abandonMinutes: 30,
    names: {
      filter: 'narrowing a search',
      sort: 'sorting',
      clock: 'choosing a time in the list',
    },
  },
  questions: [
    {
      id: 'category',
      label: 'What do you like to eat?',
      benefit: 'It comes first wherever restaurants are listed.',
      many: true,
      options: [
        { value: 'fish', label: 'Fish' },
        { value: 'italian', label: 'Italian' },
        { value: 'grill', label: 'Grill' },
        { value: 'garden', label: 'Vegetables' },
        { value: 'bistro', label: 'Bistro' },
        { value: 'noodles', label: 'Noodles' },
        { value: 'tapas', label: 'Small plates' },
        { value: 'bakery', label: 'Bakery' },
      ],
    },
  ],
  experiences: [
    {
      id: 'layout-with-steps',
      slot: 'layout',
      variant: 'b',
      when: { level: 'new', 'viewed.all.30d': { $gte: 2 }, 'bought.all.all': 0 },
      benefit: 'Each step is explained while this is new to you.',
    },
    {
      id: 'layout-compact',
      slot: 'layout',
      variant: 'c',
      when: { level: { $in: ['regular', 'expert'] } },
      priority: 10,
      benefit: 'More restaurants at a glance, and times to book right in the list.',
    },
    {
      id: 'taste-evening',
      slot: 'hero',
      variant: 'evening',
      when: { 'price.tier': 'premium', 'viewed.all.30d': { $gte: 3 } },
      benefit: 'The front page opens on the kind of place you come for.',
    },
    {
      id: 'taste-everyday',
      slot: 'hero',
      variant: 'everyday',
      when: { 'price.tier': 'value', 'viewed.all.30d': { $gte: 3 } },
      benefit: 'The front page opens on the kind of place you come for.',
    },
    {
      id: 'shortcuts-most-used',
      slot: 'shortcuts',
      variant: 'own',
      when: { 'features.top': { $elemMatch: { $regex: '^find-' } }, 'searched.all.30d': { $gte: 2 } },
      benefit: 'The searches you use most stand first.',
    },
    {
      id: 'list-by-liking',
      slot: 'list',
      variant: 'liking',
      when: { 'viewed.all.30d': { $gte: 3 } },
      duringCare: true,
      benefit: 'The kitchens you like come first; nothing is left out.',
    },
    {
      id: 'list-by-word',
      slot: 'list',
      variant: 'liking',
      when: { 'stated.category': { $not: { $size: 0 } } },
      priority: 10,
      duringCare: true,
      benefit: 'What you told us you like comes first; nothing is left out.',
    },
    {
      id: 'help-choosing',
      slot: 'help',
      variant: 'ask',
      when: { 'viewed.all.30d': { $gte: 6 }, 'bought.all.all': 0 },
      purpose: 'care',
      duringCare: true,
      benefit: 'Advice when choosing is hard.',
    },
    {
      id: 'reminder-unfinished',
      slot: 'reminder',
      variant: 'unfinished',
      when: { 'cart.abandoned': true },
      purpose: 'care',
      trigger: ['return', 'cart'],
      cap: { visit: 1, day: 1, lifetime: 6, coolDownHours: 24 },
      benefit: 'You find again what you had begun.',
    },
    {
      id: 'next-after-booking',
      slot: 'next',
      variant: 'evening',
      when: { 'bought.all.24h': { $gte: 1 } },
      trigger: 'purchase',
      benefit: 'A next step that goes with your table.',
    },
  ],
} as const satisfies Config;
