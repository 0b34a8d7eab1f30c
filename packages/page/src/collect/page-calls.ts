/** Listens to the queues and functions of other scripts on the page. The page may create or replace them at any time. */
import { ignoreErrors } from '../dom.ts';
import { isUntypedObject } from './untyped.ts';

type AnyFunction = (this: unknown, ...values: unknown[]) => unknown;

/** A value of the page, by its name on `window`. */
export const pageValue = (name: string): unknown =>
  ignoreErrors(() => (window as unknown as { readonly [name: string]: unknown })[name]);

/**
 * Returns a function that listens to a method of an object. The method is replaced by one that calls it first and then
 * `onCall` with its parameters. An object is listened to once.
 */
export function createMethodListener(
  method: string,
  onCall: (parameters: readonly unknown[], owner: object) => void,
  signal: AbortSignal,
): (owner: unknown) => void {
  const known = new WeakSet<object>();
  return (owner) =>
    void ignoreErrors(() => {
      if ((!isUntypedObject(owner) && typeof owner !== 'function') || known.has(owner)) return;
      // The owner is an object or a function of the page: its properties are unknown.
      const target = owner as { [name: string]: unknown };
      const original = target[method];
      if (typeof original !== 'function' || signal.aborted) return;
      known.add(owner);
      target[method] = function (this: unknown, ...parameters: unknown[]) {
        // Its parameters and result are passed on as they are.
        const result = (original as AnyFunction).apply(this, parameters);
        if (!signal.aborted) ignoreErrors(() => onCall(parameters, owner));
        return result;
      };
    });
}

/**
 * Returns a function that reads a queue, and listens to its `push`. Each entry is read once, although it may be in the
 * queue again after the script of the queue has loaded.
 */
export function createQueueListener(
  onEntry: (entry: object) => void,
  signal: AbortSignal,
): (queue: unknown) => void {
  // Not an index: tag managers remove old entries from the front.
  const known = new WeakSet<object>();
  const read = (entries: readonly unknown[]) => {
    for (const entry of entries) {
      if (!isUntypedObject(entry) || known.has(entry)) continue;
      known.add(entry);
      ignoreErrors(() => onEntry(entry));
    }
  };
  const listen = createMethodListener(
    'push',
    (entries, queue) => read(Array.isArray(queue) ? queue : entries),
    signal,
  );
  return (queue) => {
    if (Array.isArray(queue)) ignoreErrors(() => read(queue));
    // An element may have the name of the queue.
    if (!(queue instanceof Node)) listen(queue);
  };
}
