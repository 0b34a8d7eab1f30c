/**
 * Measures how long a page of many slots takes to be tailored, with one experience per slot.
 *
 *   node e2e/bench/many-slots.mjs [loads, default 10, at most 100] [slots, default 1000] [slow-down of the processor, default 1]
 *
 * The profile is read from IndexedDB, the cache is warm and the config is known. The clock starts when `tactful.js`
 * has opened its queue, and stops when the last slot is placed, so the time includes the work of the parser.
 * Additional loads are traced, to measure how much of that is Tactful's own work; tracing makes it slower.
 */
import { chromium } from 'playwright';
import { fullChromium } from '../browsers.mjs';
import { makeManySlots, PAST } from '../support/many-slots.mjs';
import { acceptAndTrack, median } from './demo.mjs';
import { traced } from './trace.mjs';

const given = (/** @type {number} */ nth, /** @type {number} */ usual, /** @type {number} */ most) =>
  Math.min(most, Math.max(1, Number(process.argv[nth]) || usual));
const LOADS = given(2, 10, 100);
const SLOTS = given(3, 1000, 10_000);
const SLOWER = given(4, 1, 20);

/** Runs in the page before its first script. Records when Tactful starts, and when each slot is placed. */
const observe = () => {
  const seen = { startedAt: 0, firstAt: 0, lastAt: 0, placed: 0, parsedAt: 0 };
  Object.assign(globalThis, { seen });
  let tactful;
  Object.defineProperty(globalThis, 'tactful', {
    get: () => tactful,
    set(value) {
      tactful = value;
      seen.startedAt = performance.now();
    },
  });
  addEventListener('DOMContentLoaded', () => {
    seen.parsedAt = performance.now();
  });
  new MutationObserver((records) => {
    const now = performance.now();
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node.nodeName === 'H2' && node.textContent?.startsWith('Tailored')) {
          seen.placed += 1;
          seen.firstAt ||= now;
          seen.lastAt = now;
        }
  }).observe(document, { childList: true, subtree: true });
};

const server = makeManySlots(SLOTS);
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch(fullChromium());
try {
  const page = await browser.newPage();
  await page.addInitScript(observe);
  const url = `http://127.0.0.1:${port}/`;
  await page.goto(url);
  await acceptAndTrack(page, PAST);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });

  const loadOnce = async () => {
    await page.goto(url);
    await page
      .waitForFunction((slots) => globalThis.seen.placed >= slots, SLOTS, { timeout: 20_000 })
      .catch(() => {});
  };
  const loads = [];
  // The first load validates the config and stores its fingerprint.
  for (let load = 0; load <= LOADS; load++) {
    await loadOnce();
    const seen = await page.evaluate(() => globalThis.seen);
    if (load) loads.push(seen);
    await page.waitForTimeout(500);
  }
  const work = [];
  for (let load = 0; load < LOADS; load++) {
    await page.goto('about:blank');
    work.push(await traced(browser, page, loadOnce));
  }
  const of = (/** @type {(seen: any) => number} */ what) => `${median(loads.map(what)).toFixed(0)} ms`;
  console.log(`${SLOTS} slots, ${SLOTS} experiences, ${LOADS} loads, processor ${SLOWER}×, medians`);
  console.log(`start of Tactful → last slot placed: ${of(({ startedAt, lastAt }) => lastAt - startedAt)}`);
  console.log(`start of Tactful → page parsed: ${of(({ startedAt, parsedAt }) => parsedAt - startedAt)}`);
  console.log(`page parsed → last slot placed: ${of(({ parsedAt, lastAt }) => lastAt - parsedAt)}`);
  console.log(`navigation → last slot placed: ${of(({ lastAt }) => lastAt)}`);
  console.log(
    `the task that places them, traced: ${median(work.map(({ most }) => most)).toFixed(0)} ms of Tactful`,
  );
  console.log(`loads in which a slot was not placed: ${loads.filter(({ placed }) => placed < SLOTS).length}`);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
