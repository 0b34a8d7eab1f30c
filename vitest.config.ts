/** Where each unit test runs: Node, Chromium and Firefox, WebKitGTK; on the source, or on the minified build. */
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { hasWebKitGtk, launchOptions } from './e2e/browsers.mjs';
import { inPlaywright } from './e2e/vitest-playwright.mjs';
import { webkitgtk } from './e2e/vitest-webkitgtk.mjs';
import { overPreact, overReact } from './scripts/vite-react.mjs';
import { workspace } from './scripts/vite-workspace.mjs';

/** `TACTFUL_BUILT=1`: packages are taken from their minified build instead of their source. */
const built = process.env.TACTFUL_BUILT === '1';
// V8 coverage exists in Chromium and Node only.
const withCoverage = process.argv.some((argument) => argument.startsWith('--coverage'));

const nodeConditions = ['source', 'module', 'node', 'development|production'];
const webConditions = ['source', 'module', 'browser', 'development|production'];
const browserTests = ['packages/*/src/**/*.browser.test.{ts,tsx}'];
const variant = built ? '-built' : '';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

const web = {
  plugins: [workspace({ built })],
  resolve: { conditions: webConditions, alias: overPreact },
  oxc: { jsx },
  optimizeDeps: {
    // All of them: one found in the middle of a run reloads the page and loads Preact twice.
    include: [
      'preact',
      'preact/hooks',
      'preact/compat',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'preact/test-utils',
      'to-string',
    ],
    rolldownOptions: { transform: { jsx } },
  },
};

function instance(engine: 'chromium' | 'firefox' | 'webkit') {
  const options = launchOptions(engine);
  return options ? [{ browser: engine, provider: inPlaywright({ launchOptions: options }) }] : [];
}

const besideChromium = withCoverage ? [] : [...instance('firefox'), ...instance('webkit')];
// The minified build is for the other engines, where there are any: Chromium has seen the source.
const instances = built && besideChromium[0] ? besideChromium : [...instance('chromium'), ...besideChromium];

/** Firefox over BiDi refuses to click inside a transformed frame, even one scaled by 1. */
const orchestratorScripts = [
  {
    content:
      "document.head.append(Object.assign(document.createElement('style'), " +
      "{ textContent: '#vitest-tester { transform: none !important }' }))",
  },
];

const inNode: TestProjectConfiguration = {
  plugins: [workspace({ built })],
  resolve: { conditions: nodeConditions },
  ssr: { resolve: { conditions: nodeConditions } },
  oxc: { jsx },
  test: {
    name: 'node',
    environment: 'node',
    include: ['packages/*/src/**/*.test.{ts,tsx}', ...(built ? [] : ['scripts/test/**/*.test.mjs'])],
    exclude: ['**/*.browser.test.*', '**/node_modules/**'],
  },
};

const inBrowsers: TestProjectConfiguration = {
  ...web,
  cacheDir: `node_modules/.vite-browser${variant}`,
  test: {
    name: 'browser',
    include: browserTests,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 800, height: 600 },
      orchestratorScripts,
      provider: inPlaywright(),
      instances,
    },
  },
};

/** The tests of the components once more, the same file, under React; the other engines see them under Preact. */
function underReact(version: '18' | '19'): TestProjectConfiguration {
  const react = { runtime: 'automatic', importSource: 'react' } as const;
  return {
    ...web,
    resolve: { conditions: webConditions, alias: overReact(version, { built }) },
    oxc: { jsx: react },
    optimizeDeps: {
      include: [
        'react',
        'react/jsx-runtime',
        'react/jsx-dev-runtime',
        'react-dom/client',
        'react-dom/server.browser',
      ],
      rolldownOptions: { transform: { jsx: react } },
    },
    cacheDir: `node_modules/.vite-react${version}${variant}`,
    test: {
      name: `react${version}`,
      include: ['packages/preact/src/*.browser.test.tsx'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 800, height: 600 },
        provider: inPlaywright(),
        instances: instance('chromium'),
      },
    },
  };
}

/** A project of its own, since all instances of one share a provider. */
const inWebKitGtk: TestProjectConfiguration = {
  ...web,
  cacheDir: `node_modules/.vite-webkitgtk${variant}`,
  test: {
    name: 'webkitgtk',
    include: browserTests,
    // Its driver gives no files and no narrow windows, keeps storage from test to test, and may not draw its window.
    exclude: ['packages/widget/**', 'packages/page/src/observe/observe-page.browser.test.ts'],
    browser: {
      enabled: true,
      headless: false,
      screenshotFailures: false,
      provider: webkitgtk(),
      // The nearest name that Vitest knows; the driver's capabilities say what it really is.
      instances: [{ browser: 'safari' }],
    },
  },
};

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
      exclude: ['**/*.test.*'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      inNode,
      ...(instances.length > 0 ? [inBrowsers] : []),
      // The newer one is for what apps install, as the other engines are.
      ...(instance('chromium').length > 0 ? [underReact(built ? '19' : '18')] : []),
      ...(hasWebKitGtk() && !withCoverage ? [inWebKitGtk] : []),
    ],
  },
});
