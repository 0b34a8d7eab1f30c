/** Runs what can wait until the visitor sees the page. */

/** The latest time, after the first frame, at which it runs. */
const IDLE_MS = 2000;

/** Safari has no `requestIdleCallback`. */
const whenIdle: (run: () => void, options: IdleRequestOptions) => unknown =
  globalThis.requestIdleCallback ?? setTimeout;

/** A page that has loaded and shows no content in so many frames has none, or its browser does not report the first paint. */
const BLANK_FRAMES = 10;

const isPainted = (): boolean => performance.getEntriesByType('paint').length > 0;

/** Calls `run` when the browser is idle after the first paint, and after the next frame. A page that is hidden has no frames. */
export function afterFirstPaint(run: () => void): void {
  let blankFrames = 0;
  const onFrame = () => {
    if (document.readyState === 'complete') blankFrames += 1;
    if (isPainted() || blankFrames > BLANK_FRAMES) whenIdle(run, { timeout: IDLE_MS });
    else requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
}
