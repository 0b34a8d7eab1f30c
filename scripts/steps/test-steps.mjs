/** The steps of `npm test` and `npm run test:all`. */
import { build } from '../build.mjs';
import { setup } from '../setup.mjs';
import { run } from './run.mjs';
import { countTests, reportPath } from './test-reports.mjs';

/** @typedef {import('./run-steps.mjs').Step} Step */
/** @typedef {import('./run-steps.mjs').RunOptions} RunOptions */

/** The test runs that leave a report; `npm test` adds up their counts at the end. */
export const TEST_RUNS = {
  unit: 'unit tests',
  minified: 'unit tests on the minified build',
  e2e: 'end-to-end tests',
};

/** A script of this folder as a command. @param {string} name @param {...string} args */
const script = (name, ...args) => [process.execPath, `scripts/${name}.mjs`, ...args];

/** Runs commands one after the other until one fails. @param {...string[]} commands */
const commands =
  (...commands) =>
  async (/** @type {RunOptions} */ options) => {
    let all = '';
    for (const command of commands) {
      const { ok, output } = await run(command, options);
      all += output;
      if (!ok) return { ok, output: all };
    }
    return { ok: true, output: all };
  };

/**
 * A step that runs tests and shows how many passed.
 *
 * @param {string} title One of {@link TEST_RUNS}.
 * @param {{ command: string[], env?: Record<string, string>, advice: string }} options
 * @returns {Step}
 */
const testRun = (title, { command, env = {}, advice }) => ({
  title,
  advice,
  run: async (options) => {
    const result = await run(command, { ...options, env });
    const count = countTests(title);
    return { ...result, note: count ? `${count.passed} passed, ${count.failed} failed` : 'no report' };
  },
});

