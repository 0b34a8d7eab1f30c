/** Indexes the experiences of a config, so that deciding looks up only what concerns a slot, a fact or a group. */
import { MAX_EXPERIENCES } from '../conditions/limits.ts';
import type { Config, Trigger } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import { toArray } from '../config/to-array.ts';
import { type Candidate, createCandidate } from './candidate.ts';

/** The experiences of a config by the keys that deciding uses. */
export interface ConfigIndex {
  /** Candidates by slot, in config order. */
  readonly bySlot: ReadonlyMap<string, readonly Candidate[]>;
  /** Candidates by the facts that they read. */
  readonly byFact: ReadonlyMap<string, readonly Candidate[]>;
  /** Ids of experiences by group. */
  readonly byGroup: ReadonlyMap<string, readonly string[]>;
  /** The triggers in use, without duplicates. */
  readonly triggers: readonly Trigger[];
}

const addTo = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** Indexes a config. */
export const indexConfig = (config: Config, categoriesOf: CategoriesOf): ConfigIndex => {
  const bySlot = new Map<string, Candidate[]>();
  const byFact = new Map<string, Candidate[]>();
  const byGroup = new Map<string, string[]>();
  const triggers = new Map<string, Trigger>();
  for (const experience of config.experiences.slice(0, MAX_EXPERIENCES)) {
    const candidate = createCandidate(experience, config, categoriesOf);
    addTo(bySlot, experience.slot, candidate);
    for (const fact of candidate.facts) addTo(byFact, fact, candidate);
    if (experience.group !== undefined) addTo(byGroup, experience.group, experience.id);
    for (const trigger of toArray<Trigger>(experience.trigger ?? 'load'))
      triggers.set(JSON.stringify(trigger), trigger);
  }
  return { bySlot, byFact, byGroup, triggers: [...triggers.values()] };
};
