/** The store behind the hooks: one subscription to Tactful, with values that stay the same object between changes. */
import type { Decision, FactValue, Result, Tactful } from '@tactful/core';
import type { ConsentStatus } from '@tactful/core/internal';
import { oncePerTactful } from './once-per-tactful.ts';

/** The values that hooks read. Every value keeps its identity until it changes, as framework stores require. */
export interface TactfulStore {
  /** Calls `listener` after each change. Returns its removal. Listens to Tactful only while somebody listens here. */
  subscribe(listener: () => void): () => void;
  /** The decision of a slot; another object only when the slot shows something else. */
  getDecision(slot: string): Decision;
  /** The value of a fact; absent unless the visit is personalized now. */
  getFact(path: string): FactValue | undefined;
  getConsentStatus(): ConsentStatus;
  accept(): Promise<Result>;
  decline(): Promise<Result>;
}

const isSame = (a: FactValue | undefined, b: FactValue): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((entry, index) => entry === b[index])
    : Object.is(a, b);

/**
 * Reads each fact once between two changes: facts such as the minutes of a visit differ at every read, and a
 * framework that reads twice in one render would render forever.
 */
function createFactCache(read: (path: string) => FactValue) {
  const values = new Map<string, FactValue>();
  const current = new Set<string>();
  return {
    invalidate: () => current.clear(),
    get: (path: string): FactValue => {
      const known = values.get(path);
      if (known !== undefined && current.has(path)) return known;
      current.add(path);
      const value = read(path);
      if (known !== undefined && isSame(known, value)) return known;
      values.set(path, value);
      return value;
    },
  };
}

function createStore(tactful: Tactful): TactfulStore {
  const listeners = new Set<() => void>();
  const facts = createFactCache(tactful.fact);
  let unsubscribe: (() => void) | undefined;
  const notify = () => {
    facts.invalidate();
    for (const listener of [...listeners]) listener();
  };
  return {
    subscribe(listener) {
      facts.invalidate();
      listeners.add(listener);
      unsubscribe ??= tactful.subscribe(notify);
      return () => {
        listeners.delete(listener);
        if (listeners.size) return;
        unsubscribe?.();
        unsubscribe = undefined;
        facts.invalidate();
      };
    },
    getDecision: tactful.getSnapshot,
    getFact: (path) => {
      const { status, paused } = tactful.consent.get();
      return status === 'tailored' && !paused ? facts.get(path) : undefined;
    },
    getConsentStatus: () => tactful.consent.get().status,
    accept: () => tactful.consent.accept({ surface: 'api' }),
    decline: () => tactful.consent.decline({ surface: 'api' }),
  };
}

/** Returns the store of a Tactful object; the same one at each call. */
export const storeOf: (tactful: Tactful) => TactfulStore = oncePerTactful(createStore);
