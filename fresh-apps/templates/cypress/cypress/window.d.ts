import type { ScriptTactful } from '@tactful/script';

declare global {
  interface Window {
    tactful: ScriptTactful;
  }
}
