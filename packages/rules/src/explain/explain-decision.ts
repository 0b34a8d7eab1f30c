/** Adds reasons to decisions. */
import type { Config } from '../config/config.ts';
import type { Decision, EngineDecision, EngineWinner, Reason, Winner } from '../decisions/types.ts';
import { explainAll } from './explain.ts';

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
