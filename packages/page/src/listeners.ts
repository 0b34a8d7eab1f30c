/** Lists of listeners whose errors do not reach the code that calls them. */
import { ignoreErrors } from './dom.ts';

/** Listeners, and the way to call them. */
export interface Listeners<Values extends readonly unknown[]> {
  /** Adds a listener. Returns its removal. */
  add(listener: (...values: Values) => void): () => void;
  /** Calls every listener. */
  notify(...values: Values): void;
}

/** Creates an empty list of listeners. */
export function createListeners<Values extends readonly unknown[] = []>(): Listeners<Values> {
  const listeners = new Set<(...values: Values) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify(...values) {
      for (const listener of listeners) ignoreErrors(() => listener(...values));
    },
  };
}
