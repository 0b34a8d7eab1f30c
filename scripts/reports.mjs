/** Adds up what the test runners reported. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'test-results');

/** Where a runner leaves its report. @param {string} name */
export const reportPath = (name) => join(FOLDER, `${name}.json`);

export const forgetReports = () => rmSync(FOLDER, { recursive: true, force: true });

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures One line for each that failed: where it is, its title, what it said first.
 */

/** The first line of an error, without the colours of a terminal. @param {string} [message] */
const firstLine = (message = '') => stripVTControlCharacters(message).trim().split('\n')[0] ?? '';

/**
 * @param {string} name
 * @returns {Count | undefined} Absent when the runner left no report.
 */
export function count(name) {
  const path = reportPath(name);
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return report.stats ? countPlaywright(report) : countVitest(report);
}

/** @param {any} report @returns {Count} */
function countPlaywright({ stats, errors = [], suites }) {
  const failures = errors.map((/** @type {{ message?: string }} */ { message }) => firstLine(message));
  const visit = (/** @type {any} */ suite) => {
    for (const { ok, file, line, title, tests } of suite.specs ?? []) {
      if (ok) continue;
      const broken = tests.find((/** @type {any} */ test) => test.status === 'unexpected');
      const said = firstLine(broken?.results.at(-1)?.errors[0]?.message);
      failures.push(`[${broken?.projectName}] ${file}:${line} ${title}: ${said}`);
    }
    suite.suites?.forEach(visit);
  };
  suites.forEach(visit);
  // A flaky test passed at last; a load error fails without a test.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, failures };
}

/** @param {any} report @returns {Count} */
function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const failures = [];
  let broken = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    // A file that cannot be loaded is a failed suite without tests.
    if (status === 'failed' && assertionResults.length === 0) {
      broken += 1;
      failures.push(`${file}: ${firstLine(message)}`);
    }
    for (const test of assertionResults) {
      if (test.status === 'failed')
        failures.push(`${file} ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    }
  }
  return { passed: numPassedTests, failed: numFailedTests + broken, failures };
}
