/**
 * Packages the plugin, and drives it in a fresh WordPress: `npm run wordpress`, after `npm run build`. Parameters are passed to
 * Playwright. Without WordPress, PHP or MariaDB, it installs them by apt, or else skips; where `CI` is set, that is a failure, except
 * with `--allow-skip`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../scripts/steps/run.mjs';
import { packagePlugin } from '../package.mjs';
import { startDatabase } from './database.mjs';
import { startSite } from './site.mjs';
import { installSystem } from './system.mjs';

const ALLOW_SKIP = '--allow-skip';
const given = process.argv.slice(2).filter((argument) => argument !== ALLOW_SKIP);

/** Tests in a site that exists for their length. @returns {Promise<boolean>} Whether they passed. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-test-'));
  const site = join(folder, 'site');
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  try {
    const database = await startDatabase(join(folder, 'database'));
    stops.unshift(database.stop);
    const { url, stop } = await startSite(site, database.socket);
    stops.unshift(stop);
    const command = ['playwright', 'test', '-c', 'platforms/wordpress/test', ...given];
    return (await run(command, { env: { WORDPRESS_URL: url, WORDPRESS_FOLDER: site } })).ok;
  } finally {
    for (const stop of stops) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`${packagePlugin()} bytes in the zip of the plugin`);
const missing = await installSystem();
if (missing) {
  console.log(`skipped: no ${missing}`);
  if (process.env.CI && !process.argv.includes(ALLOW_SKIP)) process.exitCode = 1;
} else process.exitCode = (await runTests()) ? 0 : 1;
