/**
 * Installs the packed packages into fresh apps outside of the workspace, builds and serves each, and drives it in
 * Chromium, or runs its own tests. `npm run apps` runs all apps, `npm run apps -- next vite-vue` some. `--keep` leaves the folder of the apps.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../e2e/browsers.mjs';
import { pack } from '../scripts/release/pack.mjs';
import { secondsSince } from '../scripts/steps/run-steps.mjs';
import { APPS } from './apps.mjs';
import { createApp, runScript } from './create-app.mjs';
import { visitShop } from './drive.mjs';
import { serveApp } from './serve-app.mjs';

/** @typedef {import('./apps.mjs').App} App */

/**
 * Serves an app in one way, and visits it.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ folder: string, app: App, way: string }} served
 */
async function drive(browser, { folder, app, way }) {
  const server = await serveApp(folder, app, way);
  try {
    await visitShop(browser, { ...app, url: server.url });
  } catch (error) {
    throw new Error(`${way}: ${error}\n${server.output()}`);
  } finally {
    await server.stop();
  }
}

/**
 * Creates, builds, serves and drives one app.
 *
 * @param {App} app
 * @param {{ browser: import('playwright').Browser, archives: ReadonlyMap<string, string>, within: string }} tools
 */
async function check(app, { browser, archives, within }) {
  const folder = join(within, app.name);
  const scripts = await createApp(folder, { template: app.name, archives });
  for (const script of ['build', 'types', 'test'])
    if (scripts.has(script) && !app.skips?.includes(script)) await runScript(folder, script);
  for (const way of app.ways) await drive(browser, { folder, app, way });
}

/** @param {readonly string[]} names @returns {readonly App[]} */
function appsNamed(names) {
  const unknown = names.filter((name) => !APPS.some((app) => app.name === name));
  if (unknown.length)
    throw new Error(
      `unknown app: ${unknown.join(', ')}. The apps are ${APPS.map(({ name }) => name).join(', ')}.`,
    );
  return names.length ? APPS.filter(({ name }) => names.includes(name)) : APPS;
}

/** @param {readonly App[]} apps @param {string} folder @returns {Promise<readonly string[]>} The names of those that failed. */
async function checkAll(apps, folder) {
  const packed = join(folder, 'packed');
  mkdirSync(packed);
  const archives = await pack(packed);
  const browser = await chromium.launch(launchOptions('chromium'));
  const failed = [];
  for (const app of apps) {
    const startedAt = Date.now();
    try {
      await check(app, { browser, archives, within: folder });
      console.log(`${app.name}: passed in ${secondsSince(startedAt)} (${app.title})`);
      for (const script of app.skips ?? [])
        console.log(`${app.name}: skipped "${script}": ${app.skipReason}`);
    } catch (error) {
      failed.push(app.name);
      console.error(`${app.name}: failed in ${secondsSince(startedAt)} (${app.title})\n${error}`);
    }
  }
  await browser.close();
  return failed;
}

const given = process.argv.slice(2);
const apps = appsNamed(given.filter((name) => name !== '--keep'));
const folder = mkdtempSync(join(tmpdir(), 'tactful-apps-'));
try {
  const failed = await checkAll(apps, folder);
  console.log(`${apps.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
} finally {
  if (given.includes('--keep')) console.log(`The apps are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
