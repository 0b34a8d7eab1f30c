/** End-to-end tests: the demo shop on built files, as it is and under the strict policy, in every engine there is. */
import { defineConfig, type Project } from '@playwright/test';
import { hasWebKitGtk, launchOptions } from './browsers.mjs';

const PORT = Number(process.env.TACTFUL_PORT ?? 4173);
const STRICT_PORT = Number(process.env.TACTFUL_STRICT_PORT ?? 4174);
const inCi = Boolean(process.env.CI);

const origin = (port: number) => `http://127.0.0.1:${port}`;
// Specs that visit both shops read their addresses here.
process.env.TACTFUL_URL = origin(PORT);
process.env.TACTFUL_STRICT_URL = origin(STRICT_PORT);

/** Chromium runs every spec; the others run the walk and what is tagged for them, to keep the time bounded. */
function project(engine: 'chromium' | 'firefox' | 'webkit'): Project[] {
  const options = launchOptions(engine);
  if (!options) return [];
  const { channel, ...rest } = options;
  return [
    {
      name: engine,
      testIgnore: /\.webkitgtk\.spec\.ts$/,
      ...(engine === 'chromium' ? {} : { grep: /walk\.spec|@engines/ }),
      // Faults take their time, which continuous integration does not have twice; nor the walk: the stricter one is it.
      ...(engine !== 'chromium' && inCi ? { grepInvert: /faults-|with one tag/ } : {}),
      use: { browserName: engine, ...(channel ? { channel } : {}), launchOptions: rest },
    },
  ];
}

const FAULTS = /faults-.*\.spec\.ts$/;
/** All faults take minutes; a few show each time that the others can be run. */
const share = (all: RegExp): RegExp => (process.env.TACTFUL_FAULTS === 'all' ? all : /S9:|S18:|SQLite/);

/** The faults in Chromium with the other way it has of keeping databases. */
const inSqlite = (): Project[] =>
  project('chromium').map(({ use, ...chromium }) => {
    const { launchOptions } = use as { launchOptions: { args?: string[] } };
    const args = [...(launchOptions.args ?? []), '--enable-features=IdbSqliteBackingStore'];
    return {
      ...chromium,
      name: 'sqlite',
      testMatch: FAULTS,
      grep: share(/./),
      use: { ...use, launchOptions: { ...launchOptions, args } },
    };
  });

/** The faults that scripts alone can cause, in WebKitGTK. The Chromium that the runner starts beside it stays idle. */
const inWebKitGtk = (): Project[] =>
  project('chromium').map((chromium) => ({
    ...chromium,
    name: 'webkitgtk-faults',
    testMatch: FAULTS,
    grep: share(/@webkitgtk/),
    grepInvert: /SQLite/,
  }));

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
    ...(['chromium', 'firefox', 'webkit'] as const).flatMap(project),
    ...inSqlite(),
    ...(hasWebKitGtk() ? [{ name: 'webkitgtk', testMatch: /\.webkitgtk\.spec\.ts$/ }, ...inWebKitGtk()] : []),
  ],
});
