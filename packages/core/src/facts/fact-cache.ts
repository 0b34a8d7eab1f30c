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
  find(path: string): FactResult;
  /** The index that facts are computed from now. */
  view(): EventIndex;
  /**
   * Drops the facts that depend on events of these names, or all facts. Returns the dropped paths, or `undefined` if
   * all were dropped.
   */
  forget(names?: ReadonlySet<EventName>): readonly string[] | undefined;
  /** Drops all facts if time alone may have changed them. Returns true if it did. */
  stale(): boolean;
}

/** Creates a cache over the inputs that `readInputs` returns; `now` is called more often. */
export const createFactCache = (readInputs: () => FactInputs, now: () => number): FactCache => {
  const facts = new Map<string, FactResult>();
  let index: EventIndex | undefined;
  const current = (): EventIndex => (index ??= createEventIndex(readInputs()));
  const forgetAll = (): void => {
    index = undefined;
    facts.clear();
  };
  return {
    view: current,
    find: (path) => {
      const fact = facts.get(path) ?? computeFact(path, current());
      facts.set(path, fact);
      return fact;
    },
    forget: (names) => {
      const visitAt = index?.visitAt;
      index = undefined;
      // The window of the visit moved: any count may have changed.
      if (!names || visitAt !== current().visitAt) {
        forgetAll();
        return undefined;
      }
      const dropped = [...facts.keys()].filter((path) =>
        findFact(path)?.events.some((name) => names.has(name)),
      );
      for (const path of dropped) facts.delete(path);
      return dropped;
    },
    stale: () => {
      if (!index || Math.abs(now() - index.now) < MAX_AGE_MS) return false;
      forgetAll();
      return true;
    },
  };
};
