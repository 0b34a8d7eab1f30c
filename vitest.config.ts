/** The unit test projects: Node, Chromium, Firefox, WebKitGTK, React and Preact 10; on the source, or on the minified build. */
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { hasWebKitGtk, launchOptions } from './e2e/browsers.mjs';
import { inPlaywright } from './e2e/vitest-playwright.mjs';
import { webkitgtk } from './e2e/vitest-webkitgtk.mjs';
import { overPreact, overPreact10, overReact } from './scripts/vite/react.mjs';
import { svelte } from './scripts/vite/svelte.mjs';
import { workspace } from './scripts/vite/workspace.mjs';

/** `TACTFUL_BUILT=1` runs the tests on the minified build of the packages instead of their source. */
const built = process.env.TACTFUL_BUILT === '1';
/** `TACTFUL_SHORT=1` leaves out files named `.long.`. The option `--exclude` has no effect on projects with exclusions of their own. */
const long = process.env.TACTFUL_SHORT === '1' ? ['**/*.long.*'] : [];
// V8 coverage exists in Chromium and Node only.
const withCoverage = process.argv.some((argument) => argument.startsWith('--coverage'));

const nodeConditions = ['source', 'module', 'node', 'development|production'];
const webConditions = ['source', 'module', 'browser', 'development|production'];
const browserTests = ['packages/*/src/**/*.browser.test.{ts,tsx}'];
/** They run on Node alone, and are published unminified. */
const NODE_PACKAGES = ['cli', 'playwright', 'recommend'].map((name) => `packages/${name}/**`);
const variant = built ? '-built' : '';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** Vue's bundlers set them, and it logs a notice if they are missing. */
const vueFlags = {
  __VUE_OPTIONS_API__: 'false',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

const web = {
  define: vueFlags,
  plugins: [workspace({ built }), svelte()],
  resolve: { conditions: webConditions, alias: overPreact },
  oxc: { jsx },
  optimizeDeps: {
    // Modules already, and only one package has them: Vite cannot list them from here.
    exclude: [
      ...['svelte', 'esm-env', 'clsx', 'rxjs'],
      ...['common', 'compiler', 'core', 'platform-browser'].map((name) => `@angular/${name}`),
      ...['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'alpinejs', 'htmx.org'],
    ],
    // List every dependency: Vite reloads the page when it finds another one during a run, and loads Preact twice.
    include: [
      'preact',
      'preact/hooks',
      'preact/compat',
      'preact/jsx-runtime',
      'preact/jsx-dev-runtime',
      'preact/test-utils',
      '@openfeature/web-sdk',
      'to-string',
    ],
    rolldownOptions: { transform: { jsx } },
  },
};

function instance(engine: 'chromium' | 'firefox' | 'webkit') {
  const options = launchOptions(engine);
  return options ? [{ browser: engine, provider: inPlaywright({ launchOptions: options }) }] : [];
}

const otherEngines = withCoverage ? [] : [...instance('firefox'), ...instance('webkit')];
// The minified build runs in the other engines where they are installed; Chromium runs the source.
const instances = built && otherEngines[0] ? otherEngines : [...instance('chromium'), ...otherEngines];

/** Firefox over WebDriver BiDi cannot click inside a transformed frame, even one scaled by 1. */
const orchestratorScripts = [
  {
    content:
      "document.head.append(Object.assign(document.createElement('style'), " +
      "{ textContent: '#vitest-tester { transform: none !important }' }))",
  },
];

/** Generous: a test waits for a condition, and a busy machine takes its time to meet it. */
const TIMEOUTS = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000 } },
};

const browserOptions = { enabled: true, screenshotFailures: false };

const inNode: TestProjectConfiguration = {
  plugins: [workspace({ built }), svelte()],
  resolve: { conditions: nodeConditions },
  ssr: { resolve: { conditions: nodeConditions } },
  oxc: { jsx },
  test: {
    ...TIMEOUTS,
    name: 'node',
    environment: 'node',
    // Files share a process, which halves the processor time: most of it loaded the same modules again for each file.
    // A test that replaces a global or a variable of the environment leaves nothing to the next one.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    restoreMocks: true,
    include: ['packages/*/src/**/*.test.{ts,tsx}', ...(built ? [] : ['scripts/test/**/*.test.mjs'])],
    exclude: ['**/*.browser.test.*', '**/node_modules/**', ...long, ...(built ? NODE_PACKAGES : [])],
  },
};

const inBrowsers: TestProjectConfiguration = {
  ...web,
  cacheDir: `node_modules/.vite-browser${variant}`,
  test: {
    ...TIMEOUTS,
    name: 'browser',
    include: browserTests,
    exclude: long,
    browser: {
      ...browserOptions,
      headless: true,
      viewport: { width: 800, height: 600 },
      orchestratorScripts,
      provider: inPlaywright(),
      instances,
    },
  },
};

/** Runs the tests of the Preact components with React. */
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
      ...TIMEOUTS,
      name: `react${version}`,
      include: ['packages/preact/src/*.browser.test.tsx'],
      browser: {
        ...browserOptions,
        headless: true,
        viewport: { width: 800, height: 600 },
        provider: inPlaywright(),
        instances: instance('chromium'),
      },
    },
  };
}

/** Runs the tests of what uses Preact with version 10: the components, and the widget and the inspector of an app that has it. */
const underPreact10: TestProjectConfiguration = {
  ...web,
  resolve: { conditions: webConditions, alias: overPreact10 },
  cacheDir: `node_modules/.vite-preact10${variant}`,
  test: {
    ...TIMEOUTS,
    name: 'preact10',
    include: ['packages/{preact,widget,inspect}/src/**/*.browser.test.{ts,tsx}'],
    // They are plain elements, without Preact.
    exclude: ['packages/widget/src/{buttons,prompt}/**'],
    browser: {
      ...browserOptions,
      headless: true,
      viewport: { width: 800, height: 600 },
      orchestratorScripts,
      provider: inPlaywright(),
      instances: instance('chromium'),
    },
  },
};

/** A separate project, because all instances of a project share a provider. */
const inWebKitGtk: TestProjectConfiguration = {
  ...web,
  cacheDir: `node_modules/.vite-webkitgtk${variant}`,
  test: {
    ...TIMEOUTS,
    name: 'webkitgtk',
    include: browserTests,
    // Its driver cannot upload files or make narrow windows, keeps storage between tests, and may not paint.
    exclude: ['packages/widget/**', 'packages/page/src/observe/observe-page.browser.test.ts'],
    browser: {
      ...browserOptions,
      headless: false,
      provider: webkitgtk(),
      // Vitest has no name for WebKitGTK; the driver's capabilities start the right browser.
      instances: [{ browser: 'safari' }],
    },
  },
};

export default defineConfig({
  test: {
    // A busy machine takes more than the usual minute to start several browsers and to bundle for each. Vitest reads this here only,
    // and not in the projects.
    browser: { connectTimeout: 300_000 },
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**'],
      exclude: ['**/*.test.*'],
      reporter: ['text-summary', 'json-summary'],
    },
    projects: [
      inNode,
      ...(instances.length > 0 ? [inBrowsers] : []),
      // React 18 runs the source, React 19 the minified build.
      ...(instance('chromium').length > 0 ? [underReact(built ? '19' : '18'), underPreact10] : []),
      ...(hasWebKitGtk() && !withCoverage ? [inWebKitGtk] : []),
    ],
  },
});
