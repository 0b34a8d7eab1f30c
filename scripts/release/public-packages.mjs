/** The packages that are published, with their manifests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../../packages');

/**
 * @typedef {object} Manifest The fields of `package.json` that scripts read.
 * @property {string} name
 * @property {string} version
 * @property {string} [description]
 * @property {readonly string[]} [keywords]
 * @property {string} [license]
 * @property {boolean} [private]
 * @property {{ type: string, url: string, directory?: string }} [repository]
 * @property {string} [type]
 * @property {boolean} [sideEffects]
 * @property {{ node?: string }} [engines]
 * @property {string} [main]
 * @property {string} [module]
 * @property {string} [types]
 * @property {Record<string, string | Record<string, string>>} exports
 * @property {{ access?: string, provenance?: boolean, exports: Record<string, string | Record<string, string>> }} [publishConfig]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/** @param {string} folder @returns {Manifest} */
export const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The published packages, in alphabetical order of their folders. @type {readonly { folder: string, manifest: Manifest }[]} */
export const PUBLIC_PACKAGES = readdirSync(PACKAGES)
  .map((name) => join(PACKAGES, name))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => ({ folder, manifest: readManifest(folder) }))
  .filter(({ manifest }) => manifest.private !== true);

/** The modules that an app can import, as `@tactful/core/internal`; not the files to copy. @param {Manifest} manifest */
export const entriesOf = ({ name, exports }) =>
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object' && target.default)
    .map(([path]) => `${name}${path.slice(1)}`);
