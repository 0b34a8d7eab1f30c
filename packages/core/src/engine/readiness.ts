/** Whether decisions are final. */

/** A state that changes once. */
export interface Readiness {
  /** Resolves at the first {@link Readiness.finish}. */
  readonly ready: Promise<void>;
  /** True from the first {@link Readiness.finish} on. */
  isReady(): boolean;
  finish(): void;
}

/** Creates the state. */
export const createReadiness = (): Readiness => {
  let isReady = false;
  let resolve = (): void => undefined;
  const ready = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {
    ready,
    isReady: () => isReady,
    finish: () => {
      isReady = true;
      resolve();
    },
  };
};
