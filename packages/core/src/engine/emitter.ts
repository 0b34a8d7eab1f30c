/** Who wants to know of changes, and when they are told. */
import type { Change } from '../personalizer.ts';

export interface Emitter {
  emit(change: Change): void;
  subscribe(listener: (change: Change) => void): () => void;
}

/** Tells each change once per microtask: never inside the call that made it. */
export const createEmitter = (): Emitter => {
  const listeners = new Set<(change: Change) => void>();
  const news = new Set<Change>();
  const deliver = (): void => {
    const changes = [...news];
    news.clear();
    for (const change of changes)
      for (const listener of [...listeners])
        try {
          listener(change);
        } catch (error) {
          // A listener's mistake is its owner's to see, and must not stop the others.
          globalThis.reportError?.(error);
        }
  };
  return {
    emit: (change) => {
      if (!news.size) queueMicrotask(deliver);
      news.add(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
