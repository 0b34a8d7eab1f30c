/** Serves the table-booking app: one page for all its addresses, its style sheet and its built files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BOOKING = fileURLToPath(new URL('../booking', import.meta.url));
const SHEETS = ['base', 'search', 'lists', 'restaurant'];

/** True for the addresses of the app, its files aside. @param {string} path */
export const isBooking = (path) => /^\/booking(\/[\w/-]*)?$/.test(path);

const ICON = '<link rel="icon" href="/booking/booking.svg" type="image/svg+xml" />';

const BAR = '<script src="/bar/bar.mjs" type="module"></script>';

/** The one page; the app reads the address by itself. The strict policy has no place for an icon. */
export async function bookingPage({ strict, bar }) {
  const page = await readFile(join(BOOKING, 'index.html'), 'utf8');
  return Buffer.from(page.replace('</head>', `${strict ? '' : ICON}${bar ? BAR : ''}</head>`));
}

/**
 * Returns the app's host: another name of this machine, and therefore another origin with its own storage, like the app
 * of another company.
 *
 * @param {string | undefined} the host of the request
 */
export const homeOf = (host = '') =>
  host.startsWith('127.0.0.1') ? host.replace('127.0.0.1', 'localhost') : undefined;

/** @param {string} path of the address @returns {Promise<Buffer | undefined>} nothing if it is not a file of the app */
export async function bookingFile(path) {
  if (path === '/booking/booking.css')
    return Buffer.concat(await Promise.all(SHEETS.map((name) => readFile(join(BOOKING, `css/${name}.css`)))));
  if (path === '/booking/booking.svg') return readFile(join(BOOKING, 'booking.svg'));
  const [, name] = /^\/booking\/(booking[\w.-]*\.js)$/.exec(path) ?? [];
  return name ? readFile(join(BOOKING, 'dist', name)).catch(() => undefined) : undefined;
}
