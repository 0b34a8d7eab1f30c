/** What the script tag puts at `window.tactful`. */
import type { Tactful } from '../../packages/script/src/command-queue.ts';

declare global {
  interface Window {
    readonly tactful: Tactful;
  }
}
