/** Creates a fresh app from its template, and installs the packed packages into it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from '../e2e/browsers.mjs';
import { complete } from './run-command.mjs';

const INSTALL_MS = 300_000;
const SCRIPT_MS = 300_000;

/**
 * The manifest of the app: `*` becomes the archive. No package of ours is in the registry, so that the others find the
 * archives by `overrides`.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} archives
 */
function writeManifest(folder, archives) {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const files = Object.fromEntries([...archives].map(([name, archive]) => [name, `file:${archive}`]));
  for (const group of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}])
    for (const name of Object.keys(group)) group[name] = files[name] ?? group[name];
  manifest.overrides = { ...files, ...manifest.overrides };
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  return new Set(Object.keys(manifest.scripts ?? {}));
}

/**
 * @param {string} folder
 * @param {{ template: string, archives: ReadonlyMap<string, string> }} options
 * @returns {Promise<ReadonlySet<string>>} The scripts of the app.
 */
export async function createApp(folder, { template, archives }) {
  cpSync(join(import.meta.dirname, 'templates', template), folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'tactful.json'), join(folder, 'tactful.json'));
  const scripts = writeManifest(folder, archives);
  const install = ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  // `0`: Cypress downloads nothing.
  const env = { CYPRESS_INSTALL_BINARY: process.env.CYPRESS_INSTALL_BINARY ?? '0' };
  await complete(install, { cwd: folder, timeoutMs: INSTALL_MS, env });
  return scripts;
}

/** Runs a script of the app. Its tests find the installed browser by the variable. @param {string} folder @param {string} name */
export function runScript(folder, name) {
  const { executablePath } = launchOptions('chromium') ?? {};
  const env = executablePath ? { CHROMIUM_PATH: executablePath } : {};
  return complete(['npm', 'run', '--silent', name], { cwd: folder, timeoutMs: SCRIPT_MS, env });
}
