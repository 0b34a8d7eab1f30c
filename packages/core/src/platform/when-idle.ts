/** Runs work when the browser is idle. */

const TIMEOUT_MS = 5000;
/** Safari has no `requestIdleCallback`. */
const FALLBACK_DELAY_MS = 500;

/** Calls `run` when the browser is idle, after five seconds at the latest. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: TIMEOUT_MS });
  else setTimeout(run, FALLBACK_DELAY_MS);
};
