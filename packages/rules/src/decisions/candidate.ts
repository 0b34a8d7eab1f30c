/** Prepares an experience for deciding: its conditions, its facts and their data categories. */
import type { Condition } from '../conditions/condition.ts';
import { factsIn } from '../conditions/facts-in.ts';
import { factsOfAction } from '../config/actions.ts';
import type { Config, DataCategory, Experience } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import { toArray } from '../config/to-array.ts';

/** An experience, prepared. */
export interface Candidate {
  readonly experience: Experience;
  readonly purpose: string;
  /** Its audiences and its condition, all of which must hold. */
  readonly conditions: readonly Condition[];
  /** All facts that are read for it. */
  readonly facts: readonly string[];
  /** The data categories of the facts that its condition, audiences and action read. */
  readonly dataCategories: readonly DataCategory[];
  /** The verdict of `conditions`, until a fact changes. */
  verdict: boolean | undefined;
}

// Facts that only silence an experience. Their data categories do not count: switching one off must not stop the experience.
const guardFacts = ({ duringCare, promotes }: Experience): string[] => [
  ...(duringCare ? [] : ['service.open']),
  ...toArray(promotes?.categories).map((id) => `bought.category.${id}.daysSince`),
  ...toArray(promotes?.items).map((id) => `bought.item.${id}.daysSince`),
];

/** Prepares `experience`. */
export const createCandidate = (experience: Experience, config: Config, kindsOf: CategoriesOf): Candidate => {
  const { audience, purpose, when = {} } = experience;
  // An audience that is not there holds for nobody.
  const conditions = [
    ...toArray<string>(audience).map((name) => config.audiences?.[name] ?? { $or: '' }),
    when,
  ];
  const facts = new Set([...factsOfAction(experience), ...conditions.flatMap(factsIn)]);
  return {
    experience,
    // A config has at least one purpose.
    purpose: purpose ?? (Object.keys(config.purposes)[0] as string),
    conditions,
    dataCategories: [...new Set([...facts].flatMap(kindsOf))],
    facts: [...facts, ...guardFacts(experience)],
    verdict: undefined,
  };
};
