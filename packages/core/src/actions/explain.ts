/** Decisions with their reasons, and explanations with the events behind the reasons. */
import type { Decision } from '@tactful/rules';
import { createDecisionExplainer } from '@tactful/rules/internal';
import type { OwnedEngine } from '../engine/engine.ts';
import type { LedgerEvent } from '../events/event.ts';
import type { Explanation } from './types.ts';

/** Decides with reasons. */
export interface ExplainActions {
  /** The decision for a slot with its reasons. */
  decide(slot: string): Decision;
  /** The decision, and for each of its reasons the events behind it. */
  explain(slot: string): Explanation;
  /** The decision as an object that stays the same until the slot shows something else. */
  getSnapshot(slot: string): Decision;
}

/** True for decisions that show the same. */
const isSame = (one: Decision['winner'], other: Decision['winner']): boolean =>
  one?.experience.id === other?.experience.id &&
  one?.variant === other?.variant &&
  one?.action === other?.action &&
  one?.arm === other?.arm;

/** Creates the functions. `eventsFor` returns the events behind a fact, newest first. */
export const createExplainActions = (
  { config, decide: decideOnly }: OwnedEngine,
  eventsFor: (path: string) => readonly LedgerEvent[],
): ExplainActions => {
  const addReasons = createDecisionExplainer(config);
  const snapshots = new Map<string, Decision>();
  const decide = (slot: string): Decision => addReasons(decideOnly(slot));
  return {
    decide,
    explain: (slot) => {
      const decision = decide(slot);
      const reasons = decision.winner?.reasons ?? [];
      return {
        ...decision,
        evidence: reasons.map((reason) => ({ ...reason, events: eventsFor(reason.fact) })),
      };
    },
    getSnapshot: (slot) => {
      const decision = decide(slot);
      const before = snapshots.get(slot);
      if (before && isSame(before.winner, decision.winner)) return before;
      snapshots.set(slot, decision);
      return decision;
    },
  };
};
