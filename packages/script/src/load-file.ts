/** Loads the two files that the script needs at its start. */
import type { SlotSafety } from '@tactful/page/internal';

export type Deferred = typeof import('./deferred.ts');

/** Loads the file with the checks of slots. */
export const loadSafety = (base: string): Promise<{ readonly slotSafety: SlotSafety }> =>
  base ? import(/* @vite-ignore */ `${base}tactful-safety.js`) : import('./safety.ts');

/** Loads everything that starts after the first paint. Rejects with the causes that a page may have. */
export async function loadDeferred(base: string): Promise<Deferred> {
  try {
    return await (base ? import(/* @vite-ignore */ `${base}tactful-deferred.js`) : import('./deferred.ts'));
  } catch (error) {
    throw Error(
      `tactful-deferred.js was not loaded: ${error}. Set data-base to its folder; from another origin, it needs CORS and crossorigin.`,
    );
  }
}
