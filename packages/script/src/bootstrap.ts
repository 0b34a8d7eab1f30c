/** Starts Tactful in this order: consent and ledger, config, slots; and everything else after the first paint. */
import { createEngine, preload, readUncheckedSnapshot } from '@tactful/core/internal';
import { attachSlotsWith, ignoreErrors, startAntiFlicker } from '@tactful/page/internal';
import type { Issue } from '@tactful/rules';
import { type CommandQueue, createQueue } from './command-queue.ts';
import { loadConfig } from './load-config.ts';
import { loadDeferred, loadSafety, loadValidator } from './load-file.ts';
import { readConfig } from './read-config.ts';
import { readSettings, type Settings } from './settings.ts';

const VERSION = '0.1.0';

type Warn = (text: string) => void;

/** Writes each warning to the console once. */
function createWarn(): Warn {
  const logged = new Set<string>();
  return (text) => {
    if (!logged.has(text)) console.warn(`Tactful: ${text}`);
    logged.add(text);
  };
}

/** True if a copy of this script has run before. An element of the page may have the same name. */
const isTactful = (value: unknown): boolean =>
  value instanceof Object && 'version' in value && !(value instanceof Element);

/** Starts everything that does not need the config, for every visitor alike except for the ledger. */
function startLoading({ config, base }: Settings) {
  const preloaded = preload();
  const antiFlicker = preloaded.records && ignoreErrors(startAntiFlicker);
  const found = loadConfig(config);
  // At once, not when they are needed: their place among the requests of the page must not depend on the profile.
  const deferred = loadDeferred(base);
  const safety = loadSafety(base);
  // `start` handles rejections; until then they are not unhandled ones.
  for (const loading of [deferred, safety]) loading.catch(() => undefined);
  return { preloaded, antiFlicker, found, deferred, safety, base };
}

type Loading = ReturnType<typeof startLoading>;

/** Reads the config, or rejects if it cannot be used; and reads the ledger without checking it. */
async function readStart({ found, preloaded, base }: Loading, warn: Warn) {
  const read = await readConfig(await found, { loadValidator: () => loadValidator(base), warn });
  // An error of storage is reported by the code that reads the whole ledger.
  const records = await preloaded.records?.catch(() => undefined);
  return { ...read, ledger: records && readUncheckedSnapshot(records) };
}

/** Starts everything that needs the config. Rejects without a usable config: the page stays as it was served. */
async function start(loading: Loading, queue: CommandQueue, warn: Warn): Promise<void> {
  const { config, issues, ledger } = await readStart(loading, warn);
  const { preloaded, antiFlicker, deferred, safety } = loading;
  // Without the checks, the deferred file refuses every variant.
  const { slotSafety } = await safety.catch(() => deferred);
  const engine = createEngine({ config, ledger });
  const onIssue = ({ path, message }: Issue) => warn(`${path}: ${message}`);
  const slots = attachSlotsWith(engine, slotSafety, { antiFlicker, onIssue });
  queue.connect({ setPage: slots.setPage });
  try {
    const { finish } = await deferred;
    // In a task of its own, so that the slots are painted first, and no task takes long.
    await new Promise((resolve) => setTimeout(resolve));
    const options = { ...preloaded, issues };
    const { methods, onUnknownCall, ready } = await finish({ engine, slots, options, warn });
    queue.connect(methods, onUnknownCall);
    await ready;
  } catch (error) {
    // Nothing may stay personalized that cannot be explained or switched off.
    slots.stop();
    throw error;
  }
}

/** Starts Tactful, unless a copy of this script has started it already. */
export function serve(): void {
  const global = window as { tactful?: unknown };
  const previous = global.tactful;
  const warn = createWarn();
  if (isTactful(previous)) {
    warn('already loaded on this page; this copy was ignored.');
    return;
  }

  const loading = startLoading(readSettings(previous));
  const ready = new Promise<void>((resolve) => {
    const onError = (error: Error) => {
      loading.antiFlicker?.end();
      warn(error.message);
    };
    // After a microtask, so that the queue exists by then.
    loading.found.then(() => start(loading, queue, warn)).then(resolve, onError);
  });
  const queue = createQueue({ version: VERSION, ready, previous, warn });
  global.tactful = queue.tactful;
}
