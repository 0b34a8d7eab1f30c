/** Watches the page come and go, and time pass. */

export interface Watcher {
  /** The page is left (true) or shown again. */
  readonly hide: (on: boolean) => void;
  /** The visitor looks at the page again. */
  readonly show: () => void;
  readonly minute: () => void;
}

/** Returns the removal. */
export const watchPageLifecycle = ({ hide, show, minute }: Watcher): (() => void) => {
  const stop = new AbortController();
  const on = (target: EventTarget | undefined, type: string, run: () => void): void =>
    target?.addEventListener?.(type, run, { signal: stop.signal });
  on(globalThis.window, 'pagehide', () => hide(true));
  on(globalThis.window, 'pageshow', () => {
    hide(false);
    show();
  });
  on(globalThis.document, 'visibilitychange', show);
  const timer = setInterval(minute, 6e4);
  return () => {
    stop.abort();
    clearInterval(timer);
  };
};

/** Calls `run` at most once per `ms`, however often it is asked to. */
export const throttle = (ms: number, run: () => void): (() => void) => {
  let last = 0;
  let waiting = false;
  const go = (): void => {
    waiting = false;
    last = performance.now();
    run();
  };
  return () => {
    if (!waiting) setTimeout(go, Math.max(0, last + ms - performance.now()));
    waiting = true;
  };
};
