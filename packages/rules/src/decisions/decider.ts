/** Decides for one config, and remembers each decision until something changes. */
import { evaluateCondition } from '../conditions/evaluate.ts';
import { createUsage } from '../conditions/evaluation-context.ts';
import { MALFORMED } from '../conditions/operators.ts';
import type { CategoriesOf } from '../config/fact-catalog.ts';
import type { PublishedConfig, PublishedExperience } from '../config/published.ts';
import { chooseWinner } from './choose-winner.ts';
import { type ConfigIndex, indexConfig } from './config-index.ts';
import type { EligibilityContext } from './eligibility.ts';
import { mergeHistories } from './frequency-caps.ts';
import type { Decider, DecisionContext, EngineDecision, ExposureHistory } from './types.ts';

/** Creates the function that merges the histories of a group's members, or of all experiences, once until they are forgotten. */
const createHistories = (config: PublishedConfig, index: () => ConfigIndex) => {
  const histories = new Map<string | undefined, ExposureHistory>();
  const historyOf = (group: string | undefined, situation: DecisionContext): ExposureHistory => {
    const known = histories.get(group);
    if (known) return known;
    const members =
      group === undefined ? config.experiences.map(({ id }) => id) : (index().byGroup.get(group) ?? []);
    const history = mergeHistories(members.map((id) => situation.history(id)));
    histories.set(group, history);
    return history;
  };
  return { historyOf, forget: () => histories.clear() };
};

/** Creates the function that evaluates the conditions of experiences, and counts the steps of their patterns. */
const createConditions = ({ groups = {} }: PublishedConfig) => {
  const usage = createUsage();
  const hold = ({ conditions, facts }: PublishedExperience, situation: DecisionContext): boolean => {
    const read = (path: string) => {
      // The list of facts decides which data categories count: a condition that reads others is never true.
      if (!facts.includes(path)) throw MALFORMED;
      return situation.read(path);
    };
    return conditions.every((condition) => evaluateCondition(condition, { read, groups, usage }) === true);
  };
  return { hold, usage };
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
  const { hold, usage } = createConditions(config);
  const decisions = new Map<string, EngineDecision>();
  const histories = createHistories(config, index);
  const contextOf = (situation: DecisionContext): EligibilityContext => ({
    config,
    situation,
    holds: (experience) => hold(experience, situation),
    historyOf: (group) => histories.historyOf(group, situation),
  });
  const invalidate = (): void => {
    decisions.clear();
    histories.forget();
  };
  return {
    config,
    get slots() {
      return [...index().bySlot.keys()];
    },
    get facts() {
      return [...new Set(config.experiences.flatMap(({ facts, silencedBy }) => [...facts, ...silencedBy]))];
    },
    get isOutOfSteps() {
      return usage.isOutOfSteps;
    },
    decide: (slot, situation) => {
      let decision = decisions.get(slot);
      if (!decision) {
        decision = chooseWinner(index().bySlot.get(slot) ?? [], slot, contextOf(situation));
        decisions.set(slot, decision);
      }
      return decision;
    },
    invalidate,
    startPage: () => {
      usage.patternSteps = 0;
      invalidate();
    },
  };
};
