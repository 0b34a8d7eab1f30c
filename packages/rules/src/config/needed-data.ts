/** The data categories that the action of an experience needs. */
import { factsOfAction } from './actions.ts';
import type { Config, DataCategory, Experience } from './config.ts';
import type { CategoriesOf } from './fact-catalog.ts';

/**
 * Returns the data categories of the facts that the action reads. A fact of several categories is derived from those that
 * some purpose of the config uses: nothing else is stored. If no purpose uses any, all are needed.
 */
export const categoriesOfAction = (
  experience: Experience,
  { purposes }: Config,
  categoriesOf: CategoriesOf,
): readonly DataCategory[] => {
  const all = factsOfAction(experience).flatMap(categoriesOf);
  const used = all.filter((category) =>
    Object.values(purposes).some(({ dataCategories }) => dataCategories.includes(category)),
  );
  return used.length ? used : all;
};
