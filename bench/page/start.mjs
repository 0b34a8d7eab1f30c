/**
 * The time from navigation to the personalized DOM, for Tactful and for the leading experimentation SDK with its anti-flicker
 * script, on a page of five slots.
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
import { fullChromium } from '../../e2e/browsers.mjs';
import { formatGoal, formatRatio, formatSummary, table } from '../report/format.mjs';
import { ratiosOf, summaryOf } from '../report/statistics.mjs';
import { acceptAndTrack, COATS } from './demo.mjs';
import { listen } from './listen.mjs';
import { OURS, traced } from './trace.mjs';

const SLOWER = 4;
const SLOTS = 5;
/** Goals: ratios to the peer. */
const GOALS = { time: 1, work: 1.2 };

const DIST = join(import.meta.dirname, '../../packages/script/dist');
const peer = createRequire(import.meta.url)
  .resolve('@growthbook/growthbook')
  .replace(/dist\/.*/, 'dist/bundles/auto.min.js');

const slots = Array.from({ length: SLOTS }, (_, at) => `s${at}`);
/** @type {import('../../packages/core/src/index.ts').Config} */
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

/** The file at a path, if it is one of the two libraries. @param {string} path */
const fileOf = (path) => {
  if (/^\/tactful[\w.-]*\.js$/.test(path)) return join(DIST, path);
  return path === '/peer.js' ? peer : undefined;
};

/** The heads of both pages. */
async function createHeads() {
  // When it runs, not before: the tables of all benchmarks can be checked without a build.
  const { publishConfig } = await import('../../packages/core/dist/internal.js');
  return {
    tactful: `<script src="/tactful.js"></script><script type="application/json" data-tactful-config>${JSON.stringify(publishConfig(CONFIG))}</script>`,
    peer: `<script>growthbook_config=${JSON.stringify({ payload: PAYLOAD, antiFlicker: true, noStreaming: true, attributes: { id: 'x' } })}</script><script src="/peer.js"></script>`,
  };
}
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

/** Serves the page of Tactful as `/tactful`, and that of the peer as `/peer`. */
async function openServer() {
  const heads = await createHeads();
  const server = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '';
    const file = fileOf(path);
    response.setHeader('cache-control', file ? 'max-age=600' : 'no-store');
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html; charset=utf-8');
    const head = heads[/** @type {Side} */ (path.slice(1))] ?? '';
    response.end(
      file
        ? readFileSync(file)
        : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}${body}`,
    );
  });
  const { url, close } = await listen(server);
  return { close, at: (/** @type {string} */ name) => `${url}${name}` };
}

const SIDES = /** @type {const} */ (['tactful', 'peer']);
/** @typedef {typeof SIDES[number]} Side */
/** @typedef {Record<Side, number[]>} Times */

/** Alternating loads until the page is personalized. @param {import('playwright').Page} page */
async function timeLoads(page, at, loads) {
  /** @type {Times} */
  const times = { tactful: [], peer: [] };
  let missed = 0;
  for (let load = 0; load < loads; load++)
    for (const name of SIDES) {
      const logged = page.waitForEvent('console', { timeout: 5000 }).catch(() => {});
      await page.goto(at(name), { waitUntil: 'commit' });
      await logged;
      const found = await page.evaluate(() => globalThis.tailoredAt);
      if (found) times[name].push(found);
      else missed += 1;
      // Wait for the work after the first paint, so that the next load does not interrupt it.
      await page.waitForTimeout(300);
    }
  return { times, missed };
}

/** Alternating traced loads. */
async function traceLoads(browser, page, at, loads) {
  /** @type {Times} */
  const work = { tactful: [], peer: [] };
  const files = { tactful: OURS, peer: /\/peer\.js/ };
  for (let load = 0; load < loads; load++)
    for (const name of SIDES) {
      await page.goto('about:blank');
      const act = async () => {
        await page.goto(at(name));
        await page.waitForTimeout(1000);
      };
      work[name].push((await traced(browser, page, act, files[name])).all);
    }
  return work;
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const start = {
  name: 'start',
  title: 'From navigation to the personalized page, compared with a peer',
  async measure({ loads = 30 }) {
    const { close, at } = await openServer();
    const browser = await chromium.launch(fullChromium());
    try {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(observe);
      await page.goto(at('tactful'));
      await acceptAndTrack(page, COATS);
      await page.goto(at('peer'));
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const { times, missed } = await timeLoads(page, at, loads);
      const work = await traceLoads(browser, page, at, Math.ceil(loads / 2));
      const compare = ({ tactful, peer }) => ({
        tactful: summaryOf(tactful),
        peer: summaryOf(peer),
        ratio: ratiosOf(tactful, peer),
      });
      return { loads, slower: SLOWER, missed, time: compare(times), work: compare(work) };
    } finally {
      await browser.close();
      close();
    }
  },
  render({ loads, slower, missed, time, work }) {
    const row = (what, { tactful, peer, ratio }, goal) => [
      what,
      formatSummary(tactful),
      formatSummary(peer),
      formatRatio(ratio),
      formatGoal(ratio.median, goal),
    ];
    return `${loads} loads of each, alternating, processor ${slower}× slower, warm cache. Medians, with the middle half in parentheses; the ratio is
that of the pairs. ${missed} loads were not personalized within five seconds.

${table(
  ['measure', 'Tactful', 'GrowthBook', 'ratio', 'goal'],
  [
    row('navigation to personalized DOM', time, GOALS.time),
    row('main thread, until one second after the page has loaded', work, GOALS.work),
  ],
)}`;
  },
  summarize: ({ time, work }) =>
    `**Speed.** A page takes ${time.ratio.median.toFixed(1)} times as long to be personalized as with a peer that reads no profile, and its scripts
  use the main thread ${work.ratio.median.toFixed(1)} times as long. See the [benchmarks](docs/benchmarks.md).`,
};
