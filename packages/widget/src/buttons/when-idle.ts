/** Runs work in an idle task of its own, so that it delays no paint. */

/** The latest time at which the work runs. */
const TIMEOUT_MS = 200;

/** Safari has no `requestIdleCallback`. */
const request: (run: () => void, options: IdleRequestOptions) => unknown =
  globalThis.requestIdleCallback ?? setTimeout;

/** Returns a function that requests a run when the browser is idle. Requests before the run count once. */
export const createIdleTask = (run: () => void): (() => void) => {
  let isRequested = false;
  return () => {
    if (isRequested) return;
    isRequested = true;
    request(
      () => {
        isRequested = false;
        run();
      },
      { timeout: TIMEOUT_MS },
    );
  };
};
