/** The files that shops serve, with their sizes and their digests for subresource integrity. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const SERVED_FROM = join(import.meta.dirname, '../packages/script/dist');

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

/** The names of all served files, in alphabetical order. */
export const servedFiles = () =>
  existsSync(SERVED_FROM) ? readdirSync(SERVED_FROM).filter((name) => /^tactful.*\.js$/.test(name)) : [];
