/** Eligibility of an experience: the one function behind deciding, explaining and previewing. */

import { CARE_FACT, type PublishedConfig, type PublishedExperience } from '../config/published.ts';
import { assignArm } from './assignment.ts';
import type { Candidate } from './candidate.ts';
import { findExceededCap, isBackingOff } from './frequency-caps.ts';
import type { StopReason } from './stop-reason.ts';
import type { DecisionContext, ExposureHistory } from './types.ts';

/** The inputs of eligibility. */
export interface EligibilityContext {
  readonly config: PublishedConfig;
  readonly situation: DecisionContext;
  /** True if all conditions of an experience are. */
  holds(experience: PublishedExperience): boolean;
  /** The histories of a group's members, or of all, as one. */
  historyOf(group: string | undefined): ExposureHistory;
}

/** Why something that the visitor bought, or waits for, silences an experience. */
const silencedBy = (
  { silencedBy: facts, silentDays }: PublishedExperience,
  { read }: DecisionContext,
): StopReason | undefined => {
  // A boolean compares as 0 or 1; facts that end in `daysSince` are numbers.
  const value = (fact: string): number => read(fact) as number;
  if (facts.includes(CARE_FACT) && value(CARE_FACT) > 0) return 'care-open';
  const isRecent = (fact: string): boolean => fact !== CARE_FACT && value(fact) < silentDays;
  return facts.some(isRecent) ? 'bought-lately' : undefined;
};

const tooOften = (
  { id, cap, group }: PublishedExperience,
  { config, situation, historyOf }: EligibilityContext,
): StopReason | undefined => {
  const { now } = situation;
  const own = situation.history(id);
  const groupCap = group === undefined ? undefined : config.caps?.groups?.[group];
  const ofGroup = group === undefined ? own : historyOf(group);
  if (isBackingOff(own, cap, now) || (group !== undefined && isBackingOff(ofGroup, groupCap, now)))
    return 'dismissed';
  if (situation.isShown?.(id)) return;
  const stop = findExceededCap(own, cap, now);
  if (stop) return stop;
  const groupStop = findExceededCap(ofGroup, groupCap, now);
  if (groupStop) return groupStop === 'cool-down' ? 'group-cool-down' : 'group-cap';
  const all = config.caps?.all;
  return all && findExceededCap(historyOf(undefined), all, now) && 'budget';
};

/** True outside of a schedule, and for a schedule that is not one. */
const isOffSchedule = ({ schedule }: PublishedExperience, now: number): boolean =>
  !!schedule &&
  ((schedule.from !== undefined && !(now >= Date.parse(schedule.from))) ||
    (schedule.until !== undefined && !(now < Date.parse(schedule.until))));

/** The first thing, in the order of {@link StopReason}, that keeps a candidate from being shown; or nothing. */
export const findStopReason = (candidate: Candidate, context: EligibilityContext): StopReason | undefined => {
  const { experience, dataCategories, isCovered } = candidate;
  const { config, situation } = context;
  const { action, purpose, slot, trigger } = experience;
  if (!situation.tailored) return 'not-tailored';
  if (!situation.isPurposeAllowed(purpose)) return 'purpose-off';
  if (!isCovered) return 'purpose-data';
  if (!dataCategories.every((category) => situation.isCategoryAllowed(category, slot))) return 'category-off';
  if (!situation.isSlotEnabled(slot)) return 'slot-off';
  if (action === 'message' && situation.isQuiet) return 'quiet-hours';
  if (isOffSchedule(experience, situation.now)) return 'schedule';
  if (!trigger.some((one) => situation.hasFired(one))) return 'trigger';
  if (!context.holds(experience)) return 'condition';
  const arm = assignArm(experience, config, situation.assignmentId);
  return (
    silencedBy(experience, situation) ??
    tooOften(experience, context) ??
    (typeof arm === 'string' ? arm : undefined)
  );
};
