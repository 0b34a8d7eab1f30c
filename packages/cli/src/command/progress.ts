/** Shows progress on the error stream: after a while in a terminal, or always with `--progress`. */
import type { CommandEnvironment } from './environment.ts';

/** How long a command runs silently. */
const QUIET_MS = 1000;
/** The shortest time between two updates in a terminal. */
const UPDATE_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** The progress of a command. */
export interface Progress {
  /** Shows the current step. */
  show(step: string): void;
  /** Removes the last step from a terminal. */
  end(): void;
}

/** @param isForced - True with `--progress`: shown at once, as one line per step where there is no terminal. */
export const createProgress = ({ now, err, isTTY }: CommandEnvironment, isForced: boolean): Progress => {
  const startedAt = now();
  let shownAt = 0;
  let isShown = false;
  return {
    show: (step) => {
      const at = now();
      const isDue = isForced || (isTTY && at - startedAt >= QUIET_MS);
      if (!isDue || (at - shownAt < UPDATE_MS && isTTY)) return;
      shownAt = at;
      isShown = true;
      err(isTTY ? `${CLEAR_LINE}${step}` : `${step}\n`);
    },
    end: () => {
      if (isShown && isTTY) err(CLEAR_LINE);
    },
  };
};
