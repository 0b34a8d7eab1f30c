/** The files that shops serve, with their sizes and their digests for subresource integrity. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const SERVED_FROM = join(import.meta.dirname, '../../packages/script/dist');

/** The size of a text in bytes, with the best compression of Brotli. */
export const brotliSize = (/** @type {Buffer} */ bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/**
 * The size of a file in bytes: uncompressed, and with the best compression of gzip and Brotli.
 * @param {string} path
 */
export function measure(path) {
  const bytes = readFileSync(path);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliSize(bytes) };
}

/** @param {string} path */
export const integrity = (path) =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** The names of the built files that match, in alphabetical order; none before the first build. @param {RegExp} pattern */
const builtFiles = (pattern) =>
  existsSync(SERVED_FROM) ? readdirSync(SERVED_FROM).filter((name) => pattern.test(name)) : [];

/** The names of all served files, in alphabetical order. */
export const servedFiles = () => builtFiles(/^tactful.*\.js$/);

/** The same, for what needs a build. Throws if there is none. */
export function builtServedFiles() {
  const files = servedFiles();
  if (!files.includes('tactful.js')) throw new Error('tactful.js is not built: run "npm run build" first.');
  return files;
}

/** The names of the files with the licenses of the packages that served files contain. */
export const licenseFiles = () => builtFiles(/^tactful.*\.LICENSES\.txt$/);

/** The digest of each served file, by its name. */
export const digests = () =>
  Object.fromEntries(servedFiles().map((name) => [name, integrity(join(SERVED_FROM, name))]));
