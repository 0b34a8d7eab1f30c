/** Which arm of an experiment a visitor belongs to. */
import type { PublishedConfig, PublishedExperience } from '../config/published.ts';
import { chooseVariation, hash, inNamespace } from './hash.ts';
import type { StopReason } from './stop-reason.ts';

/** The seed of the hold-out; one for all experiments, so that they share their visitors without any. */
const HOLDOUT_SEED = 'tactful-holdout';

/** Index of the assigned arm, or why there is none; `undefined` outside of an experiment. */
export const assignArm = (
  { experiment }: Pick<PublishedExperience, 'experiment'>,
  { holdout = 0 }: Pick<PublishedConfig, 'holdout'>,
  visitor: string,
): number | StopReason | undefined => {
  if (!experiment) return;
  const { key, variants, ranges, namespace } = experiment;
  if ((hash(HOLDOUT_SEED, visitor, 2) ?? 0) < holdout) return 'hold-out';
  const arm = chooseVariation(hash(key, visitor, 2) ?? 0, ranges);
  if (arm < 0 || (namespace && !inNamespace(visitor, namespace))) return 'not-in-experiment';
  return variants[arm] === null ? 'control' : arm;
};
