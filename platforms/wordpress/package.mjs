/** Builds the plugin as a zip that WordPress installs. Run `npm run build` first. The same files give the same bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '../../scripts/release/folder-files.mjs';
import { zip } from '../../scripts/release/zip.mjs';
import { integrity, licenseFiles, SERVED_FROM, servedFiles } from '../../scripts/sizes/served-files.mjs';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(import.meta.dirname, 'tactful');

/** The version in the sources; the zip has that of the script. */
const NO_VERSION = '0.0.0';

/** The zip that {@link packagePlugin} writes. */
export const ZIP = join(import.meta.dirname, 'dist/tactful.zip');

/** @typedef {Map<string, Buffer>} Files Contents by path. */

/** The files of the plugin itself, with the version of the script. @returns {Files} */
function sources() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/script/package.json'), 'utf8'));
  const files = filesIn(SOURCES);
  for (const name of ['tactful.php', 'readme.txt']) {
    const text = String(files.get(name));
    if (!text.includes(NO_VERSION)) throw new Error(`${name} does not contain ${NO_VERSION}.`);
    files.set(name, Buffer.from(text.replace(NO_VERSION, version)));
  }
  return files;
}

/** The files that pages load by a tag. The others are modules, which these load. */
const TAGS = ['tactful.js', 'tactful-consent-bridge.js'];

/** The folder of the script, and the digests of the files that have a tag, for PHP. @param {string} folder */
const buildFile = (folder) => `<?php
/** The built files of the script. Written by package.mjs. */

defined( 'ABSPATH' ) || exit;

return array(
	'folder'    => '${folder}',
	'integrity' => array(
${TAGS.map((name) => `		'${name}' => '${integrity(join(SERVED_FROM, name))}',`).join('\n')}
	),
);
`;

/** The built files of the script, in a folder with the name of their build. @returns {Files} */
function script() {
  const served = servedFiles();
  for (const name of TAGS)
    if (!served.includes(name)) throw new Error(`${name} is not built: run "npm run build" first.`);
  /** @type {Files} */
  const contents = new Map();
  for (const name of [...served, ...licenseFiles()])
    contents.set(name, readFileSync(join(SERVED_FROM, name)));
  const hash = createHash('sha256');
  for (const content of contents.values()) hash.update(content);
  const folder = hash.digest('hex').slice(0, 12);
  /** @type {Files} */
  const files = new Map([['script/build.php', Buffer.from(buildFile(folder))]]);
  for (const [name, content] of contents) files.set(`script/${folder}/${name}`, content);
  return files;
}

/** The zip of the plugin. @returns {Buffer} */
export function pluginZip() {
  /** @type {Files} */
  const files = new Map([['tactful/LICENSE', readFileSync(join(ROOT, 'LICENSE'))]]);
  for (const [name, content] of [...sources(), ...script()]) files.set(`tactful/${name}`, content);
  return zip(files);
}

/** Writes the zip. @returns {number} Its size in bytes. */
export function packagePlugin() {
  const bytes = pluginZip();
  mkdirSync(dirname(ZIP), { recursive: true });
  writeFileSync(ZIP, bytes);
  return bytes.length;
}

if (process.argv[1] === import.meta.filename) console.log(`${ZIP}: ${packagePlugin()} bytes`);
