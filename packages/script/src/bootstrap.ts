/** Owns the order of the start: choice and ledger first, then the config, the page; all the rest last. */
import {
  configFingerprint,
  createEngine,
  preload,
  readConfigFingerprint,
  readUncheckedSnapshot,
} from '@tactful/core/internal';
import { type AntiFlicker, attachSlots, startAntiFlicker } from '@tactful/page/internal';
import type { ConfigIssue } from '@tactful/rules';
import { openQueue, type Queue } from './command-queue.ts';
import { readConfig } from './load-config.ts';

const VERSION = '0.1.0';

type Warn = (text: string) => void;

/** Tells the developer, once a text. */
function teller(): Warn {
  const told = new Set<string>();
  return (text) => {
    if (!told.has(text)) console.warn(`Tactful: ${text}`);
    told.add(text);
  };
}

/** True if a copy of this script has run before. A page's own element of that name is none. */
const isTactful = (value: unknown): boolean =>
  value instanceof Object && 'version' in value && !(value instanceof Element);

/** What was begun before the config was there. */
interface Begun {
  readonly early: ReturnType<typeof preload>;
  readonly hold: AntiFlicker | undefined;
  readonly rest: Promise<typeof import('./deferred.ts')>;
}

/** Everything from the config on. Rejects where no config can be used: the page stays as it is served. */
async function start(text: string, { early, hold, rest }: Begun, queue: Queue, warn: Warn): Promise<void> {
  const makeSeal = () => configFingerprint(text, VERSION);
  // Without a yes there is none to compare it with.
  const sealed = early.records && makeSeal();
  // What goes wrong in reading is told by the one who reads it all.
  const records = await early.records?.catch(Array);
  const ledger = records && readUncheckedSnapshot(records);
  // A config that was found free of issues before need not wait for what checks it.
  const stored = ledger && readConfigFingerprint(records);
  const isSealed = !!stored && stored === (await sealed);
  const { config, issues } = isSealed ? { config: JSON.parse(text), issues: [] } : (await rest).check(text);
  const lines = issues.map(({ path, message }) => `${path || 'config'}: ${message}`).join('\n');
  if (!config) throw lines;
  if (lines) warn(lines);

  const engine = createEngine({ config, ledger });
  const report = ({ path, message }: ConfigIssue) => warn(`${path}: ${message}`);
  const page = attachSlots(engine, { antiFlicker: hold, onIssue: report });
  queue.answer({ page: page.setPage, host: (host) => page.setPage({ host }) });
  try {
    const { finish } = await rest;
    // In a task of its own: what is placed is painted first, and no task takes long.
    await new Promise((resolve) => setTimeout(resolve));
    const options = {
      records: early.records,
      connection: early.connection,
      issues,
      createFingerprint: isSealed || lines ? undefined : makeSeal,
    };
    const { methods, ready } = finish(engine, page, options, warn);
    queue.answer(methods);
    await ready;
  } catch (error) {
    // Nothing is tailored that cannot be explained or switched off.
    page.stop();
    throw error;
  }
}

/** Starts, unless a copy of this script already has. */
export function serve(): void {
  const global = window as { tactful?: unknown };
  const warn = teller();
  if (isTactful(global.tactful)) {
    warn('expected one script, got another copy');
    return;
  }

  // An element may have taken this name.
  const { currentScript } = document;
  const tag = currentScript instanceof HTMLScriptElement ? currentScript : undefined;
  const early = preload();
  const hold = early.records && startAntiFlicker();
  const text = readConfig(tag);
  // Here, and not when it is needed: then its place among the page's requests would depend on the profile.
  const rest = import('./deferred.ts');
  // Whoever waits for it tells; until then it is not an unhandled fault.
  rest.catch(Object);
  const ready = new Promise<void>((resolve) => {
    // In the next task, since it answers the queue.
    text
      .then((said) => start(said, { early, hold, rest }, queue, warn))
      .then(resolve, (fault) => {
        hold?.end();
        warn(fault.message ?? fault);
      });
  });
  const queue = openQueue(VERSION, ready, global.tactful, warn);
  global.tactful = queue.tactful;
}
