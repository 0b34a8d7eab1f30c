/**
 * Measures the time from navigation to tailored DOM, for Tactful and for the leading experimentation SDK with its
 * anti-flicker script, on the same page.
 *
 *   node e2e/bench/beside-a-peer.mjs [loads of each, default 20, at most 100] [slow-down of the processor, default 4]
 *
 * The peer gets its payload inline and decides at random; Tactful gets its config inline and reads a profile. Both
 * change the same headings. Loads of the two alternate, so that noise affects both; the cache is warm. Half as many
 * additional loads are traced. They measure how long the scripts of each use the main thread until one second after
 * the page has loaded, including Tactful's consent prompt and everything else that runs after the first paint.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { fullChromium } from '../browsers.mjs';
import { acceptAndTrack, COATS, median } from './demo.mjs';
import { OURS, traced } from './trace.mjs';

const LOADS = Math.min(100, Math.max(3, Number(process.argv[2] ?? 20) || 20));
const SLOWER = Number(process.argv[3] ?? 4) || 4;
const SLOTS = 5;
const DIST = join(import.meta.dirname, '../../packages/script/dist');
const peer = createRequire(import.meta.url)
  .resolve('@growthbook/growthbook')
  .replace(/dist\/.*/, 'dist/bundles/auto.min.js');

const slots = Array.from({ length: SLOTS }, (_, at) => `s${at}`);
const CONFIG = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing'] } },
  experiences: slots.map((slot) => ({
    id: slot,
    slot,
    variant: 'b',
    benefit: 'Nicer.',
    when: { 'viewed.category.coats.7d': { $gte: 3 } },
  })),
};
const PAYLOAD = {
  features: {},
  experiments: slots.map((slot) => ({
    key: slot,
    status: 'running',
    hashAttribute: 'id',
    coverage: 1,
    weights: [0, 1],
    variations: [
      {},
      { domMutations: [{ selector: `#${slot} h2`, attribute: 'html', action: 'set', value: 'Tailored' }] },
    ],
  })),
};

const HEADS = {
  tactful: `<script src="/tactful.js"></script><script type="application/json" data-tactful-config>${JSON.stringify(CONFIG)}</script>`,
  peer: `<script>growthbook_config=${JSON.stringify({ payload: PAYLOAD, antiFlicker: true, noStreaming: true, attributes: { id: 'x' } })}</script><script src="/peer.js"></script>`,
};
const body = slots
  .map(
    (slot) =>
      `<section id="${slot}" data-tactful-slot="${slot}"><h2>Generic</h2><p>${'Words of the shop. '.repeat(40)}</p><template data-tactful-variant="b"><h2>Tailored</h2><p>${'Words of the shop. '.repeat(40)}</p></template></section>`,
  )
  .join('');

/** Runs in the page before its first script. Records when the last slot shows its final content and is visible. */
const observe = () => {
  const look = () => {
    const all = [...document.querySelectorAll('section > h2')];
    const done =
      document.readyState !== 'loading' &&
      all.length > 0 &&
      all.every(
        (heading) =>
          heading.textContent === 'Tailored' &&
          heading.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
    if (!done) return requestAnimationFrame(look);
    Object.assign(globalThis, { tailoredAt: performance.now() });
    // The page logs the time by itself: the browser would have to compile a script of the driver while it loads.
    console.debug('tailored');
  };
  requestAnimationFrame(look);
};

const server = createServer(({ url = '/' }, response) => {
  const path = url.split('?')[0] ?? '';
  const file = /^\/tactful[\w.-]*\.js$/.test(path)
    ? join(DIST, path)
    : path === '/peer.js'
      ? peer
      : undefined;
  response.setHeader('cache-control', file ? 'max-age=600' : 'no-store');
  response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
  const head = HEADS[/** @type {keyof typeof HEADS} */ (path.slice(1))] ?? '';
  response.end(
    file
      ? readFileSync(file)
      : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}${body}`,
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch(fullChromium());
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(observe);
  const at = (/** @type {string} */ name) => `http://127.0.0.1:${port}/${name}`;
  await page.goto(at('tactful'));
  await acceptAndTrack(page, COATS);
  await page.goto(at('peer'));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  /** @type {Record<keyof typeof HEADS, number[]>} */
  const times = { tactful: [], peer: [] };
  let missed = 0;
  for (let load = 0; load < LOADS; load++)
    for (const name of /** @type {const} */ (['tactful', 'peer'])) {
      const logged = page.waitForEvent('console', { timeout: 5000 }).catch(() => {});
      await page.goto(at(name), { waitUntil: 'commit' });
      await logged;
      const found = await page.evaluate(() => globalThis.tailoredAt);
      if (found) times[name].push(found);
      else missed += 1;
      // Wait for the work after the first paint, so that the next load does not interrupt it.
      await page.waitForTimeout(300);
    }
  /** @type {Record<keyof typeof HEADS, number[]>} */
  const work = { tactful: [], peer: [] };
  const files = { tactful: OURS, peer: /\/peer\.js/ };
  for (let load = 0; load < LOADS / 2; load++)
    for (const name of /** @type {const} */ (['tactful', 'peer'])) {
      await page.goto('about:blank');
      const act = async () => {
        await page.goto(at(name));
        await page.waitForTimeout(1000);
      };
      work[name].push((await traced(browser, page, act, files[name])).all);
    }
  const [ours, theirs] = [median(times.tactful), median(times.peer)];
  console.log(`${LOADS} loads each, processor ${SLOWER}× slower, warm cache, ${SLOTS} slots`);
  console.log(
    `Tactful, profile from IndexedDB: median ${ours.toFixed(0)} ms (${times.tactful.length} loads)`,
  );
  console.log(
    `GrowthBook auto bundle, payload inline, anti-flicker: median ${theirs.toFixed(0)} ms (${times.peer.length} loads)`,
  );
  console.log(`ratio ${(ours / theirs).toFixed(2)}; ${missed} loads were not tailored in five seconds`);
  const [our, their] = [median(work.tactful), median(work.peer)];
  console.log(
    `main thread, traced: Tactful ${our.toFixed(0)} ms, peer ${their.toFixed(0)} ms, ratio ${(our / their).toFixed(2)}`,
  );
} finally {
  await browser.close();
  server.close();
}
