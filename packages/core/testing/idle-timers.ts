/** Timers of a test that run only when IndexedDB has nothing to do, so that a busy machine never looks like a timeout. */
import { vi } from 'vitest';

/** Turns of the event loop without a task of IndexedDB, after which time passes: messages of other tabs have arrived. */
const IDLE_TURNS = 10;
/** The end of a test that waits for something that never happens. */
const MAX_TURNS = 1_000_000;

/**
 * Replaces the timers, and watches the tasks of fake-indexeddb, until the test restores globals and timers.
 *
 * @returns Waits for work, and moves the time to the next timer whenever only a timer can continue it.
 */
export const useIdleTimers = (): (<T>(work: Promise<T>) => Promise<T>) => {
  const queueTask = setImmediate;
  let tasks = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // fake-indexeddb runs all of its steps by this function.
  vi.stubGlobal('setImmediate', (run: () => void) => {
    tasks++;
    return queueTask(() => {
      tasks--;
      run();
    });
  });
  return async (work) => {
    let isPending = true;
    const end = (): void => {
      isPending = false;
    };
    work.then(end, end);
    let idleTurns = 0;
    for (let turn = 0; isPending && turn < MAX_TURNS; turn++) {
      await new Promise<void>((resolve) => queueTask(resolve));
      idleTurns = tasks > 0 ? 0 : idleTurns + 1;
      if (idleTurns < IDLE_TURNS) continue;
      idleTurns = 0;
      vi.advanceTimersToNextTimer();
    }
    if (isPending) throw new Error('The work waits for something that is neither a timer nor IndexedDB.');
    return work;
  };
};
