/** The files that are served as they are: the shop's own, its photographs and fonts, and the built SDK. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheetStyle } from './art/sheets.mjs';
import { bookingFile } from './booking.mjs';
import { fontFile, fontRules } from './fonts.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PUBLIC = here('../public');
const PICTURES = here('../dist/pictures');
const BAR = here('../bar');
const SDK = here('../../packages/script/dist');
const TURBO = join(dirname(createRequire(import.meta.url).resolve('@hotwired/turbo')), 'turbo.es2017-umd.js');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Files that change with a new build only: browsers keep them for an hour. */
const LASTING = /^\/(pictures|fonts)\//;

/** The style sheet is kept in parts and served as one; what comes later outweighs what came before. */
const SHEETS =
  'base masthead cards pictures front reviews mill shelf product forms guide footer notes assistant layouts large-text'.split(
    ' ',
  );
async function styleSheet() {
  const parts = await Promise.all(SHEETS.map((name) => readFile(join(PUBLIC, 'css', `${name}.css`), 'utf8')));
  return Buffer.from([fontRules(), ...parts, sheetStyle()].join('\n'));
}

/** The file of an address on this machine. @param {string} path @returns {string | undefined} */
function locate(path) {
  if (path === '/tactful.json') return here('../dist/tactful.published.json');
  if (path === '/turbo.js') return TURBO;
  if (path === '/map.css') return join(PUBLIC, 'css/map.css');
  if (/^\/(shop|browse|assistant)\.js$|^\/(favicon\.svg|robots\.txt)$/.test(path)) return join(PUBLIC, path);
  if (/^\/bar\/(bar|pasts)\.mjs$/.test(path)) return join(BAR, basename(path));
  if (/^\/pictures\/[\w-]+\.webp$/.test(path)) return join(PICTURES, basename(path));
  if (/^\/tactful[\w.-]*\.js$/.test(path)) return join(SDK, path);
  return fontFile(path);
}

/** @param {string} path of the address @returns {Promise<Buffer | undefined>} */
function contentOf(path) {
  if (path === '/shop.css') return styleSheet();
  const file = locate(path);
  return file ? readFile(file).catch(() => undefined) : bookingFile(path);
}

/**
 * @param {string} path of the address
 * @returns {Promise<{ body: Buffer, type: string, etag: string, cache: string } | undefined>} nothing if there is no
 *   such file
 */
export async function fileAt(path) {
  const body = await contentOf(path);
  if (!body) return undefined;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  const cache = LASTING.test(path) ? 'public, max-age=3600' : 'no-cache';
  return { body, type: TYPES[extname(path)], etag, cache };
}
