/** Notifies listeners of changes. */

/** A change that listeners are notified of. */
export type Change =
  | 'consent' // status, pause, switches
  | 'profile' // events were added or removed
  | 'decisions' // the decision for some slot may have changed
  | 'status';

/** Listeners, and the way to notify them. */
export interface Emitter<C extends string> {
  /** Schedules a notification. */
  emit(change: C): void;
  /** Adds a listener. Returns its removal. */
  subscribe(listener: (change: C) => void): () => void;
}

/** Creates an emitter that notifies of each change once per microtask, never inside the call that made it. */
export const createEmitter = <C extends string>(): Emitter<C> => {
  const listeners = new Set<(change: C) => void>();
  const pending = new Set<C>();
  const deliver = (): void => {
    const changes = [...pending];
    pending.clear();
    for (const change of changes)
      for (const listener of [...listeners])
        try {
          listener(change);
        } catch (error) {
          // The page sees the error of its own listener; the other listeners are notified all the same.
          globalThis.reportError?.(error);
        }
  };
  return {
    emit: (change) => {
      if (!pending.size) queueMicrotask(deliver);
      pending.add(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
