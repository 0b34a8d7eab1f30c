/** Finds the data categories that the rules of an experience read. */
import type { Config } from '@tactful/core';
import { factCatalog } from '@tactful/core/internal';
import type { DataCategory } from '@tactful/rules';
import { categoriesIn, neededCategories, publishExperience } from '@tactful/rules/internal';
import { CATEGORY_ORDER } from './locales/texts.ts';

type Experience = Config['experiences'][number];

/** Creates the function that returns the data categories of an experience; none if it reads only the page and the host. */
export const createDataOf = (config: Config): ((experience: Experience) => readonly DataCategory[]) => {
  const { purposes } = config;
  const categoriesOf = categoriesIn(factCatalog(config));
  const stored = new Set(Object.values(purposes).flatMap(({ dataCategories }) => dataCategories));
  return (experience) => {
    const { facts, silencedBy } = publishExperience(experience, config);
    // Purchases and requests for help can silence an experience, but only if they are recorded.
    const silencing = silencedBy.flatMap(categoriesOf).filter((category) => stored.has(category));
    const read = new Set([...neededCategories(facts, purposes, categoriesOf), ...silencing]);
    return CATEGORY_ORDER.filter((category) => read.has(category));
  };
};
