/** Whether an experience may be shown now: the one function behind deciding, explaining and previewing. */
import { armOf } from './arm.ts';
import type { Candidate } from './candidate.ts';
import { backsOff, capStop } from './caps.ts';
import type { Condition } from './condition.ts';
import type { Config, Experience } from './config.ts';
import type { FactValue, History, Reason, Situation, Stop } from './decide.ts';
import type { Groups } from './interpret.ts';
import { many } from './many.ts';
import type { Read } from './walk.ts';

/** Finds the reasons why all of the conditions hold. */
export type Explainer = (conditions: readonly Condition[], read: Read, groups: Groups) => readonly Reason[];

/** What eligibility asks for. */
export interface Asked {
  readonly config: Config;
  readonly situation: Situation;
  readonly explainer: Explainer;
  /** Reads a fact. */
  read(path: string): FactValue;
  /** The verdict of the condition and audiences. */
  holds(candidate: Candidate): boolean;
  /** The histories of a group's members, or of all, as one. */
  historyOf(group: string | undefined): History;
}

/** Days without an offer after a purchase of what it promotes. */
const SILENT_DAYS = 90;

const boughtLately = ({ promotes }: Experience, read: Asked['read']): boolean => {
  const { categories, items, silentDays = SILENT_DAYS } = promotes ?? {};
  const lately = (family: string) => (id: string) =>
    (read(`bought.${family}.${id}.daysSince`) as number) < silentDays;
  return many(categories).some(lately('category')) || many(items).some(lately('item'));
};

const tooOften = (
  { id, cap, group }: Experience,
  { config, situation, historyOf }: Asked,
): Stop | undefined => {
  const { now } = situation;
  const own = situation.history(id);
  const groupCap = group === undefined ? undefined : config.caps?.groups?.[group];
  const ofGroup = group === undefined ? own : historyOf(group);
  if (backsOff(own, cap, now) || (group !== undefined && backsOff(ofGroup, groupCap, now)))
    return 'dismissed';
  if (situation.shown?.(id)) return;
  const stop = capStop(own, cap, now);
  if (stop) return stop;
  const groupStop = capStop(ofGroup, groupCap, now);
  if (groupStop) return groupStop === 'cool-down' ? 'group-cool-down' : 'group-cap';
  const all = config.caps?.all;
  return all && capStop(historyOf(undefined), all, now) && 'budget';
};

/** The first thing, in the order of {@link Stop}, that keeps a candidate from being shown; or nothing. */
export const stopOf = (candidate: Candidate, asked: Asked): Stop | undefined => {
  const { experience, purpose, kinds } = candidate;
  const { config, situation, read } = asked;
  const { schedule, trigger = 'load' } = experience;
  const { now } = situation;
  if (!situation.tailored) return 'not-tailored';
  if (!situation.purposeOn(purpose)) return 'purpose-off';
  if (!kinds.every((kind) => situation.kindOn(kind, experience.slot))) return 'kind-off';
  if (!situation.slotOn(experience.slot)) return 'slot-off';
  if (schedule?.from && now < Date.parse(schedule.from)) return 'schedule';
  if (schedule?.until && now >= Date.parse(schedule.until)) return 'schedule';
  if (!many(trigger).some((one) => situation.fired(one))) return 'trigger';
  if (!asked.holds(candidate)) return 'condition';
  if (!experience.duringCare && (read('service.open') as number) > 0) return 'care-open';
  if (boughtLately(experience, read)) return 'bought-lately';
  const arm = armOf(experience, config, situation.assignmentId);
  return tooOften(experience, asked) ?? (typeof arm === 'string' ? arm : undefined);
};
