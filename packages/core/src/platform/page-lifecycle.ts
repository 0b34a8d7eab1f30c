/** Observes the lifecycle of the page: hidden, shown again, and the passing of time. */
import { MINUTE_MS } from './time.ts';

export interface Watcher {
  /** Called with true when the page is left, and with false when it is shown again. */
  readonly hide: (isHidden: boolean) => void;
  /** Called when the visitor returns to the page. */
  readonly show: () => void;
  /** Called once a minute. */
  readonly minute: () => void;
}

/** Starts to observe. Returns the removal. */
export const watchPageLifecycle = ({ hide, show, minute }: Watcher): (() => void) => {
  const removal = new AbortController();
  const listen = (target: EventTarget | undefined, type: string, listener: () => void): void =>
    target?.addEventListener?.(type, listener, { signal: removal.signal });
  listen(globalThis.window, 'pagehide', () => hide(true));
  listen(globalThis.window, 'pageshow', () => {
    hide(false);
    show();
  });
  listen(globalThis.document, 'visibilitychange', show);
  const timer = setInterval(minute, MINUTE_MS);
  return () => {
    removal.abort();
    clearInterval(timer);
  };
};

/** Returns a function that calls `run` later, at most once per `ms`, however often it is called. */
export const throttle = (ms: number, run: () => void): (() => void) => {
  let lastAt = 0;
  let isScheduled = false;
  const call = (): void => {
    isScheduled = false;
    lastAt = performance.now();
    run();
  };
  return () => {
    if (!isScheduled) setTimeout(call, Math.max(0, lastAt + ms - performance.now()));
    isScheduled = true;
  };
};
