/** When the page has nothing better to do. */

/** Runs it then, after five seconds at the latest. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 500);
};
