/** Installs the packed packages outside of the workspace, and imports each entry in bare Node, as a server does. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complete } from '../../fresh-apps/run-command.mjs';
import { entriesOf, PUBLIC_PACKAGES } from '../release/public-packages.mjs';

const INSTALL_MS = 300_000;
const IMPORT_MS = 60_000;

/**
 * Installs all archives into one new folder, with the packages that they need from the registry.
 *
 * @param {string} folder
 * @param {ReadonlyMap<string, string>} archives The path of each archive, by the name of its package.
 */
export async function installPackages(folder, archives) {
  const files = Object.fromEntries([...archives].map(([name, archive]) => [name, `file:${archive}`]));
  // No package of ours is in the registry: the others find the archives by `overrides`.
  const manifest = { private: true, type: 'module', dependencies: files, overrides: files };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const install = ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await complete(install, { cwd: folder, timeoutMs: INSTALL_MS });
}

/**
 * Imports each entry in a process of its own.
 *
 * @param {string} folder The folder of the installed packages.
 * @returns {readonly { entry: string, problem: string }[]} One element for each entry; `problem` is empty if it can be imported.
 */
export const importEntries = (folder) =>
  PUBLIC_PACKAGES.flatMap(({ manifest }) => entriesOf(manifest)).map((entry) => {
    const code = `await import(${JSON.stringify(entry)});`;
    const args = ['--input-type=module', '--eval', code];
    const options = { cwd: folder, encoding: /** @type {const} */ ('utf8'), timeout: IMPORT_MS };
    const { status, stderr } = spawnSync(process.execPath, args, options);
    return { entry, problem: status === 0 ? stderr : `ended with ${status}: ${stderr}` };
  });
