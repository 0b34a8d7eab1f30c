/** Notices when a consent tool may have appeared on the page. */

/**
 * Calls `check` after each script that loads, when the page is parsed, when elements are added to the body, as a banner is, and
 * when the visitor returns to the page. There is no timer.
 */
export function followPage(check: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    observe();
    check();
  });
  // Routers replace the body. A node that is observed already stays observed once.
  const observe = (): void => {
    for (const parent of [document.documentElement, document.body])
      if (parent) observer.observe(parent, { childList: true });
  };
  observe();
  signal.addEventListener('abort', () => observer.disconnect());
  // The events of scripts do not bubble.
  const onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLScriptElement) check();
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
  for (const type of ['DOMContentLoaded', 'visibilitychange'])
    document.addEventListener(type, check, { signal });
  addEventListener('pageshow', check, { signal });
}
