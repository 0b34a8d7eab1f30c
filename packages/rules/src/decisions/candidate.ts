/** Prepares an experience for deciding: adds the data categories of its facts. */
import type { DataCategory } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import { neededCategories } from '../config/needed-data.ts';
import type { PublishedConfig, PublishedExperience } from '../config/published.ts';

/** An experience, prepared. */
export interface Candidate {
  readonly experience: PublishedExperience;
  /** The data categories of the facts that its conditions and its action read. */
  readonly dataCategories: readonly DataCategory[];
  /** True if its purpose uses all of them. */
  readonly isCovered: boolean;
}

/**
 * Prepares `experience`. Facts that only silence it do not count among its data: switching their categories off must
 * not stop it.
 */
export const createCandidate = (
  experience: PublishedExperience,
  { purposes }: PublishedConfig,
  categoriesOf: CategoriesOf,
): Candidate => {
  const dataCategories = neededCategories(experience.facts, purposes, categoriesOf);
  const covered = purposes[experience.purpose]?.dataCategories;
  return {
    experience,
    dataCategories,
    isCovered: dataCategories.every((category) => covered?.includes(category)),
  };
};
