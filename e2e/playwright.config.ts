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
      // Faults take their time, which continuous integration does not have twice.
      ...(engine !== 'chromium' && inCi ? { grepInvert: /faults-/ } : {}),
      use: { browserName: engine, ...(channel ? { channel } : {}), launchOptions: rest },
    },
  ];
}

/** Chromium with the other way it has of keeping databases; one fault of each sort, or all with TACTFUL_STORAGE=sqlite. */
function sqlite(): Project[] {
  const [chromium] = project('chromium');
  const use = chromium?.use as { launchOptions?: { args?: string[] } } | undefined;
  const args = [...(use?.launchOptions?.args ?? []), '--enable-features=IdbSqliteBackingStore'];
  return chromium
    ? [
        {
          ...chromium,
          name: 'sqlite',
          testMatch: /faults-.*\.spec\.ts$/,
          ...(process.env.TACTFUL_STORAGE === 'sqlite' ? {} : { grep: /@sqlite/ }),
          use: { ...use, launchOptions: { ...use?.launchOptions, args } },
        },
      ]
    : [];
}

/** The faults that scripts alone can cause, in WebKitGTK. The Chromium that the runner starts beside it stays idle. */
function faultsInWebKit(): Project[] {
  return project('chromium').map((chromium) => ({
    ...chromium,
    name: 'webkitgtk-faults',
    testMatch: /faults-.*\.spec\.ts$/,
    grep: /@webkitgtk/,
  }));
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
    ...(['chromium', 'firefox', 'webkit'] as const).flatMap(project),
    ...sqlite(),
    ...(hasWebKitGtk()
      ? [{ name: 'webkitgtk', testMatch: /\.webkitgtk\.spec\.ts$/ }, ...faultsInWebKit()]
      : []),
  ],
});
