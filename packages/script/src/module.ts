/** The entry for bundlers: starts Tactful in a browser, and does nothing on a server. */
import { serve } from './bootstrap.ts';

export type { Call, ScriptTactful } from './command-queue.ts';

if (typeof document !== 'undefined') serve();
