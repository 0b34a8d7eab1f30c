/** The test of the WordPress plugin needs PHP and MariaDB; without them it must not seem to have passed in continuous integration. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SERVED_FROM } from '../sizes/served-files.mjs';

const RUN = join(import.meta.dirname, '../../platforms/wordpress/test/run.mjs');

/** Runs it where no program is found, so that it can neither run PHP nor install it. @param {{ CI: string, args?: string[] }} options */
function runWithoutPhp({ CI, args = [] }) {
  const env = { ...process.env, CI, PATH: join(import.meta.dirname, 'no-programs') };
  const { status, stdout } = spawnSync(process.execPath, [RUN, ...args], { env, encoding: 'utf8' });
  expect(stdout).toMatch(/^skipped: no php/m);
  return status;
}

// It packs the built files first.
test.runIf(existsSync(join(SERVED_FROM, 'sbom.json')))('a skipped test of the plugin fails in CI', () => {
  expect(runWithoutPhp({ CI: 'true' })).toBe(1);
  expect(runWithoutPhp({ CI: 'true', args: ['--allow-skip'] })).toBe(0);
  expect(runWithoutPhp({ CI: '' })).toBe(0);
});
