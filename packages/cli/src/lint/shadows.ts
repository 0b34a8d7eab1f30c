/** Rule `shadowed`: experiences that another one of the same slot always outranks. */
import type { Config } from '@tactful/core';
import type { Experience, Trigger } from '@tactful/rules';
import { implies, type Requirement } from './condition-analysis.ts';
import { type RuleIssue, warningIssue } from './issue.ts';

/** An experience, its index in the config, and what it requires. */
export interface Candidate {
  readonly experience: Experience;
  readonly index: number;
  readonly requirements: readonly Requirement[];
}

const triggersOf = ({ trigger = 'load' }: Experience): readonly string[] =>
  [trigger].flat().map((single: Trigger) => JSON.stringify(single));

const LOAD = JSON.stringify('load');

/** True if only the condition, the triggers and the visitor's own settings can stop the experience. */
const isSteady = (config: Config, { cap, group, schedule, promotes, experiment }: Experience): boolean =>
  !cap && !schedule && !promotes && !experiment && !config.caps?.all && !config.caps?.groups?.[group ?? ''];

/** True if `higher`, a steady experience of the same slot with a higher rank, is shown whenever `lower` could be. */
const outranks = (higher: Candidate, lower: Candidate): boolean => {
  const triggers = triggersOf(higher.experience);
  return (
    higher.experience.purpose === lower.experience.purpose &&
    (!!higher.experience.duringCare || !lower.experience.duringCare) &&
    (triggers.includes(LOAD) ||
      triggersOf(lower.experience).every((trigger) => triggers.includes(trigger))) &&
    implies(lower.requirements, higher.requirements)
  );
};

const groupBySlot = (candidates: readonly Candidate[]): Iterable<readonly Candidate[]> => {
  const slots = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = slots.get(candidate.experience.slot);
    if (group) group.push(candidate);
    else slots.set(candidate.experience.slot, [candidate]);
  }
  return slots.values();
};

/** How many experiences one is compared with. Slots in which more read the same fact are generated. */
const MAX_COMPARED = 50;

/** The index key of experiences that require no fact. */
const NO_FACT = '';

/** Indexes steady experiences by one fact that they require: only an experience that reads it too can be outranked. */
const createSteadyIndex = (config: Config) => {
  const steady = new Map<string, Candidate[]>();
  return {
    add: (candidate: Candidate): void => {
      if (!isSteady(config, candidate.experience)) return;
      const key = candidate.requirements[0]?.fact ?? NO_FACT;
      const group = steady.get(key);
      if (group) group.push(candidate);
      else steady.set(key, [candidate]);
    },
    findOutranking: (lower: Candidate): Candidate | undefined => {
      const facts = new Set([NO_FACT, ...lower.requirements.map(({ fact }) => fact)]);
      return [...facts]
        .flatMap((fact) => (steady.get(fact) ?? []).slice(0, MAX_COMPARED))
        .find((higher) => outranks(higher, lower));
    },
  };
};

const byRank = (a: Candidate, b: Candidate): number =>
  (b.experience.priority ?? 0) - (a.experience.priority ?? 0) || a.index - b.index;

/** Returns an issue for each shadowed experience. */
export const checkShadows = (config: Config, candidates: readonly Candidate[]): readonly RuleIssue[] =>
  [...groupBySlot(candidates)].flatMap((slot) => {
    const higher = createSteadyIndex(config);
    return [...slot].sort(byRank).flatMap((candidate) => {
      const outranking = higher.findOutranking(candidate);
      higher.add(candidate);
      if (!outranking) return [];
      const message = `"${outranking.experience.id}" has priority whenever this experience could be shown`;
      return [warningIssue('shadowed', `experiences[${candidate.index}]`, message)];
    });
  });
