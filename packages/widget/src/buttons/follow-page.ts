/** Calls a function when elements of the page may have come under the preferences button. */
import { afterPaint } from '../after-paint.ts';

/** Waits until scrolling has paused: a button that moves meanwhile would flicker. */
const PAUSE_MS = 150;

/** Calls `place` after the next paint, and after each change. Returns what ends that. */
export const followPage = (place: () => void): (() => void) => {
  const removal = new AbortController();
  const { signal } = removal;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const request = () => {
    clearTimeout(timer);
    timer = setTimeout(() => afterPaint().then(() => signal.aborted || place()), PAUSE_MS);
  };
  for (const type of ['scroll', 'resize', 'load', 'click'])
    addEventListener(type, request, { signal, capture: true, passive: true });
  // Banners and chat buttons are added to the end of the body, which a router may replace.
  const observe = () => {
    for (const node of [document.documentElement, document.body])
      if (node) observer.observe(node, { childList: true });
  };
  const observer = new MutationObserver(() => {
    observe();
    request();
  });
  observe();
  request();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    removal.abort();
  };
};
