/** Adds reasons to decisions. */

import { compileSafeRegex } from '../conditions/regex-safety.ts';
import type { Config } from '../config/config.ts';
import type { FactCatalog } from '../config/fact-catalog.ts';
import { explainAll } from '../explain/explain.ts';
import { createDeciderWith } from './decider.ts';
import type { Decider, Decision, EngineDecision, EngineWinner, Reason, Winner } from './types.ts';

/** Adds the reasons to a decision of the engine. The same input returns the same object. */
export type ExplainDecision = (decision: EngineDecision) => Decision;

/** Creates the function that adds reasons to decisions of this config. */
export const createDecisionExplainer = ({ groups = {} }: Config): ExplainDecision => {
  const explained = new WeakMap<EngineDecision, Decision>();
  const winnerOf = ({ basis, ...shown }: EngineWinner): Winner => {
    let reasons: readonly Reason[] | undefined;
    return {
      ...shown,
      // Computed when first read: most winners are never explained.
      get reasons() {
        reasons ??= explainAll(basis.conditions, (path) => basis.values.get(path), groups);
        return reasons;
      },
    };
  };
  return (decision) => {
    const known = explained.get(decision);
    if (known) return known;
    const { slot, winner, stopped } = decision;
    const made = winner ? { slot, winner: winnerOf(winner), stopped } : { slot, stopped };
    explained.set(decision, made);
    return made;
  };
};

/** Creates a decider whose decisions have their reasons. Safe for a config that nobody validated: patterns that could take long never match. */
export const createDecider = (config: Config, catalog: FactCatalog): Decider => {
  const decider = createDeciderWith(
    config,
    (path) => catalog.describe(path)?.dataCategories ?? [],
    compileSafeRegex,
  );
  const explain = createDecisionExplainer(config);
  return {
    config,
    get slots() {
      return decider.slots;
    },
    get facts() {
      return decider.facts;
    },
    get triggers() {
      return decider.triggers;
    },
    decide: (slot, situation) => explain(decider.decide(slot, situation)),
    factsChanged: decider.factsChanged,
    invalidateDecisions: decider.invalidateDecisions,
    reset: decider.reset,
  };
};
