/** Decides for one config, and remembers until something that was read changes. */

import { createUsage, type EvaluationContext, evaluateCondition } from '../conditions/evaluate.ts';
import type { Config, Trigger } from '../config/config.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import { toArray } from '../config/to-array.ts';
import { assignArm } from './assignment.ts';
import { type Candidate, createCandidate } from './candidate.ts';
import { type EligibilityContext, findStopReason } from './eligibility.ts';
import { mergeHistories } from './frequency-caps.ts';
import type {
  Decider,
  DecisionContext,
  EngineDecision,
  EngineWinner,
  ExposureHistory,
  FactValue,
} from './types.ts';

const winnerOf = (
  { experience, conditions, facts }: Candidate,
  { config, situation, read }: EligibilityContext,
): EngineWinner => {
  const { action = 'replace', experiment, variant } = experience;
  const arm = assignArm(experience, config, situation.assignmentId);
  const isArm = typeof arm === 'number';
  return {
    action,
    experience,
    // An eligible candidate of an experiment has an arm with a variant.
    variant: (isArm ? experiment?.variants[arm] : variant) ?? undefined,
    ...(isArm && { arm }),
    // An explanation is computed later, from the values at the moment of deciding.
    basis: { conditions, values: new Map(facts.map((path) => [path, read(path)])) },
  };
};

const priorityOf = ({ experience }: Candidate): number => experience.priority ?? 0;

const decideAmong = (
  candidates: readonly Candidate[],
  slot: string,
  asked: EligibilityContext,
): EngineDecision => {
  const stops = candidates.map((candidate) => findStopReason(candidate, asked));
  let best: Candidate | undefined;
  // Among equals the first of the config stays.
  candidates.forEach((candidate, at) => {
    if (!stops[at] && !(best && priorityOf(best) >= priorityOf(candidate))) best = candidate;
  });
  const stopped = candidates.flatMap((candidate, at) =>
    candidate === best ? [] : { experience: candidate.experience, reason: stops[at] ?? 'outranked' },
  );
  return best ? { slot, winner: winnerOf(best, asked), stopped } : { slot, stopped };
};

// Pushes to the list under a key.
const file = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
};

/** Indexes the config: candidates by slot and by fact, ids by group, and triggers by their JSON text. */
const index = (config: Config, kindsOf: CategoriesOf) => {
  const bySlot = new Map<string, Candidate[]>();
  const byFact = new Map<string, Candidate[]>();
  const byGroup = new Map<string, string[]>();
  const triggers = new Map<string, Trigger>();
  for (const experience of config.experiences) {
    const candidate = createCandidate(experience, config, kindsOf);
    file(bySlot, experience.slot, candidate);
    for (const fact of candidate.facts) file(byFact, fact, candidate);
    if (experience.group !== undefined) file(byGroup, experience.group, experience.id);
    for (const trigger of toArray<Trigger>(experience.trigger ?? 'load'))
      triggers.set(JSON.stringify(trigger), trigger);
  }
  return { bySlot, byFact, byGroup, triggers };
};

/**
 * Creates the decider of a config. Its decisions have no reasons: `createDecisionExplainer` adds them.
 *
 * Deciding is bounded for any config, also for one that has not been parsed: malformed conditions are never true, and
 * patterns that could take long never match.
 */
export const createDecider = (config: Config, categoriesOf: CategoriesOf): Decider<EngineDecision> => {
  const values = new Map<string, FactValue>();
  const groups = config.groups ?? {};
  const usage = createUsage();
  // Created when first used: for most visitors nothing is ever decided.
  let known: ReturnType<typeof index> | undefined;
  const rules = () => (known ??= index(config, categoriesOf));
  const everybody = config.experiences.map(({ id }) => id);
  const decisions = new Map<string, EngineDecision>();
  const histories = new Map<string | undefined, ExposureHistory>();

  const asking = (situation: DecisionContext): EligibilityContext => {
    const read = (path: string): FactValue => {
      let value = values.get(path);
      if (value === undefined) {
        value = situation.read(path);
        values.set(path, value);
      }
      return value;
    };
    const evaluation: EvaluationContext = { read, groups, usage };
    return {
      config,
      situation,
      read,
      holds: (candidate) => {
        candidate.verdict ??= candidate.conditions.every(
          (condition) => evaluateCondition(condition, evaluation) === true,
        );
        return candidate.verdict;
      },
      historyOf: (group) => {
        let history = histories.get(group);
        if (!history) {
          const members = group === undefined ? everybody : (rules().byGroup.get(group) ?? []);
          history = mergeHistories(members.map((id) => situation.history(id)));
          histories.set(group, history);
        }
        return history;
      },
    };
  };

  const invalidateDecisions = (): void => {
    decisions.clear();
    histories.clear();
  };

  return {
    config,
    get slots() {
      return [...rules().bySlot.keys()];
    },
    get facts() {
      return [...rules().byFact.keys()];
    },
    get triggers() {
      return [...rules().triggers.values()];
    },
    decide: (slot, situation) => {
      let decision = decisions.get(slot);
      if (!decision) {
        decision = decideAmong(rules().bySlot.get(slot) ?? [], slot, asking(situation));
        decisions.set(slot, decision);
      }
      return decision;
    },
    factsChanged: (paths) => {
      usage.patternSteps = 0;
      const slots = new Set<string>();
      for (const path of paths) {
        values.delete(path);
        for (const candidate of rules().byFact.get(path) ?? []) {
          candidate.verdict = undefined;
          slots.add(candidate.experience.slot);
          decisions.delete(candidate.experience.slot);
        }
      }
      return [...slots];
    },
    invalidateDecisions,
    reset: () => {
      usage.patternSteps = 0;
      values.clear();
      for (const candidates of known?.bySlot.values() ?? [])
        for (const candidate of candidates) candidate.verdict = undefined;
      invalidateDecisions();
    },
  };
};
