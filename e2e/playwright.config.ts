/** End-to-end tests: the demo shop on built files, as it is and under the strict policy, in every engine there is. */
import { defineConfig, type Project } from '@playwright/test';
import { fullChromium, hasWebKitGtk, launchOptions } from './browsers.mjs';

type Engine = Parameters<typeof launchOptions>[0];

const PORT = Number(process.env.TACTFUL_PORT ?? 4173);
const STRICT_PORT = Number(process.env.TACTFUL_STRICT_PORT ?? 4174);
const inCi = Boolean(process.env.CI);

const origin = (port: number) => `http://127.0.0.1:${port}`;
// Specs that visit both shops read their addresses here.
process.env.TACTFUL_URL = origin(PORT);
process.env.TACTFUL_STRICT_URL = origin(STRICT_PORT);

const FAULTS = /faults-.*\.spec\.ts$/;
const WEBKITGTK = /\.webkitgtk\.spec\.ts$/;
/** Killed as a process, or kept in its page cache: a headless shell is not the browser that visitors have. */
const WHOLE = /@whole/;
/** All issues take minutes; a few show each time that the others can be run. */
const share = (all: RegExp): RegExp => (process.env.TACTFUL_FAULTS === 'all' ? all : /S9:|S18:|SQLite/);

/** How an engine is launched, in the manner of the runner; nothing where there is none. */
function engine(
  browserName: Engine,
  options = launchOptions(browserName),
): NonNullable<Project['use']> | undefined {
  if (!options) return undefined;
  const { channel, ...rest } = options;
  return { browserName, ...(channel ? { channel } : {}), launchOptions: rest };
}

/** What continuous integration has no time for: the walk in the shop with one tag, since the stricter one is it, too. */
const TWICE = /with one tag/;

/** Chromium runs every spec; in the whole browser where there is one, what needs more than its engine. */
function inChromium(): Project[] {
  const use = engine('chromium');
  if (!use) return [];
  const notTwice = inCi ? [TWICE] : [];
  return [
    { name: 'chromium', testIgnore: WEBKITGTK, grepInvert: [WHOLE, ...notTwice], use },
    {
      name: 'chromium-whole',
      testIgnore: WEBKITGTK,
      grep: WHOLE,
      use: engine('chromium', fullChromium()) ?? use,
    },
  ];
}

/** The others run the walk and what is tagged for them, to keep the time bounded. */
function inAnother(browserName: Engine): Project[] {
  const use = engine(browserName);
  if (!use) return [];
  return [
    {
      name: browserName,
      testIgnore: WEBKITGTK,
      grep: /walk\.spec|@engines/,
      // Faults take their time, too.
      grepInvert: inCi ? [TWICE, /faults-/] : [],
      use,
    },
  ];
}

/** The issues in Chromium with the other way it has of keeping databases. */
function inSqlite(): Project[] {
  const options = fullChromium();
  const args = [...(options?.args ?? []), '--enable-features=IdbSqliteBackingStore'];
  const use = engine('chromium', options && { ...options, args });
  return use ? [{ name: 'sqlite', testMatch: FAULTS, grep: share(/./), use }] : [];
}

/** The issues that scripts alone can cause, in WebKitGTK. The Chromium that the runner starts beside it stays idle. */
function inWebKitGtk(): Project[] {
  const use = engine('chromium');
  if (!use || !hasWebKitGtk()) return [];
  return [
    { name: 'webkitgtk', testMatch: WEBKITGTK },
    { name: 'webkitgtk-faults', testMatch: FAULTS, grep: share(/@webkitgtk/), grepInvert: /SQLite/, use },
  ];
}

function shop(port: number, ...mode: string[]) {
  return {
    command: ['node', '../demo-site/server.mjs', '--port', port, ...mode].join(' '),
    url: `${origin(port)}/`,
    reuseExistingServer: !inCi,
    timeout: 30_000,
  };
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: inCi,
  // The machines are noisy; what passes at another try is told as flaky.
  retries: inCi ? 2 : 0,
  timeout: 30_000,
  globalTimeout: 30 * 60_000,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/e2e.json' }],
  ],
  use: {
    baseURL: origin(PORT),
    // Traces cost more time than a busy machine has; whoever mends has them.
    trace: inCi ? 'off' : 'retain-on-failure',
    serviceWorkers: 'block',
  },
  webServer: [shop(PORT), shop(STRICT_PORT, '--strict')],
  projects: [
    // The longest tests first, so that none of them is waited for in the end.
    ...(['firefox', 'webkit'] as const).flatMap(inAnother),
    ...inChromium(),
    ...inSqlite(),
    ...inWebKitGtk(),
  ],
});
