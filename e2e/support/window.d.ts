/** Declares `window.tactful`, which the script tag defines. */
import type { ScriptTactful } from '../../packages/script/src/command-queue.ts';

declare global {
  interface Window {
    readonly tactful: ScriptTactful;
  }
}
