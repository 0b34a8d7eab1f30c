/** Loads the files that the script needs at its start. */
import type { SlotSafety } from '@tactful/page/internal';

export type Deferred = typeof import('./deferred.ts');

/** Describes why a file was not loaded, with the causes that a page may have. */
const describeFailure = (file: string, error: unknown): Error =>
  Error(
    `${file} was not loaded: ${error}. Set data-base to its folder; from another origin, it needs CORS and crossorigin.`,
  );

/** Loads the file with the checks of slots. */
export const loadSafety = (base: string): Promise<{ readonly slotSafety: SlotSafety }> =>
  base ? import(/* @vite-ignore */ `${base}tactful-safety.js`) : import('./safety.ts');

/** Loads everything that starts after the first paint. */
export async function loadDeferred(base: string): Promise<Deferred> {
  try {
    return await (base ? import(/* @vite-ignore */ `${base}tactful-deferred.js`) : import('./deferred.ts'));
  } catch (error) {
    throw describeFailure('tactful-deferred.js', error);
  }
}

/** Loads the validator, for a config that is not published. */
export async function loadValidator(base: string): Promise<typeof import('./validate.ts')> {
  try {
    return await (base ? import(/* @vite-ignore */ `${base}tactful-validate.js`) : import('./validate.ts'));
  } catch (error) {
    throw describeFailure('tactful-validate.js', error);
  }
}
