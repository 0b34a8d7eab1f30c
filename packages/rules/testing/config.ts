/** A small sound config for tests. */

/** A config with these experiences, each completed to a sound one, and with `more` of its own. */
export const configOf = (experiences: readonly object[] = [], more: object = {}): object => ({
  version: 1,
  site: {
    name: 'Shop',
    controller: 'Shop Ltd, Berlin',
    policy: '/privacy',
    benefit: 'You see what suits you.',
  },
  purposes: {
    tailor: {
      label: 'Suggestions',
      benefit: 'Find things faster.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'],
    },
  },
  experiences: experiences.map((experience, at) => ({
    id: `e${at}`,
    slot: 'hero',
    variant: 'coats',
    benefit: 'You see coats first.',
    ...experience,
  })),
  ...more,
});
