/** Owns the order of the start: choice and store first, then the config, the personalizer, the page; the widget last. */
import { createPersonalizer, factCatalog, openEarly } from '@tactful/core';
import { type Hold, holdSlots, startPage } from '@tactful/page';
import { type Fault, parseConfigText } from '@tactful/rules';
import { readConfig } from './config.ts';
import { type Methods, openQueue } from './queue.ts';
import { type Load, loadWidget } from './widget.ts';

const VERSION = '0.1.0';

/** Tells the developer, once a text. */
function teller(): Warn {
  const told = new Set<string>();
  return (text) => {
    if (!told.has(text)) console.warn(`Tactful: ${text}`);
    told.add(text);
  };
}

type Warn = (text: string) => void;

/** What was begun before the config was there. */
interface Early {
  readonly store: ReturnType<typeof openEarly>;
  readonly hold: Hold | undefined;
  /** What the page notices beside its slots; nothing if it does not load. */
  readonly senses: Promise<typeof import('@tactful/page') | undefined>;
}

interface Started {
  readonly methods: Methods;
  readonly ready: Promise<void>;
}

/** True if a copy of this script has run before. A page's own element of that name is none. */
const isTactful = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'version' in value && !(value instanceof Element);

/** Everything from the config on. Rejects where no config can be used: the page stays as it is served. */
async function start(load: Load, text: Promise<string>, early: Early, warn: Warn): Promise<Started> {
  const { config, faults } = parseConfigText(await text, factCatalog);
  const lines = faults.map(({ path, message }) => `${path || 'config'}: ${message}`);
  if (!config) throw lines.join('\n');
  if (lines.length) warn(lines.join('\n'));

  const { store, hold, senses } = early;
  const personalizer = createPersonalizer({ config, faults, early: store });
  const report = ({ path, message }: Fault) => warn(`${path}: ${message}`);
  const page = startPage(personalizer, { hold, report });
  senses.then((loaded) => loaded?.startSenses(personalizer, page));
  const widget = loadWidget(load, personalizer, page, warn);
  const methods: Methods = {
    track: personalizer.record,
    decide: personalizer.decide,
    explain: personalizer.explain,
    on: personalizer.subscribe,
    status: personalizer.status,
    host: (host) => page.describe({ host }),
    page: page.describe,
    open: widget.open,
    close: widget.close,
  };
  return { methods, ready: personalizer.ready };
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
  const store = openEarly();
  const hold = store.records && holdSlots();
  const base = tag?.src || location.href;
  // The one `import()`: it works under Trusted Types without a policy; a script's address would not.
  const load: Load = (file) => import(/* @vite-ignore */ new URL(file, base).href);
  const text = readConfig(tag);
  // Here, and not when the config has come: then its place among the page's requests would depend on that.
  const senses = load<typeof import('@tactful/page')>('tactful-senses.js').catch((error) => {
    warn(`tactful-senses.js: ${error}`);
    return undefined;
  });
  const started = start(load, text, { store, hold, senses }, warn);
  const ready = new Promise<void>((resolve) => {
    started.then(
      ({ methods, ready }) => {
        queue.answer(methods);
        resolve(ready);
      },
      (fault) => {
        hold?.only([]);
        warn(fault.message ?? fault);
      },
    );
  });
  const queue = openQueue(VERSION, ready, global.tactful, warn);
  global.tactful = queue.tactful;
}
