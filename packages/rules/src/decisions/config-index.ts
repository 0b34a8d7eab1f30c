/** Indexes the experiences of a config, so that deciding looks up only what concerns a slot or a group. */
import { MAX_EXPERIENCES } from '../conditions/limits.ts';
import type { DataCategory } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import type { PublishedConfig } from '../config/published.ts';
import { type Candidate, createCandidate } from './candidate.ts';

/** The experiences of a config by the keys that deciding uses. */
export interface ConfigIndex {
  /** Candidates by slot, in config order. */
  readonly bySlot: ReadonlyMap<string, readonly Candidate[]>;
  /** Ids of experiences by group. */
  readonly byGroup: ReadonlyMap<string, readonly string[]>;
}

const addTo = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** Indexes a config. */
export const indexConfig = (config: PublishedConfig, categoriesOf: CategoriesOf): ConfigIndex => {
  const bySlot = new Map<string, Candidate[]>();
  const byGroup = new Map<string, string[]>();
  // Experiences read the same facts.
  const known = new Map<string, readonly DataCategory[]>();
  const knownCategories = (path: string): readonly DataCategory[] => {
    const categories = known.get(path) ?? categoriesOf(path);
    known.set(path, categories);
    return categories;
  };
  for (const experience of config.experiences.slice(0, MAX_EXPERIENCES)) {
    addTo(bySlot, experience.slot, createCandidate(experience, config, knownCategories));
    if (experience.group !== undefined) addTo(byGroup, experience.group, experience.id);
  }
  return { bySlot, byGroup };
};
