/** A small sound config for tests. */
import { publishExperience } from '../src/config/publish-experience.ts';
import { PUBLISHED_FORMAT, type PublishedConfig } from '../src/config/published.ts';
import type { Config } from '../src/index.ts';

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

/** A published config, with the parts that deciding reads. The tables of what is recorded are made in another package. */
export const publishedOf = (config: Config): PublishedConfig => {
  const { audiences, ...others } = config;
  return {
    ...others,
    published: PUBLISHED_FORMAT,
    fingerprint: '',
    experiences: config.experiences.map((experience) => publishExperience(experience, config)),
    factTriggers: [],
    slotsToHold: [],
    record: [],
    names: {},
  };
};
