/** Starts Tactful: at once for a visitor who has consented, and after the first paint for anybody else. */
import { createConsentGate, preload } from '@tactful/core/internal';
import { ignoreErrors, startAntiFlicker } from '@tactful/page/internal';
import { createQueue } from './command-queue.ts';
import { readSettings } from './settings.ts';
import { start } from './start.ts';
import { startLater } from './start-later.ts';

const VERSION = '0.1.0';

/** Writes each warning to the console once. */
function createWarn(): (text: string) => void {
  const logged = new Set<string>();
  return (text) => {
    if (!logged.has(text)) console.warn(`Tactful: ${text}`);
    logged.add(text);
  };
}

/** True if a copy of this script has run before. An element of the page may have the same name. */
const isTactful = (value: unknown): boolean =>
  value instanceof Object && 'version' in value && !(value instanceof Element);

/** Starts Tactful, unless a copy of this script has started it already. */
export function serve(): void {
  // A global of the page; the types of the DOM do not know it.
  const global = window as { tactful?: unknown };
  const previous = global.tactful;
  const warn = createWarn();
  if (isTactful(previous)) {
    warn('already loaded on this page; this copy was ignored.');
    return;
  }

  let onReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    onReady = resolve;
  });
  const settings = readSettings(previous);
  const queue = createQueue({ version: VERSION, ready, previous, warn });
  global.tactful = queue.tactful;
  // First: a consent tool may have closed the gate already. Then nothing is read.
  const gate = createConsentGate(settings.consentGate === 'closed');
  queue.connect({ 'consent.gate': gate.set });
  // Next: of all that a personalized page waits for, the database takes longest.
  const preloaded = preload(gate.isClosed());
  const antiFlicker = preloaded.records && ignoreErrors(startAntiFlicker);
  const page = { settings, queue, gate, warn };
  const started = preloaded.records ? start(page, { preloaded, antiFlicker }) : startLater(page, preloaded);
  started.then(onReady, (error: Error) => {
    antiFlicker?.end();
    warn(error.message);
  });
}
