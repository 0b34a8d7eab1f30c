/** Forgets decisions and facts when what they were made of changes. */
import type { Decider, EngineDecision } from '@tactful/rules/internal';
import type { EventName } from '../events/event.ts';
import type { Change, Emitter } from './emitter.ts';
import type { EngineSources } from './engine-sources.ts';
import type { Snapshot } from './snapshot.ts';

/** Ways to forget. */
export interface Invalidation {
  /** Decides everything again, because something changed that is not a fact. */
  invalidateDecisions(): void;
  /** Reads and decides everything again. */
  invalidateAll(): void;
  /** Drops what time alone has changed. Each read begins with this. */
  refresh(): void;
  /** Replaces the snapshot; `changed` as in the engine's `update`. */
  replaceSnapshot(next: Snapshot, changed: ReadonlySet<EventName> | undefined): void;
}

/** Creates the invalidation of an engine. */
export const createInvalidation = (
  { facts, events, snapshot, setSnapshot }: EngineSources,
  decider: Decider<EngineDecision>,
  emit: Emitter<Change>['emit'],
): Invalidation => {
  const invalidateDecisions = (): void => {
    decider.invalidateDecisions();
    emit('decisions');
  };
  const invalidateAll = (): void => {
    facts.invalidate();
    decider.reset();
    emit('decisions');
  };
  return {
    invalidateDecisions,
    invalidateAll,
    refresh: () => {
      if (events.expire()) invalidateAll();
      if (facts.invalidateIfStale()) decider.reset();
    },
    replaceSnapshot: (next, changed) => {
      const before = snapshot();
      setSnapshot(next);
      const isSameConsent = next.consent === before.consent;
      if (isSameConsent && next.ledger === before.ledger) return;
      const paths = isSameConsent && changed && facts.invalidate(changed);
      if (!paths) return invalidateAll();
      decider.factsChanged(paths);
      emit('decisions');
    },
  };
};
