/** Composes the whole of Tactful when it is first needed, once. */
import type { Tactful } from '@tactful/core';
import type { AttachedSlots } from '@tactful/page/internal';

/** The whole of Tactful on a page. */
export interface Whole {
  readonly tactful: Tactful;
  readonly slots: AttachedSlots;
}

/** The whole of Tactful, which need not exist. */
export interface Composition {
  /** The whole; undefined until it is composed. */
  current(): Whole | undefined;
  /** True once composing has begun. */
  hasBegun(): boolean;
  /** Calls `listener` once the whole is composed, before anything is done with it. */
  onComposed(listener: (whole: Whole) => void): void;
  /**
   * Composes the whole, unless that has begun, and runs `act` with it.
   *
   * The first `act` runs after the signals of the page were read, and before the calls that the page has made meanwhile: an
   * acceptance concerns the calls, and not the signals.
   *
   * @returns The result of `act`. Rejects if the whole cannot be composed.
   */
  use<T>(act: (tactful: Tactful) => T | Promise<T>): Promise<T>;
}

/** Creates a composition. `compose` calls `first` at the moment that is described at {@link Composition.use}. */
export function createComposition(compose: (first: (whole: Whole) => void) => Promise<Whole>): Composition {
  const listeners: ((whole: Whole) => void)[] = [];
  let current: Whole | undefined;
  let composing: Promise<Whole> | undefined;
  return {
    current: () => current,
    hasBegun: () => !!composing,
    onComposed: (listener) => void listeners.push(listener),
    use(act) {
      if (composing) return composing.then(({ tactful }) => act(tactful));
      return new Promise((resolve, reject) => {
        composing = compose((whole) => {
          current = whole;
          for (const listener of listeners) listener(whole);
          resolve(act(whole.tactful));
        });
        composing.catch(reject);
      });
    },
  };
}
