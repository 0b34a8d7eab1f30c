/** End-to-end tests: the demo shop on built files, as it is and under the strict policy, in every engine there is. */
import { defineConfig, type Project } from '@playwright/test';
import { hasWebKitGtk, launchOptions, wholeChromium } from './browsers.mjs';

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
/** All faults take minutes; a few show each time that the others can be run. */
const share = (all: RegExp): RegExp => (process.env.TACTFUL_FAULTS === 'all' ? all : /S9:|S18:|SQLite/);

/** How an engine is launched, in the manner of the runner; nothing where there is none. */
function engine(browserName: Engine, options = launchOptions(browserName)): Project['use'] | undefined {
  if (!options) return undefined;
  const { channel, ...rest } = options;
  return { browserName, ...(channel ? { channel } : {}), launchOptions: rest };
}

/** Chromium runs every spec, but for the faults. */
const inChromium = (): Project[] => {
  const use = engine('chromium');
  return use ? [{ name: 'chromium', testIgnore: [WEBKITGTK, FAULTS], use }] : [];
};

/** The others run the walk and what is tagged for them, to keep the time bounded. */
function inAnother(browserName: Engine): Project[] {
  const use = engine(browserName);
  if (!use) return [];
  return [
    {
      name: browserName,
      testIgnore: WEBKITGTK,
      grep: /walk\.spec|@engines/,
      // Faults take their time, which continuous integration does not have twice; nor the walk: the stricter one is it.
      ...(inCi ? { grepInvert: /faults-|with one tag/ } : {}),
      use,
    },
  ];
}

/**
 * The faults in Chromium, by either way it has of keeping databases: in the whole browser where there is one, for how
 * a browser keeps data and pages, and how it dies, is what they are about.
 */
function faultsInChromium(name: string, grep: RegExp, ...args: readonly string[]): Project[] {
  const options = wholeChromium() ?? launchOptions('chromium');
  const use = engine('chromium', options && { ...options, args: [...(options.args ?? []), ...args] });
  return use ? [{ name, testMatch: FAULTS, grep, use }] : [];
}

/** The faults that scripts alone can cause, in WebKitGTK. The Chromium that the runner starts beside it stays idle. */
const faultsInWebKitGtk = (): Project[] =>
  inChromium().map(({ use = {} }) => ({
    name: 'webkitgtk-faults',
    testMatch: FAULTS,
    grep: share(/@webkitgtk/),
    grepInvert: /SQLite/,
    use,
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
    ...inChromium(),
    ...(['firefox', 'webkit'] as const).flatMap(inAnother),
    ...faultsInChromium('leveldb', /./),
    ...faultsInChromium('sqlite', share(/./), '--enable-features=IdbSqliteBackingStore'),
    ...(hasWebKitGtk() ? [{ name: 'webkitgtk', testMatch: WEBKITGTK }, ...faultsInWebKitGtk()] : []),
  ],
});
