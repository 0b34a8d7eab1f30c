/** Decides for one config, and remembers until something that was read changes. */

import { evaluateCondition } from '../conditions/evaluate.ts';
import { createUsage } from '../conditions/evaluation-context.ts';
import { MALFORMED } from '../conditions/operators.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import type { PublishedConfig } from '../config/published.ts';
import { chooseWinner } from './choose-winner.ts';
import { type ConfigIndex, indexConfig } from './config-index.ts';
import type { EligibilityContext } from './eligibility.ts';
import { mergeHistories } from './frequency-caps.ts';
import type { Decider, DecisionContext, EngineDecision, ExposureHistory, FactValue } from './types.ts';

/** Reads facts, verdicts and histories once, until they are forgotten. */
const createMemory = (config: PublishedConfig, index: () => ConfigIndex) => {
  const values = new Map<string, FactValue>();
  const histories = new Map<string | undefined, ExposureHistory>();
  const usage = createUsage();
  const groups = config.groups ?? {};
  const everyId = config.experiences.map(({ id }) => id);

  const contextOf = (situation: DecisionContext): EligibilityContext => {
    const read = (path: string): FactValue => {
      let value = values.get(path);
      if (value === undefined) {
        value = situation.read(path);
        values.set(path, value);
      }
      return value;
    };
    return {
      config,
      situation,
      read,
      holds: (candidate) => {
        const { conditions, facts } = candidate.experience;
        // The list of facts decides which data categories count: a condition that reads others is never true.
        const readListed = (path: string): FactValue => {
          if (!facts.includes(path)) throw MALFORMED;
          return read(path);
        };
        const evaluation = { read: readListed, groups, usage };
        candidate.verdict ??= conditions.every(
          (condition) => evaluateCondition(condition, evaluation) === true,
        );
        return candidate.verdict;
      },
      historyOf: (group) => {
        let history = histories.get(group);
        if (!history) {
          const members = group === undefined ? everyId : (index().byGroup.get(group) ?? []);
          history = mergeHistories(members.map((id) => situation.history(id)));
          histories.set(group, history);
        }
        return history;
      },
    };
  };
  return { values, histories, usage, contextOf };
};

/** The values and decisions that a decider keeps. */
interface Kept {
  readonly index: () => ConfigIndex;
  readonly values: Map<string, FactValue>;
  readonly decisions: Map<string, EngineDecision>;
}

/** Forgets what was read from some facts. @returns The slots whose decisions may have changed. */
const forgetFacts = ({ index, values, decisions }: Kept, paths: Iterable<string>): readonly string[] => {
  const slots = new Set<string>();
  for (const path of paths) {
    values.delete(path);
    for (const candidate of index().byFact.get(path) ?? []) {
      candidate.verdict = undefined;
      slots.add(candidate.experience.slot);
      decisions.delete(candidate.experience.slot);
    }
  }
  return [...slots];
};

/**
 * Creates the decider of a config. Its decisions have no reasons: `createDecisionExplainer` adds them.
 *
 * Deciding is bounded also for a published config that somebody has changed: malformed conditions are never true, and
 * patterns that could take long never match.
 */
export const createDecider = (
  config: PublishedConfig,
  categoriesOf: CategoriesOf,
): Decider<EngineDecision> => {
  // Created when first used: for most visitors nothing is ever decided.
  let indexed: ConfigIndex | undefined;
  const index = () => (indexed ??= indexConfig(config, categoriesOf));
  const { values, histories, usage, contextOf } = createMemory(config, index);
  const decisions = new Map<string, EngineDecision>();
  const invalidateDecisions = (): void => {
    decisions.clear();
    histories.clear();
  };
  return {
    config,
    get slots() {
      return [...index().bySlot.keys()];
    },
    get facts() {
      return [...index().byFact.keys()];
    },
    decide: (slot, situation) => {
      let decision = decisions.get(slot);
      if (!decision) {
        decision = chooseWinner(index().bySlot.get(slot) ?? [], slot, contextOf(situation));
        decisions.set(slot, decision);
      }
      return decision;
    },
    get isOutOfSteps() {
      return usage.isOutOfSteps;
    },
    factsChanged: (paths) => forgetFacts({ index, values, decisions }, paths),
    invalidateDecisions,
    reset: () => {
      // A new page, or another hour.
      usage.patternSteps = 0;
      values.clear();
      for (const candidates of indexed?.bySlot.values() ?? [])
        for (const candidate of candidates) candidate.verdict = undefined;
      invalidateDecisions();
    },
  };
};
