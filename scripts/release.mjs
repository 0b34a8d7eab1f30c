/**
 * Writes the archives of a release, and their digests, into a folder: `npm run release -- <folder>`, `release` without one. Run
 * `npm run build` first. The same files give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extensionFiles } from '../platforms/shopify/package.mjs';
import { pluginZip } from '../platforms/wordpress/package.mjs';
import { archiveReadme } from './release/archive-readme.mjs';
import { readManifest } from './release/public-packages.mjs';
import { zip } from './release/zip.mjs';
import { builtServedFiles, digests, licenseFiles, SERVED_FROM } from './sizes/served-files.mjs';

const ROOT = join(import.meta.dirname, '..');

/** The folder of the archives without a parameter. */
export const FOLDER = 'release';

const built = (/** @type {string} */ name) => readFileSync(join(SERVED_FROM, name));
const inRoot = (/** @type {string} */ path) => readFileSync(join(ROOT, path));

/** The script for shops without npm: `script` is the folder to serve. */
function scriptZip() {
  const served = builtServedFiles();
  const integrity = digests();
  const { version } = readManifest(join(ROOT, 'packages/script'));
  const readme = archiveReadme({ version, integrity: integrity['tactful.js'] ?? '' });
  return zip(
    new Map([
      ['tactful/README.md', Buffer.from(readme)],
      ['tactful/LICENSE', inRoot('LICENSE')],
      ['tactful/sri.json', Buffer.from(`${JSON.stringify(integrity, null, 2)}\n`)],
      ['tactful/sbom.json', built('sbom.json')],
      ...[...served, ...licenseFiles()].map(
        (name) => /** @type {const} */ ([`tactful/script/${name}`, built(name)]),
      ),
    ]),
  );
}

/** The extension for Shopify, whose folder has no place for licenses: they are next to it. */
const shopifyZip = () =>
  zip(
    new Map([
      ['LICENSE', inRoot('LICENSE')],
      ...licenseFiles().map((name) => /** @type {const} */ ([name, built(name)])),
      ...[...extensionFiles()].map(([path, content]) => /** @type {const} */ ([`tactful/${path}`, content])),
    ]),
  );

/** A line of `sha256sum`. @param {string} name @param {Buffer} bytes */
const checksum = (name, bytes) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;

/**
 * Writes the archives and `SHA256SUMS` into a folder, which it creates.
 *
 * @param {string} folder
 * @returns {ReadonlyMap<string, Buffer>} The contents of the written files, by name.
 */
export function release(folder) {
  const archives = new Map([
    ['tactful-google-tag-manager.tpl', inRoot('platforms/google-tag-manager/template.tpl')],
    ['tactful-script.zip', scriptZip()],
    ['tactful-shopify.zip', shopifyZip()],
    ['tactful-wordpress.zip', pluginZip()],
  ]);
  const sums = [...archives].map(([name, bytes]) => checksum(name, bytes)).join('');
  const files = new Map([...archives, ['SHA256SUMS', Buffer.from(sums)]]);
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return files;
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(process.argv[2] ?? FOLDER);
  for (const [name, bytes] of release(folder)) console.log(`${join(folder, name)}: ${bytes.length} bytes`);
}
