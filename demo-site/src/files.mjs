/** The files that are served as they are: the shop's own and the built SDK. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** @param {string} path of the address @returns {string | undefined} the folder it is served from */
function folderOf(path) {
  if (path === '/tactful.json') return here('..');
  if (/^\/(shop\.css|shop\.js|favicon\.svg|robots\.txt)$/.test(path)) return PUBLIC;
  return /^\/tactful[\w.-]*\.js$/.test(path) ? SDK : undefined;
}

/**
 * @param {string} path of the address
 * @returns {Promise<{ body: Buffer, type: string, etag: string } | undefined>} nothing if there is no such file
 */
export async function fileAt(path) {
  const folder = folderOf(path);
  if (!folder) return undefined;
  const body = await readFile(join(folder, path.slice(1))).catch(() => undefined);
  if (!body) return undefined;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  return { body, type: TYPES[extname(path)], etag };
}
