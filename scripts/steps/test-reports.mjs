/** Reads the JSON reports of Vitest and Playwright. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'test-results');

/** The path of the report of a test run. @param {string} name */
export const reportPath = (name) => join(FOLDER, `${name}.json`);

/** Deletes the reports of earlier runs. */
export const deleteReports = () => rmSync(FOLDER, { recursive: true, force: true });

/**
 * @typedef {object} TestCount
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures One line per failure: location, title, first line of the error.
 */

/** The first line of an error, without terminal colors. @param {string} [message] */
const firstLine = (message = '') => stripVTControlCharacters(message).trim().split('\n')[0] ?? '';

/**
 * Counts the tests in a report.
 *
 * @param {string} name
 * @returns {TestCount | undefined} Absent if the run left no report.
 */
export function countTests(name) {
  const path = reportPath(name);
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return report.stats ? countPlaywright(report) : countVitest(report);
}

/** @param {any} report The runner publishes no type. @returns {TestCount} */
function countPlaywright({ stats, errors = [], suites }) {
  const failures = errors.map((/** @type {{ message?: string }} */ { message }) => firstLine(message));
  const visit = (/** @type {any} */ suite) => {
    for (const { ok, file, line, title, tests } of suite.specs ?? []) {
      if (ok) continue;
      const failed = tests.find((/** @type {any} */ test) => test.status === 'unexpected');
      const message = firstLine(failed?.results.at(-1)?.errors[0]?.message);
      failures.push(`[${failed?.projectName}] ${file}:${line} ${title}: ${message}`);
    }
    suite.suites?.forEach(visit);
  };
  suites.forEach(visit);
  // A flaky test passed in the end. A file that cannot be loaded is an error without a test.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, failures };
}

/** @param {any} report The runner publishes no type. @returns {TestCount} */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const failures = [];
  let failedFiles = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    // A file that cannot be loaded is a failed suite without tests.
    if (status === 'failed' && assertionResults.length === 0) {
      failedFiles += 1;
      failures.push(`${file}: ${firstLine(message)}`);
    }
    for (const test of assertionResults) {
      if (test.status === 'failed')
        failures.push(`${file} ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    }
  }
  return { passed: numPassedTests, failed: numFailedTests + failedFiles, failures };
}
