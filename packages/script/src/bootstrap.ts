/** Starts Tactful in this order: consent and ledger, config, slots; and everything else after the first paint. */
import {
  configFingerprint,
  createEngine,
  type Preload,
  preload,
  readConfigFingerprint,
  readUncheckedSnapshot,
} from '@tactful/core/internal';
import {
  type AntiFlicker,
  attachSlotsWith,
  ignoreErrors,
  type SlotSafety,
  startAntiFlicker,
} from '@tactful/page/internal';
import type { Issue } from '@tactful/rules';
import { type CommandQueue, createQueue } from './command-queue.ts';
import { readConfig } from './load-config.ts';

const VERSION = '0.1.0';

type Warn = (text: string) => void;
type Deferred = typeof import('./deferred.ts');
type UsableConfig = ReturnType<Deferred['parse']>;

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

/** Everything that starts before the config is available. */
interface Started {
  readonly preloaded: Preload;
  readonly antiFlicker: AntiFlicker | undefined;
  readonly deferred: Promise<Deferred>;
  readonly safety: Promise<SlotSafety>;
  readonly queue: CommandQueue;
  readonly warn: Warn;
}

/** Parses the config, or rejects if it cannot be used; and reads the ledger without checking it. */
async function readStart(text: string, { preloaded, deferred, warn }: Started) {
  const createFingerprint = () => configFingerprint(text, VERSION);
  // Without consent there is no fingerprint to compare with.
  const fingerprint = preloaded.records && createFingerprint();
  // An error of storage is reported by the code that reads the whole ledger.
  const records = await preloaded.records?.catch(() => undefined);
  const ledger = records && readUncheckedSnapshot(records);
  // A text that was found free of issues before is used without waiting for the validator.
  const stored = ledger && readConfigFingerprint(records);
  const isValidated = !!stored && stored === (await fingerprint);
  const parsed: UsableConfig = isValidated
    ? { config: JSON.parse(text), issues: [] }
    : (await deferred).parse(text, warn);
  // A text with issues is validated again at each start, so that they are logged each time.
  const isNewlyValid = !isValidated && !parsed.issues.length;
  return { ...parsed, ledger, createFingerprint: isNewlyValid ? createFingerprint : undefined };
}

/** Without the file with the checks, every slot shows its standard content. */
const refuseSlots = (): SlotSafety => ({
  requirementsOf: () => [{ message: 'tactful-safety.js was not loaded.' }],
  findShadowRoot: () => undefined,
  loadForEveryone: () => undefined,
  loadLazy: () => undefined,
  startUpdate: () => undefined,
  findRow: () => undefined,
});

/** Starts everything that needs the config. Rejects without a usable config: the page stays as it was served. */
async function start(text: string, started: Started): Promise<void> {
  const { preloaded, antiFlicker, deferred, queue, warn } = started;
  const { config, issues, ledger, createFingerprint } = await readStart(text, started);
  const safety = await started.safety;
  const engine = createEngine({ config, ledger });
  const onIssue = ({ path, message }: Issue) => warn(`${path}: ${message}`);
  const slots = attachSlotsWith(engine, safety, { antiFlicker, onIssue });
  queue.connect({ setPage: slots.setPage });
  try {
    const { finish } = await deferred;
    // In a task of its own, so that the slots are painted first, and no task takes long.
    await new Promise((resolve) => setTimeout(resolve));
    const { records, connection } = preloaded;
    const options = { records, connection, issues, createFingerprint };
    const { methods, ready } = await finish({ engine, slots, options, warn });
    queue.connect(methods);
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
  const warn = createWarn();
  if (isTactful(global.tactful)) {
    warn('already loaded on this page; this copy was ignored.');
    return;
  }

  // An element of the page may have the name `currentScript`.
  const { currentScript } = document;
  const tag = currentScript instanceof HTMLScriptElement ? currentScript : undefined;
  const preloaded = preload();
  const antiFlicker = preloaded.records && ignoreErrors(startAntiFlicker);
  const text = readConfig(tag);
  // At once, not when it is needed: its place among the requests of the page must not depend on the profile.
  const deferred = import('./deferred.ts');
  const safety = import('./safety.ts').then(({ slotSafety }) => slotSafety, refuseSlots);
  // `start` handles a rejection; until then it is not an unhandled one.
  deferred.catch(() => undefined);
  const ready = new Promise<void>((resolve) => {
    const onError = (error: unknown) => {
      antiFlicker?.end();
      warn(error instanceof Error ? error.message : `${error}`);
    };
    // After a microtask, so that the queue exists by then.
    text
      .then((config) => start(config, { preloaded, antiFlicker, deferred, safety, queue, warn }))
      .then(resolve, onError);
  });
  const queue = createQueue({ version: VERSION, ready, previous: global.tactful, warn });
  global.tactful = queue.tactful;
}
