/** Chooses among the candidates of a slot. */
import { assignArm } from './assignment.ts';
import type { Candidate } from './candidate.ts';
import { type EligibilityContext, findStopReason } from './eligibility.ts';
import type { EngineDecision, EngineWinner } from './types.ts';

const winnerOf = ({ experience }: Candidate, { config, situation }: EligibilityContext): EngineWinner => {
  const { action, conditions, experiment, facts, variant } = experience;
  const arm = assignArm(experience, config, situation.assignmentId);
  const isArm = typeof arm === 'number';
  return {
    action,
    experience,
    // An eligible candidate of an experiment has an arm with a variant.
    variant: (isArm ? experiment?.variants[arm] : variant) ?? undefined,
    ...(isArm && { arm }),
    // An explanation is computed later, from the values at the moment of deciding.
    basis: { conditions, values: new Map(facts.map((path) => [path, situation.read(path)])) },
  };
};

const priorityOf = ({ experience }: Candidate): number => experience.priority ?? 0;

/** Finds the eligible candidate with the highest priority, and why each of the others is not shown. */
export const chooseWinner = (
  candidates: readonly Candidate[],
  slot: string,
  context: EligibilityContext,
): EngineDecision => {
  const stops = candidates.map((candidate) => findStopReason(candidate, context));
  let best: Candidate | undefined;
  // Of equal priorities, the first in the config wins.
  candidates.forEach((candidate, at) => {
    if (!stops[at] && !(best && priorityOf(best) >= priorityOf(candidate))) best = candidate;
  });
  const stopped = candidates.flatMap((candidate, at) =>
    candidate === best ? [] : { experience: candidate.experience, reason: stops[at] ?? 'outranked' },
  );
  return best ? { slot, winner: winnerOf(best, context), stopped } : { slot, stopped };
};
