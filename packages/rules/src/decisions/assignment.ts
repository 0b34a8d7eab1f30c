/** Which arm of an experiment a visitor belongs to. */
import type { Config, Experience } from '../config/config.ts';
import { bucketRanges, chooseVariation, hash, inNamespace } from './hash.ts';
import type { StopReason } from './stop-reason.ts';

/** The seed of the hold-out; one for all experiments, so that they share their visitors without any. */
const HOLDOUT_SEED = 'tactful-holdout';

/** Index of the assigned arm, or why there is none; `undefined` outside of an experiment. */
export const assignArm = (
  { id, experiment }: Experience,
  { holdout = 0 }: Config,
  visitor: string,
): number | StopReason | undefined => {
  if (!experiment) return;
  const { key = id, variants, weights, coverage, namespace } = experiment;
  if ((hash(HOLDOUT_SEED, visitor, 2) ?? 0) < holdout) return 'hold-out';
  const ranges = bucketRanges(variants.length, coverage, weights);
  const arm = chooseVariation(hash(key, visitor, 2) ?? 0, ranges);
  if (arm < 0 || (namespace && !inNamespace(visitor, namespace))) return 'not-in-experiment';
  return variants[arm] === null ? 'control' : arm;
};
