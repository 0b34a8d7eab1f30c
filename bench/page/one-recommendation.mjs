/**
 * How long one recommendation takes in Chromium with the built file, slowed down: from the events of a visitor to the order of
 * a row. Each has another visitor, and the row is restored in between.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';
import { formatGoal, formatTime, table } from '../report/format.mjs';
import { listen } from './listen.mjs';

const DIST = join(import.meta.dirname, '../../packages/script/dist');
const SLOWER = 6;
/** In ms, of 99 of 100 recommendations. */
const GOAL = 1;
/** Candidates of a row: of the size that guides recommend for pages with pictures, and of a whole pool. */
const POOLS = [24, 200];
const ITEMS = 1_000;
const ROUNDS = 500;

const idOf = (/** @type {number} */ at) => `article-${at}`;

/** The lists of an item: 20 codes. @param {number} at @param {(id: string) => string} itemCode */
const relatedOf = (at, itemCode) => {
  const codes = Array.from({ length: 20 }, (_, place) => itemCode(idOf((at * 7 + place * 13) % ITEMS)));
  return `~${codes.slice(0, 10).join('')}|${codes.slice(10).join('')}`;
};

/** Forty views, a cart and two orders. @param {number} seed @param {(id: string) => string} itemCode */
const pastOf = (seed, itemCode) =>
  Array.from({ length: 48 }, (_, at) => {
    const item = (seed * 31 + at * 17) % ITEMS;
    const name = at % 12 === 5 ? 'add_to_cart' : at % 16 === 7 ? 'purchase' : 'view_item';
    const related = name === 'view_item' ? { related: relatedOf(item, itemCode) } : {};
    return { id: `${seed}-${at}`, name, at, section: 'shop', item: idOf(item), ...related };
  });

const rowOf = (/** @type {number} */ count) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<li data-tactful-item="${idOf(at * 5)}" data-tactful-category="c${at % 8}"${at < 6 ? '' : ' hidden'}><a href="/p">Article</a></li>`,
  ).join('');

/** Serves a row at `/24`, and the built files. With these headers, clocks are exact to 5 µs. */
const makeServer = () =>
  createServer(({ url = '/' }, response) => {
    const isFile = /^\/tactful[\w.-]*\.js$/.test(url);
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', isFile ? 'text/javascript' : 'text/html; charset=utf-8');
    const page = `<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><section><ul>${rowOf(Number(url.slice(1)))}</ul></section>`;
    response.end(isFile ? readFileSync(join(DIST, url)) : page);
  });

/** Runs in the page. Returns the times in ms, those of finding and moving items apart, and how many recommendations changed the row. */
const recommendAll = async (/** @type {readonly (readonly object[])[]} */ pasts) => {
  const load = (/** @type {string} */ file) => import(/* @vite-ignore */ file);
  const [{ slotSafety }, { createRecommend }] = await Promise.all([
    load('/tactful-engine.js'),
    load('/tactful-recommend.js'),
  ]);
  let moving = 0;
  /** Runs in the row: its time is that of the page's items. */
  const outside = (/** @type {() => any} */ act) => {
    const start = performance.now();
    const result = act();
    moving += performance.now() - start;
    return result;
  };
  const findRow = (/** @type {Element} */ slot) => {
    const row = outside(() => slotSafety.findRow(slot));
    return { ...row, arrange: (/** @type {unknown} */ order) => outside(() => row.arrange(order)) };
  };
  const action = createRecommend({ findRow });
  const element = document.querySelector('section');
  const experience = { id: 'row', slot: 'row', action: 'recommend', benefit: 'Fits' };
  const times = [];
  const moves = [];
  let changed = 0;
  for (const past of pasts) {
    const engine = { config: {}, events: () => past, fact: () => [] };
    const start = performance.now();
    const placed = action({ element, slot: 'row', experience, action: 'recommend', engine });
    times.push(performance.now() - start - moving);
    moves.push(moving);
    if (!placed.isStandard) changed += 1;
    placed.undo();
    moving = 0;
    // As on a page: another task, in which the browser lays out.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { times, moves, changed };
};

/** @param {import('playwright').Page} page @param {string} url @param {readonly (readonly object[])[]} pasts */
const measurePool = async (page, url, pasts) => {
  const session = await page.context().newCDPSession(page);
  const timesAt = async (/** @type {number} */ rate) => {
    await page.goto(url);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const { times, moves, changed } = await page.evaluate(recommendAll, pasts);
    if (changed < pasts.length / 2) throw Error(`only ${changed} of ${pasts.length} rows were changed`);
    const sorted = (/** @type {number[]} */ list) => list.sort((one, other) => one - other);
    return { times: sorted(times), moves: sorted(moves) };
  };
  const quantile = (/** @type {readonly number[]} */ times, /** @type {number} */ share) =>
    times[Math.floor(times.length * share)] ?? Number.NaN;
  const [fast, slow] = [await timesAt(1), await timesAt(SLOWER)];
  return {
    fast: quantile(fast.times, 0.5),
    median: quantile(slow.times, 0.5),
    p99: quantile(slow.times, 0.99),
    moves: quantile(slow.moves, 0.5),
  };
};

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const oneRecommendation = {
  name: 'one-recommendation',
  title: 'One recommendation',
  async measure() {
    const { itemCode } = await import('../../packages/rules/dist/internal.js');
    const pasts = Array.from({ length: ROUNDS }, (_, seed) => pastOf(seed, itemCode));
    const server = await listen(makeServer());
    const browser = await chromium.launch(fullChromium());
    try {
      const page = await browser.newPage();
      const rows = [];
      for (const pool of POOLS)
        rows.push({ pool, ...(await measurePool(page, `${server.url}${pool}`, pasts)) });
      return { rounds: ROUNDS, rows };
    } finally {
      await browser.close();
      server.close();
    }
  },
  render: ({ rounds, rows }) =>
    `From the events of a visitor, 48 with 20 related items each, to the order of a row, in Chromium; ${rounds} visitors. The time in which the row finds and moves its items is apart.

${table(
  [
    'candidates',
    'median',
    `median, ${SLOWER}× slower`,
    `99 %, ${SLOWER}× slower`,
    'goal',
    `items found and moved: median, ${SLOWER}× slower`,
  ],
  rows.map(({ pool, fast, median, p99, moves }) => [
    pool,
    formatTime(fast),
    formatTime(median),
    formatTime(p99),
    formatGoal(p99, GOAL, ' ms'),
    formatTime(moves),
  ]),
)}`,
};
