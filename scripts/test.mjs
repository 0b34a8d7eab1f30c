/** `npm test`: installs what it needs, builds, and runs every check and every test. */
import { build } from './build.mjs';
import { count, forgetReports, reportPath } from './reports.mjs';
import { doSteps, run, secondsSince } from './run.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./run.mjs').How} How */

/** A script of this folder. @param {string} name @param {...string} args @returns {(how: How) => ReturnType<typeof run>} */
const script =
  (name, ...args) =>
  (how) =>
    run([process.execPath, `scripts/${name}.mjs`, ...args], how);

/** Programs one after the other, up to the first that fails. @param {...string[]} commands */
const inTurn =
  (...commands) =>
  async (/** @type {How} */ how) => {
    let all = '';
    for (const command of commands) {
      const { ok, said } = await run(command, how);
      all += said;
      if (!ok) return { ok, said: all };
    }
    return { ok: true, said: all };
  };

/** The runners, whose reports are added up in the end. */
const RUNNERS = ['unit tests on the source', 'unit tests on the minified build', 'end-to-end tests'];

const vitest = (/** @type {string} */ title, /** @type {string[]} */ ...args) => [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  // The machines are noisy; the report still counts what fails twice.
  ...(process.env.CI ? ['--retry=3'] : []),
  `--outputFile.json=${reportPath(title)}`,
  ...args,
];

/** Runs the tests that leave a report under a title. @typedef {(title: string, how: How) => ReturnType<typeof run>} Run */

/** @type {Run} */
const unitOnSource = (title, how) => run(vitest(title, '--coverage'), how);

/** @type {Run} */
const unitOnBuild = (title, how) => run(vitest(title), { ...how, env: { TACTFUL_BUILT: '1' } });

/** @type {Run} */
const endToEnd = (title, how) =>
  run(['playwright', 'test', '-c', 'e2e'], {
    ...how,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath(title) },
  });

/** A step that leaves a report, told by its count. */
function runner(/** @type {string} */ title, /** @type {Run} */ does, /** @type {string} */ advice) {
  return {
    title,
    advice,
    does: async (/** @type {How} */ how) => {
      const { ok, said } = await does(title, how);
      const counted = count(title);
      return { ok, said, note: counted ? `${counted.passed} passed, ${counted.failed} failed` : 'no report' };
    },
  };
}

const [SOURCE = '', MINIFIED = '', WALK = ''] = RUNNERS;

/** @type {import('./run.mjs').Step[]} */
const steps = [
  {
    title: 'install packages',
    does: setup,
    advice: 'The lines above tell why; is the package registry reachable?',
    needed: true,
  },
  {
    title: 'find or install browsers',
    does: () => run([process.execPath, 'e2e/browsers.mjs', '--install']),
    advice: 'Install Chromium or Chrome, or name one in CHROMIUM_PATH, then run npm test again.',
    needed: true,
  },
  { title: 'build', does: build, advice: 'Mend the source; npm run build repeats this step.', needed: true },
  // Beside each other, the longest first. Unit tests mostly wait for time to pass.
  {
    ...runner(MINIFIED, unitOnBuild, 'TACTFUL_BUILT=1 npx vitest run <file> repeats one test file.'),
    beside: true,
  },
  { ...runner(SOURCE, unitOnSource, 'npx vitest run <file> repeats one test file.'), beside: true },
  {
    title: 'packages as published',
    does: script('packages'),
    advice: 'Mend exports, files or types in the package.json named above.',
    beside: true,
  },
  {
    title: 'reproducible build',
    does: script('reproducible'),
    advice: 'Something in the build depends on more than the source.',
    beside: true,
  },
  {
    title: 'histories',
    // Short ones, from the seed that finds every planted fault soonest.
    does: script(
      'history-check',
      ...['--from', '4', '--seeds', '4', '--steps', '15', '--seconds', '12', '--plants'],
    ),
    advice: 'node scripts/history-check.mjs --from <seed> --seeds 1 repeats one history.',
    beside: true,
  },
  {
    title: 'api documents',
    does: script('api'),
    advice: 'Say of what is exported what it is; npm run api repeats this step.',
    beside: true,
  },
  {
    title: 'types',
    does: inTurn(
      ['tsc', '-b'],
      ['tsc', '-p', 'tsconfig.tests.json'],
      ['tsc', '-p', 'e2e'],
      ['tsc', '-p', 'scripts'],
    ),
    advice: 'npm run types repeats this step.',
    beside: true,
  },
  {
    title: 'dead exports',
    does: (how) => run(['knip'], how),
    advice: 'Delete what nothing uses; npx knip repeats this step.',
    beside: true,
  },
  {
    title: 'rooms and powers',
    does: inTurn([process.execPath, 'scripts/rooms.mjs'], [process.execPath, 'scripts/rooms.mjs', '--built']),
    advice: 'Move the code to the room that has the power; scripts/powers.mjs lists them.',
    beside: true,
  },
  {
    title: 'lint',
    does: (how) =>
      run(
        ['biome', 'ci', '--diagnostic-level=error', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.'],
        how,
      ),
    advice: 'npx biome check --write . mends most of it.',
    beside: true,
  },
  {
    title: 'sizes',
    does: script('sizes'),
    advice: 'Make it smaller; npm run sizes repeats this step after npm run build.',
    beside: true,
  },
  runner(WALK, endToEnd, 'npx playwright test -c e2e <file> repeats one; traces lie in test-results/.'),
];

const startedAt = Date.now();
forgetReports();
const failedSteps = await doSteps(steps);

const counts = RUNNERS.flatMap((title) => count(title) ?? []);
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failedTests = counts.reduce((sum, one) => sum + one.failed, 0);
// A failed step that counted no failed test of its own counts as one.
const failedChecks = failedSteps.filter((title) => !count(title)?.failed).length;

// Said again in the end, since a log may be read from there.
for (const { failures } of counts) for (const failure of failures) console.log(`  ${failure}`);
console.log(failedSteps.length > 0 ? `Failed: ${failedSteps.join(', ')}` : 'Everything passed.');
console.log(`${steps.length} steps in ${secondsSince(startedAt)}`);
console.log(`${passed} passed, ${failedTests + failedChecks} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
