/** Owns noticing that the page has changed, at most once a frame. */
import { root } from './read.ts';

/** A tab that paints no frames is looked at all the same. */
const HIDDEN_MS = 200;

/**
 * Looks when nodes come or go, when the address changes, and when the page comes back.
 *
 * @returns Asks for a look before the next frame.
 */
export function watch(look: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  const run = () => {
    if (!isDue || signal.aborted) return;
    look();
    isDue = false;
    // What the look itself has changed needs no other one.
    observer.takeRecords();
  };
  const schedule = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(run);
    setTimeout(run, HIDDEN_MS);
  };

  const observer = new MutationObserver(schedule);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['data-tactful-slot'] });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of ['DOMContentLoaded', 'popstate', 'pageshow']) addEventListener(type, schedule, { signal });
  // Where there is no such API, the nodes that a new address brings are noticed.
  (window as { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', schedule, { signal });
  return schedule;
}
