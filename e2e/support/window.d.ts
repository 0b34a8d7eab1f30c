/** What the script tag puts at `window.tactful`. */
import type { ScriptTactful } from '../../packages/script/src/command-queue.ts';

declare global {
  interface Window {
    readonly tactful: ScriptTactful;
  }
}
