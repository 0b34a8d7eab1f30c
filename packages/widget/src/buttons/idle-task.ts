/** Runs work in an idle task of its own after the next frame: it delays no paint, and the page is laid out already. */

/** The latest time at which the work runs. */
const TIMEOUT_MS = 200;

/** Safari has no `requestIdleCallback`. */
const request: (run: () => void, options: IdleRequestOptions) => unknown =
  globalThis.requestIdleCallback ?? setTimeout;

/** Returns a function that requests a run. Requests before the run count once. */
export const createIdleTask = (run: () => void): (() => void) => {
  let isRequested = false;
  return () => {
    if (isRequested) return;
    isRequested = true;
    const start = () => {
      isRequested = false;
      run();
    };
    requestAnimationFrame(() => request(start, { timeout: TIMEOUT_MS }));
  };
};
