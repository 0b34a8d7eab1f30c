/** The files that are served as they are: the shop's own and the built SDK. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bookingFile } from './booking.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PUBLIC = here('../public');
const SDK = here('../../packages/script/dist');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** The style sheet is kept in parts and served as one; what comes later outweighs what came before. */
const SHEETS =
  'base masthead cards front shelf product forms guide footer notes assistant layouts large-text'.split(' ');
const styleSheet = async () =>
  Buffer.concat(await Promise.all(SHEETS.map((name) => readFile(join(PUBLIC, 'css', `${name}.css`)))));

/** @param {string} path of the address @returns {string | undefined} the folder it is served from */
function folderOf(path) {
  if (path === '/tactful.json') return here('..');
  if (/^\/(shop\.js|assistant\.js|favicon\.svg|robots\.txt)$/.test(path)) return PUBLIC;
  return /^\/tactful[\w.-]*\.js$/.test(path) ? SDK : undefined;
}

/**
 * @param {string} path of the address
 * @returns {Promise<{ body: Buffer, type: string, etag: string } | undefined>} nothing if there is no such file
 */
export async function fileAt(path) {
  const folder = folderOf(path);
  const body =
    path === '/shop.css'
      ? await styleSheet()
      : folder
        ? await readFile(join(folder, path.slice(1))).catch(() => undefined)
        : await bookingFile(path);
  if (!body) return undefined;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  return { body, type: TYPES[extname(path)], etag };
}
