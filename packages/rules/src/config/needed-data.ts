/** The data categories that facts need. */
import type { Config, DataCategory } from './config.ts';
import type { CategoriesOf } from './fact-catalog.ts';

/**
 * Returns the data categories of facts, each once. A fact of several categories is derived from those that some purpose of
 * the config uses: nothing else is stored. If no purpose uses any, all are needed.
 */
export const neededCategories = (
  facts: readonly string[],
  purposes: Config['purposes'],
  categoriesOf: CategoriesOf,
): readonly DataCategory[] => {
  const stored = new Set(Object.values(purposes).flatMap(({ dataCategories }) => dataCategories));
  const needed = facts.flatMap((fact) => {
    const all = categoriesOf(fact);
    const used = all.filter((category) => stored.has(category));
    return used.length ? used : all;
  });
  return [...new Set(needed)];
};