/** @param {string} title @param {...string} args */
const vitest = (title, ...args) => [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${reportPath(title)}`,
  // A last resort on shared CI machines. The report counts tests that fail every time.
  ...(process.env.CI ? ['--retry=2'] : []),
  ...args,
];

const projects = (/** @type {string[]} */ ...names) => names.flatMap((name) => ['--project', name]);

/** @param {boolean} all @returns {Step[]} */
const installation = (all) => [
  {
    title: 'install packages',
    run: setup,
    advice: 'See the lines above. Is the package registry reachable?',
    required: true,
  },
  {
    title: all ? 'find or install browsers' : 'find or install Chromium',
    run: () => run([process.execPath, 'e2e/install-browsers.mjs', ...(all ? ['--all'] : [])]),
    advice: 'Install Chromium or Chrome, or set CHROMIUM_PATH, then run npm test again.',
    required: true,
  },
];

/** @type {Step} */
const BUILD = {
  title: 'build',
  run: build,
  advice: 'Fix the source; npm run build repeats this step.',
  required: true,
};

/** @param {boolean} all `npm test` leaves out files named `.long.` and tests with the tag `@slow`. @returns {Step} */
const unitTests = (all) =>
  testRun(TEST_RUNS.unit, {
    command: vitest(TEST_RUNS.unit, ...projects('node', 'browser (chromium)', 'react18')),
    env: all ? {} : { TACTFUL_SHORT: '1' },
    advice: 'npx vitest run <file> repeats one test file.',
  });

/** @type {Step[]} */
const CHECKS_OF_SOURCES = [
  {
    title: 'types',
    // The build compiles the packages.
    run: commands(['tsc', '-p', 'tsconfig.tests.json'], ['tsc', '-p', 'e2e'], ['tsc', '-p', 'scripts']),
    advice: 'npm run types repeats this step.',
  },
  {
    title: 'lint',
    run: commands(
      ['biome', 'ci', '--diagnostic-level=error', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
      script('check/lengths'),
      script('check/casts'),
    ),
    advice:
      'npx biome check --write . fixes most problems; split what check/lengths names by subject, and comment what check/casts names.',
  },
  {
    title: 'imports and capabilities',
    run: commands(script('check/imports')),
    advice: 'Move the code to a file that has the capability; scripts/check/capabilities.mjs lists them.',
  },
  {
    title: 'words and links',
    run: commands(script('check/words'), script('check/links')),
    advice: 'Use the words of docs/glossary.md and fix the links named above.',
  },
];

/** Checks that need the built files. @type {Step[]} */
const CHECKS_OF_BUILT_FILES = [
  {
    title: 'reference and promises',
    run: commands(
      script('reference', '--check'),
      script('promises', '--check'),
      script('recipes', '--check'),
      [process.execPath, 'bench/bench.mjs', '--check'],
    ),
    advice: 'Add the entries named above, then run node scripts/reference.mjs and node scripts/promises.mjs.',
  },
  {
    title: 'unused code',
    run: commands(['knip']),
    advice: 'Delete what nothing uses; npx knip repeats this step.',
  },
  {
    title: 'sizes and capabilities of the built files',
    run: commands(script('check/imports', '--built'), script('check/vocabulary'), script('check/sizes')),
    advice: 'Make the file smaller; after npm run build, node scripts/check/sizes.mjs repeats this step.',
  },
];

/** Steps that take long, or need more than Chromium. @type {Step[]} */
const LONG_CHECKS = [
  testRun(TEST_RUNS.minified, {
    command: vitest(TEST_RUNS.minified),
    env: { TACTFUL_BUILT: '1' },
    advice: 'TACTFUL_BUILT=1 npx vitest run <file> repeats one test file.',
  }),
  {
    title: 'packages',
    run: commands(script('check/packages')),
    advice: 'Fix exports, files or types in the package.json named above.',
  },
  {
    title: 'fresh apps',
    // The cheapest two; `npm run apps` runs all.
    run: commands([process.execPath, 'fresh-apps/run.mjs', 'plain', 'vite-preact']),
    advice: 'npm run apps -- plain vite-preact --keep repeats this step, and keeps the apps.',
  },
  {
    title: 'reproducible build',
    run: commands(script('check/reproducible')),
    advice: 'Something in the build depends on more than the source.',
  },
  {
    title: 'histories',
    // Short histories, starting at the seed that detects each planted bug soonest.
    run: commands(
      script(
        'check/histories',
        '--from',
        '4',
        '--seeds',
        '4',
        '--steps',
        '15',
        '--seconds',
        '12',
        '--plants',
      ),
    ),
    advice: 'node scripts/check/histories.mjs --from <seed> --seeds 1 repeats one history.',
  },
  {
    title: 'API documents',
    run: commands(script('api')),
    advice: 'Document the exports named above; npm run api repeats this step.',
  },
];

/** @param {boolean} all @returns {Step} */
const endToEndTests = (all) =>
  testRun(TEST_RUNS.e2e, {
    command: [
      'playwright',
      'test',
      '-c',
      'e2e',
      ...(all ? [] : ['--project', 'chromium', '--grep-invert', String.raw`@slow|\.long\.`]),
    ],
    env: {
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath(TEST_RUNS.e2e),
      ...(all && { TACTFUL_PAGES: process.env.TACTFUL_PAGES ?? '24' }),
    },
    advice:
      'npx playwright test -c e2e <file> --project chromium repeats one file; --trace on writes traces to test-results/.',
  });

/**
 * The steps of a run, in order; those of a list run at the same time, with the longest first.
 *
 * @param {{ all: boolean }} options `all` adds the long checks and the other browsers.
 * @returns {(Step | Step[])[]}
 */
export const testSteps = ({ all }) => [
  ...installation(all),
  // The bundler needs one processor only.
  [BUILD, ...CHECKS_OF_SOURCES],
  [
    ...(all ? LONG_CHECKS.slice(0, 1) : []),
    unitTests(all),
    ...(all ? LONG_CHECKS.slice(1) : []),
    ...CHECKS_OF_BUILT_FILES,
  ],
  endToEndTests(all),
];
