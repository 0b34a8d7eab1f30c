/**
 * `npm test` installs what it needs, builds, and runs the checks, the unit tests and the end-to-end tests in Chromium.
 * `npm run test:all` (`--all`) adds the other browsers, the minified build and the long runs; it repeats nothing.
 */
import { runSteps, secondsSince } from './steps/run-steps.mjs';
import { countTests, deleteReports } from './steps/test-reports.mjs';
import { TEST_RUNS, testSteps } from './steps/test-steps.mjs';

const startedAt = Date.now();
const steps = testSteps({ all: process.argv.includes('--all') });
deleteReports();
const failedSteps = await runSteps(steps);

const counts = Object.values(TEST_RUNS).flatMap((title) => countTests(title) ?? []);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failedTests = counts.reduce((sum, count) => sum + count.failed, 0);
// A failed step without a failed test counts as one failure.
const failedChecks = failedSteps.filter((title) => !countTests(title)?.failed).length;

// Repeated here because readers look at the end of a log first.
for (const { failures } of counts) for (const failure of failures) console.log(`  ${failure}`);
console.log(failedSteps.length > 0 ? `Failed: ${failedSteps.join(', ')}` : 'Everything passed.');
console.log(`${steps.flat().length} steps in ${secondsSince(startedAt)}`);
console.log(`${passed} passed, ${failedTests + failedChecks} failed`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;
