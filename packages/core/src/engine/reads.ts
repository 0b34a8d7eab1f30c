/** Decides, and computes facts, by everything that is known at the time of the call. */
import type { FactValue } from '@tactful/rules';
import type { createDecider, DecisionContext, EngineDecision } from '@tactful/rules/internal';
import type { LedgerEvent } from '../events/event.ts';
import type { FactResult } from '../facts/definition.ts';
import type { EngineSources } from './engine-sources.ts';

/** The part of an engine that only reads. */
export interface EngineReads {
  /** Every slot that some experience names, in config order. */
  slots(): readonly string[];
  /** The decision for a slot. A slot that no experience names shows its standard content. */
  decide(slot: string): EngineDecision;
  /** The value of a fact now. Every path in the catalog has a value for every visitor. */
  fact(path: string): FactValue;
  /** A fact with the events behind it, oldest first. */
  findFact(path: string): FactResult;
  /** The events that may be read now, oldest first; none without consent. Do not keep them. */
  events(): readonly LedgerEvent[];
  /** True once a pattern was not run, because the patterns of the page could have taken too long. */
  isOutOfSteps(): boolean;
}

/** The inputs of {@link createReads}. */
interface ReadsInputs extends Pick<EngineSources, 'facts'> {
  readonly decider: ReturnType<typeof createDecider>;
  readonly context: DecisionContext;
  /** Brings everything that is read up to date. */
  readonly refresh: () => void;
}

/** Creates the part of an engine that only reads. */
export const createReads = ({ facts, decider, context, refresh }: ReadsInputs): EngineReads => {
  const currentFacts = () => {
    refresh();
    return facts;
  };
  const findFact = (path: string): FactResult => currentFacts().get(path);
  return {
    slots: () => decider.slots,
    isOutOfSteps: () => decider.isOutOfSteps,
    decide: (slot) => {
      refresh();
      return decider.decide(slot, context);
    },
    findFact,
    fact: (path) => findFact(path).value,
    events: () => currentFacts().index().events,
  };
};
