/** Adds up what the test runners reported. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../test-results');

/** Where a runner leaves its report. @param {string} name */
export const reportPath = (name) => join(FOLDER, `${name}.json`);

export const forgetReports = () => rmSync(FOLDER, { recursive: true, force: true });

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} name
 * @returns {Count | undefined} Absent when the runner left no report.
 */
export function count(name) {
  const path = reportPath(name);
  if (!existsSync(path)) return undefined;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  if (report.stats) {
    // A flaky test passed at last; a load error fails without a test.
    const { expected, flaky, unexpected } = report.stats;
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0) };
  }
  // A file that cannot be loaded is a failed suite without tests.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}
