/** Finds the packages of the modules of a bundle. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string} folder
 * @returns {{ name?: string, version?: string, license?: string }}
 */
export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * The folder of the package of a module. Subfolders of a package may have a manifest, too, but without a version.
 *
 * @param {string} module
 */
export function packageFolder(module) {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { name, version } = manifestOf(folder);
    if (name && version) return folder;
  }
  return undefined;
}
