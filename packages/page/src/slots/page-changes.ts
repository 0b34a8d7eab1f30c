/** Watches the page: nodes that are added or removed, the end of loading, and the return from the back-forward cache. */
import { watchNodes } from '../dom.ts';

/** The changes of the page since the last update. */
export interface PageChanges {
  /** True once the page has loaded with its images. */
  isLoaded(): boolean;
  /** True if nodes may have been added or removed since the last call of `settle`. */
  hasNewNodes(): boolean;
  /** Counts the nodes of the page as new. */
  expire(): void;
  /** Ignores the changes until now: they have been handled, or the update itself has made them. */
  settle(): void;
  /** Stops watching. */
  stop(): void;
}

/** Calls `onChange` when the page has changed. */
export function watchPage(onChange: () => void): PageChanges {
  const removal = new AbortController();
  const { signal } = removal;
  let hasNewNodes = true;
  let isLoaded = document.readyState === 'complete';
  const change = () => {
    hasNewNodes = true;
    onChange();
  };
  const nodes = watchNodes(change);
  addEventListener(
    'load',
    ({ target }) => {
      if (target === document) isLoaded = true;
      // A style sheet may have been missing to judge a slot.
      if (target === document || target instanceof HTMLLinkElement) change();
    },
    // Load events of elements do not bubble.
    { signal, capture: true },
  );
  addEventListener('pageshow', change, { signal });
  return {
    isLoaded: () => isLoaded,
    hasNewNodes() {
      // The observer has not yet been called for nodes that were added in this task.
      if (nodes.takeRecords().length) hasNewNodes = true;
      return hasNewNodes;
    },
    expire() {
      hasNewNodes = true;
    },
    settle() {
      nodes.takeRecords();
      hasNewNodes = false;
    },
    stop() {
      removal.abort();
      nodes.disconnect();
    },
  };
}
