/** Moves time, and waits for observers, without fixed waits. */
import { afterEach, vi } from 'vitest';

afterEach(() => void vi.useRealTimers());

/** Stops timers until the test moves them. Frames, observers and storage go on. */
export const stopClock = (): void =>
  void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });

/** Waits until every observer of the element has run: all are called before the next frame, in any order. */
export const observersOf = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(element);
  });
