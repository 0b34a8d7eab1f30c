/** Forgets decisions and facts when what they were made of changes. */
import type { Decider, EngineDecision } from '@tactful/rules/internal';
import type { EventName } from '../events/event.ts';
import type { Change, Emitter } from './emitter.ts';
import type { EngineSources } from './engine-sources.ts';
import type { Snapshot } from './snapshot.ts';

/** Ways to forget. */
export interface Invalidation {
  /** Decides everything again, because something changed. */
  invalidateDecisions(): void;
  /** Reads and decides everything again, on another page. */
  startPage(): void;
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
    decider.invalidate();
    emit('decisions');
  };
  const startPage = (): void => {
    facts.invalidate();
    decider.startPage();
    emit('decisions');
  };
  return {
    invalidateDecisions,
    startPage,
    refresh: () => {
      if (events.expire()) {
        facts.invalidate();
        invalidateDecisions();
      }
      if (facts.invalidateIfStale()) decider.startPage();
    },
    replaceSnapshot: (next, changed) => {
      const before = snapshot();
      setSnapshot(next);
      const isSameConsent = next.consent === before.consent;
      if (isSameConsent && (next.ledger === before.ledger || changed?.size === 0)) return;
      facts.invalidate(isSameConsent ? changed : undefined);
      invalidateDecisions();
    },
  };
};
