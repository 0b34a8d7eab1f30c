/** Publishes experiences: resolves their defaults and audiences, and lists the facts that they read. */
import { factsIn } from '../conditions/facts-in.ts';
import { bucketRanges } from '../decisions/hash.ts';
import { factsOfAction } from './actions.ts';
import type { Config, Experience, Experiment, Trigger } from './config.ts';
import { DEFAULT_SILENT_DAYS } from './defaults.ts';
import { CARE_FACT, type PublishedExperience, type PublishedExperiment } from './published.ts';
import { toArray } from './to-array.ts';

/** The facts that silence an experience. */
const silencingFacts = ({
  duringCare,
  promotes,
}: Pick<Experience, 'duringCare' | 'promotes'>): readonly string[] => [
  ...(duringCare ? [] : [CARE_FACT]),
  ...toArray(promotes?.categories).map((id) => `bought.category.${id}.daysSince`),
  ...toArray(promotes?.items).map((id) => `bought.item.${id}.daysSince`),
];

const publishExperiment = (id: string, experiment: Experiment): PublishedExperiment => {
  const { key = id, variants, weights, coverage, namespace } = experiment;
  const ranges = bucketRanges(variants.length, coverage, weights);
  return { key, variants, ranges, ...(namespace && { namespace }) };
};

/** Publishes an experience of a valid config. */
export const publishExperience = (
  experience: Experience,
  { audiences = {}, purposes }: Pick<Config, 'audiences' | 'purposes'>,
): PublishedExperience => {
  const { audience, when, duringCare, experiment, promotes, ...others } = experience;
  const { action = 'replace', purpose, trigger = 'load' } = others;
  // A valid config defines the audiences that it names.
  const conditions = [...toArray<string>(audience).map((name) => audiences[name]), when].filter(
    (condition) => condition !== undefined,
  );
  return {
    ...others,
    action,
    // A config has at least one purpose.
    purpose: purpose ?? (Object.keys(purposes)[0] as string),
    trigger: toArray<Trigger>(trigger),
    ...(experiment && { experiment: publishExperiment(experience.id, experiment) }),
    conditions,
    facts: [...new Set([...factsOfAction(experience), ...conditions.flatMap(factsIn)])],
    silencedBy: silencingFacts(experience),
    silentDays: promotes?.silentDays ?? DEFAULT_SILENT_DAYS,
  };
};
