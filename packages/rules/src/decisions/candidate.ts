/** Prepares an experience for deciding: its conditions, its facts and their data categories. */
import type { Condition } from '../conditions/condition.ts';
import { factsIn } from '../conditions/facts-in.ts';
import { factsOfAction } from '../config/actions.ts';
import type { Config, DataCategory, Experience } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import { categoriesOfAction } from '../config/needed-data.ts';
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
  /** True if its purpose uses all of them. */
  readonly isCovered: boolean;
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
  // A config has at least one purpose.
  const { audience, purpose = Object.keys(config.purposes)[0] as string, when = {} } = experience;
  // An audience that is not there holds for nobody.
  const conditions = [
    ...toArray<string>(audience).map((name) => config.audiences?.[name] ?? { $or: '' }),
    when,
  ];
  const factsOfConditions = conditions.flatMap(factsIn);
  const facts = new Set([...factsOfAction(experience), ...factsOfConditions]);
  const dataCategories = new Set([
    ...categoriesOfAction(experience, config, kindsOf),
    ...factsOfConditions.flatMap(kindsOf),
  ]);
  const covered = config.purposes[purpose]?.dataCategories;
  return {
    experience,
    purpose,
    conditions,
    dataCategories: [...dataCategories],
    isCovered: [...dataCategories].every((category) => covered?.includes(category)),
    facts: [...facts, ...guardFacts(experience)],
    verdict: undefined,
  };
};
