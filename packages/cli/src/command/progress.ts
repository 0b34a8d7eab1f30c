/** Owns telling that work goes on: on the error stream, once it lasts, and only where somebody looks. */
import type { World } from './world.ts';

const QUIET_MS = 1000;
const EVERY_MS = 100;

/** Tells where the work stands. */
export interface Progress {
  tell(what: string): void;
  /** Wipes what was told. */
  end(): void;
}

/** @param asked - With `--progress`: told at once, and one line each where nobody looks. */
export const createProgress = ({ now, err, isTTY }: World, asked: boolean): Progress => {
  const begunAt = now();
  let toldAt = 0;
  let told = false;
  return {
    tell: (what) => {
      const at = now();
      const due = asked || (isTTY && at - begunAt >= QUIET_MS);
      if (!due || (at - toldAt < EVERY_MS && isTTY)) return;
      toldAt = at;
      told = true;
      err(isTTY ? `\r\u001b[K${what}` : `${what}\n`);
    },
    end: () => {
      if (told && isTTY) err('\r\u001b[K');
    },
  };
};
