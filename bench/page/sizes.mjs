/**
 * The bytes of scripts and style sheets that the front page of the demo loads for each kind of visitor, for Tactful and for
 * two pairs of peers. Counted from the requests of a real browser; each file is compressed with Brotli at level 11.
 */

import { brotliCompressSync } from 'node:zlib';
import { formatGoal, formatSize, table } from '../report/format.mjs';
import { acceptAndTrack, COATS, inDemo } from './demo.mjs';
import { openPeerShop } from './peer-shop.mjs';
import { PEERS } from './peers.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ readonly [file: string]: number }} Files Bytes by the path of the file. */

/** Loads the page in the state that `act` leads to. Returns the files of the libraries. @param {Page} page @param {string} url */
export async function filesOf(page, url, act = async () => {}) {
  /** @type {Set<string>} */
  const paths = new Set();
  const onRequest = (/** @type {import('playwright').Request} */ request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(tactful|peer\/).*\.(js|css)$/.test(pathname)) paths.add(pathname);
  };
  page.on('request', onRequest);
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await act();
  await page.waitForLoadState('networkidle');
  page.off('request', onRequest);
  /** @type {Record<string, number>} */
  const files = {};
  for (const path of [...paths].sort()) {
    // Not from the browser, which has some of them in its cache.
    const response = await fetch(new URL(path, url));
    files[path] = brotliCompressSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return files;
}

/** @param {import('playwright').Browser} browser @param {string} url */
async function measureTactful(browser, url) {
  const inNewContext = async (/** @type {(page: Page) => Promise<Files>} */ act) => {
    const context = await browser.newContext();
    const files = await act(await context.newPage());
    await context.close();
    return files;
  };
  const widget = (/** @type {Page} */ page) => page.locator('#tactful').waitFor({ state: 'attached' });
  return {
    new: await inNewContext((page) => filesOf(page, url)),
    refused: await inNewContext(async (page) => {
      await page.goto(url);
      await page.locator('#tactful [part~="refuse"]').click();
      await page.locator('#tactful [part~="open"]').waitFor();
      return filesOf(page, url);
    }),
    tailored: await inNewContext(async (page) => {
      await page.goto(url);
      await widget(page);
      await acceptAndTrack(page, COATS);
      return filesOf(page, url);
    }),
    'panel opened': await inNewContext(async (page) => {
      await page.goto(url);
      await widget(page);
      await acceptAndTrack(page, COATS);
      return filesOf(page, url, async () => {
        await page.locator('#tactful [part~="open"]').click();
        await page.locator('#tactful dialog[open]').waitFor();
      });
    }),
  };
}

/** A peer loads the same files for every visitor. @param {import('playwright').Browser} browser @param {import('./peers.mjs').Peer} peer */
async function measurePeer(browser, peer) {
  // The peers need inline scripts, which the policy of the shop does not allow.
  const shop = await openPeerShop({ ...peer, policy: 'none' });
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = await filesOf(page, shop.url, () => page.locator(peer.accept).first().waitFor());
  await context.close();
  shop.close();
  return files;
}

export const sumOf = (/** @type {Files} */ files) =>
  Object.values(files).reduce((sum, bytes) => sum + bytes, 0);

/**
 * Without consent, these files are loaded last and only evaluated: the prompt, a refusal and the button work without them, as
 * e2e/before-consent.spec.ts proves.
 */
export const UNUSED = /^\/tactful-(engine|deferred)\.js$/;
/** Goals in bytes of the files that are used. */
const GOALS = /** @type {{ readonly [state: string]: number }} */ ({ new: 16_200, refused: 11_000 });

/** The bytes of the files that a page of this state uses. @param {string} state @param {Files} files */
const usedOf = (state, files) =>
  state in GOALS
    ? sumOf(Object.fromEntries(Object.entries(files).filter(([path]) => !UNUSED.test(path))))
    : sumOf(files);

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const sizes = {
  name: 'sizes',
  title: 'Bytes by visitor, compared with two pairs of peers',
  measure: () =>
    inDemo(async (browser, url) => {
      /** @type {{ [name: string]: Files }} */
      const peers = {};
      for (const peer of PEERS) peers[peer.name] = await measurePeer(browser, peer);
      return { tactful: await measureTactful(browser, url), peers };
    }),
  render({ tactful, peers }) {
    const states = Object.entries(tactful).map(([state, files]) => [
      `Tactful, ${state}`,
      formatSize(sumOf(files)),
      formatSize(usedOf(state, files)),
      state in GOALS ? formatGoal(usedOf(state, files) / 1000, (GOALS[state] ?? 0) / 1000, ' kB') : '',
      Object.entries(files)
        .map(([file, bytes]) => `\`${file.slice(1)}\` ${formatSize(bytes)}`)
        .join(', '),
    ]);
    const others = Object.entries(peers).map(([name, files]) => [
      name,
      formatSize(sumOf(files)),
      formatSize(sumOf(files)),
      '',
      Object.values(files).map(formatSize).join(', '),
    ]);
    return table(['visitor', 'in all', 'of it used', 'goal', 'files'], [...states, ...others]);
  },
};
