/** End-to-end tests: the demo shop with the built files, in every installed browser. */
import { defineConfig, type Project } from '@playwright/test';
import { fullChromium, hasWebKitGtk, launchOptions } from './browsers.mjs';

type Engine = Parameters<typeof launchOptions>[0];

const PORT = Number(process.env.TACTFUL_PORT ?? 4173);
const STRICT_PORT = Number(process.env.TACTFUL_STRICT_PORT ?? 4174);
const inCi = Boolean(process.env.CI);

const origin = (port: number) => `http://127.0.0.1:${port}`;
// For tests that visit both shops.
process.env.TACTFUL_URL = origin(PORT);
process.env.TACTFUL_STRICT_URL = origin(STRICT_PORT);

const FAULTS = /faults-.*\.spec\.ts$/;
const WEBKITGTK = /\.webkitgtk\.spec\.ts$/;
/** Tests that kill the browser or need its page cache: the headless shell differs from the browser of visitors there. */
const FULL_BROWSER = /@full-browser/;
/** All fault tests take minutes in each browser. Without `TACTFUL_FAULTS=all` the other browsers run these. */
const faultTests = (all: RegExp): RegExp => (process.env.TACTFUL_FAULTS === 'all' ? all : /S9:|S18:|SQLite/);

/** The launch options of a browser in the form of the runner. Absent: it is not installed. */
function engine(
  browserName: Engine,
  options = launchOptions(browserName),
): NonNullable<Project['use']> | undefined {
  if (!options) return undefined;
  const { channel, ...rest } = options;
  return { browserName, ...(channel ? { channel } : {}), launchOptions: rest };
}

/** Chromium runs every test. */
function chromiumProjects(): Project[] {
  const use = engine('chromium');
  if (!use) return [];
  return [
    { name: 'chromium', testIgnore: WEBKITGTK, grepInvert: FULL_BROWSER, use },
    {
      name: 'chromium-full',
      testIgnore: WEBKITGTK,
      grep: FULL_BROWSER,
      use: engine('chromium', fullChromium()) ?? use,
    },
  ];
}

/** Firefox and WebKit run the visitor journey and the tests with the tag `@engines`. */
function otherEngine(browserName: Engine): Project[] {
  const use = engine(browserName);
  if (!use) return [];
  return [
    { name: browserName, testIgnore: [WEBKITGTK, FAULTS], grep: /visitor-journey\.spec|@engines/, use },
    {
      name: `${browserName}-faults`,
      testMatch: FAULTS,
      grep: faultTests(/@engines/),
      grepInvert: /SQLite/,
      use,
    },
  ];
}

/** Fault tests in Chromium with its second storage backend. */
function sqliteProjects(): Project[] {
  const options = fullChromium();
  const args = [...(options?.args ?? []), '--enable-features=IdbSqliteBackingStore'];
  const use = engine('chromium', options && { ...options, args });
  return use ? [{ name: 'sqlite', testMatch: FAULTS, grep: faultTests(/./), use }] : [];
}

/** WebKitGTK runs through its own driver; the Chromium that the runner starts for these tests stays idle. */
function webKitGtkProjects(): Project[] {
  const use = engine('chromium');
  if (!use || !hasWebKitGtk()) return [];
  return [
    { name: 'webkitgtk', testMatch: WEBKITGTK },
    {
      name: 'webkitgtk-faults',
      testMatch: FAULTS,
      grep: faultTests(/@webkitgtk/),
      grepInvert: /SQLite/,
      use,
    },
  ];
}

function shop(port: number, ...mode: string[]) {
  return {
    command: ['node', '../demo-site/server.mjs', '--port', port, ...mode].join(' '),
    url: `${origin(port)}/`,
    reuseExistingServer: !inCi,
    timeout: 60_000,
  };
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // Tests wait for the browser much of the time: four keep two processors busy. On a desk the machine does other work, too.
  workers: inCi ? 4 : 2,
  forbidOnly: inCi,
  // A last resort on shared CI machines; the report lists what passed at a second attempt as flaky.
  retries: inCi ? 2 : 0,
  // Tests wait for conditions. These limits only end a test that would wait forever, on a busy machine, too.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // Runs over thousands of generated pages take hours on a busy machine.
  globalTimeout: (process.env.TACTFUL_PAGES || process.env.TACTFUL_SHOPPERS ? 6 : 1) * 60 * 60_000,
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../test-results/e2e.json' }],
  ],
  use: {
    baseURL: origin(PORT),
    // Traces double the time; `--trace on` records one.
    trace: 'off',
    serviceWorkers: 'block',
  },
  webServer: [shop(PORT), shop(STRICT_PORT, '--strict')],
  projects: [
    // The longest tests come first, so that no worker idles at the end.
    ...(['firefox', 'webkit'] as const).flatMap(otherEngine),
    ...chromiumProjects(),
    ...sqliteProjects(),
    ...webKitGtkProjects(),
  ],
});
