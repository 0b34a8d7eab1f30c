/** Eligibility of an experience: the one function behind deciding, explaining and previewing. */

import type { Config, Experience } from '../config/config.ts';
import { DEFAULT_SILENT_DAYS } from '../config/defaults.ts';
import { toArray } from '../config/to-array.ts';
import { assignArm } from './assignment.ts';
import type { Candidate } from './candidate.ts';
import { findExceededCap, isBackingOff } from './frequency-caps.ts';
import type { StopReason } from './stop-reason.ts';
import type { DecisionContext, ExposureHistory, FactValue } from './types.ts';

/** The inputs of eligibility. */
export interface EligibilityContext {
  readonly config: Config;
  readonly situation: DecisionContext;
  /** Reads a fact. */
  read(path: string): FactValue;
  /** The verdict of the condition and audiences. */
  holds(candidate: Candidate): boolean;
  /** The histories of a group's members, or of all, as one. */
  historyOf(group: string | undefined): ExposureHistory;
}

const boughtLately = ({ promotes }: Experience, read: EligibilityContext['read']): boolean => {
  const { categories, items, silentDays = DEFAULT_SILENT_DAYS } = promotes ?? {};
  const lately = (family: string) => (id: string) =>
    // Facts that end in `daysSince` are numbers.
    (read(`bought.${family}.${id}.daysSince`) as number) < silentDays;
  return toArray(categories).some(lately('category')) || toArray(items).some(lately('item'));
};

const tooOften = (
  { id, cap, group }: Experience,
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

/** The first thing, in the order of {@link StopReason}, that keeps a candidate from being shown; or nothing. */
export const findStopReason = (candidate: Candidate, context: EligibilityContext): StopReason | undefined => {
  const { experience, purpose, dataCategories, isCovered } = candidate;
  const { config, situation, read } = context;
  const { schedule, trigger = 'load' } = experience;
  const { now } = situation;
  if (!situation.tailored) return 'not-tailored';
  if (!situation.isPurposeAllowed(purpose)) return 'purpose-off';
  if (!isCovered) return 'purpose-data';
  if (!dataCategories.every((kind) => situation.isCategoryAllowed(kind, experience.slot)))
    return 'category-off';
  if (!situation.isSlotEnabled(experience.slot)) return 'slot-off';
  if (schedule?.from && now < Date.parse(schedule.from)) return 'schedule';
  if (schedule?.until && now >= Date.parse(schedule.until)) return 'schedule';
  if (!toArray(trigger).some((one) => situation.hasFired(one))) return 'trigger';
  if (!context.holds(candidate)) return 'condition';
  // A boolean compares as 0 or 1.
  if (!experience.duringCare && (read('service.open') as number) > 0) return 'care-open';
  if (boughtLately(experience, read)) return 'bought-lately';
  const arm = assignArm(experience, config, situation.assignmentId);
  return tooOften(experience, context) ?? (typeof arm === 'string' ? arm : undefined);
};
