/** Caches facts: each is computed when it is first read, and again after an event that it depends on came or went. */
import type { EventName } from '../events/event.ts';
import { MINUTE_MS } from '../platform/time.ts';
import { findFact } from './catalog.ts';
import { computeFact } from './compute.ts';
import type { FactResult } from './definition.ts';
import { createEventIndex, type EventIndex, type FactInputs } from './event-index.ts';

/** Windows move with time: cached values are used for this long. */
const MAX_AGE_MS = MINUTE_MS;

export interface FactCache {
  /** The value of a fact, with the events that it was computed from. */
  get(path: string): FactResult;
  /** The index that facts are computed from now. */
  index(): EventIndex;
  /** Drops the facts that depend on events of these names, or all facts. */
  invalidate(names?: ReadonlySet<EventName>): void;
  /** Drops all facts if time alone may have changed them. Returns true if it did. */
  invalidateIfStale(): boolean;
}

/** Creates a cache over the inputs that `readInputs` returns; `now` is called more often. */
export const createFactCache = (readInputs: () => FactInputs, now: () => number): FactCache => {
  const facts = new Map<string, FactResult>();
  let index: EventIndex | undefined;
  const current = (): EventIndex => (index ??= createEventIndex(readInputs()));
  const invalidateAll = (): void => {
    index = undefined;
    facts.clear();
  };
  return {
    index: current,
    get: (path) => {
      let fact = facts.get(path);
      if (!fact) {
        fact = computeFact(path, current());
        facts.set(path, fact);
      }
      return fact;
    },
    invalidate: (names) => {
      const visitStartedAt = index?.visitStartedAt;
      index = undefined;
      // The window of the visit moved: any count may have changed.
      if (!names || visitStartedAt !== current().visitStartedAt) {
        invalidateAll();
        return;
      }
      for (const path of facts.keys())
        if (findFact(path)?.events.some((name) => names.has(name))) facts.delete(path);
    },
    invalidateIfStale: () => {
      if (!index || Math.abs(now() - index.now) < MAX_AGE_MS) return false;
      invalidateAll();
      return true;
    },
  };
};
