/**
 * How long a page of many slots takes to be personalized, with one experience per slot.
 *
 * The profile is read from IndexedDB and the cache is warm. The clock starts when `tactful.js` has opened its queue, and
 * stops when the last slot is placed, so the time includes the work of the parser. Additional loads are traced, to measure
 * how much of that is Tactful's own work; tracing makes it slower.
 */
import { chromium } from 'playwright';
import { fullChromium } from '../../e2e/browsers.mjs';
import { formatGoal, formatSummary, table } from '../report/format.mjs';
import { summaryOf } from '../report/statistics.mjs';
import { acceptAndTrack } from './demo.mjs';
import { listen } from './listen.mjs';
import { makeManySlots, PAST } from './many-slots-page.mjs';
import { traced } from './trace.mjs';

const SLOTS = 1000;
/** In ms, from the start of Tactful. */
const GOAL = 150;

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

/** Loads the page `loads` times. Returns what was observed in each, and the traced work of as many others. */
async function loadPages(browser, page, url, loads) {
  const loadOnce = async () => {
    await page.goto(url);
    await page
      .waitForFunction((slots) => globalThis.seen.placed >= slots, SLOTS, { timeout: 20_000 })
      .catch(() => {});
  };
  const observed = [];
  // The first load is colder than those that follow.
  for (let load = 0; load <= loads; load++) {
    await loadOnce();
    const seen = await page.evaluate(() => globalThis.seen);
    if (load) observed.push(seen);
    await page.waitForTimeout(500);
  }
  const work = [];
  for (let load = 0; load < loads; load++) {
    await page.goto('about:blank');
    work.push(await traced(browser, page, loadOnce));
  }
  return { observed, work };
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const manySlots = {
  name: 'many-slots',
  title: 'A page of a thousand slots',
  async measure({ loads = 8 }) {
    const server = await listen(await makeManySlots(SLOTS));
    const browser = await chromium.launch(fullChromium());
    try {
      const page = await browser.newPage();
      await page.addInitScript(observe);
      const { url } = server;
      await page.goto(url);
      await acceptAndTrack(page, PAST);
      const { observed, work } = await loadPages(browser, page, url, loads);
      const of = (what) => summaryOf(observed.map(what));
      return {
        loads,
        slots: SLOTS,
        placed: of(({ startedAt, lastAt }) => lastAt - startedAt),
        parsed: of(({ startedAt, parsedAt }) => parsedAt - startedAt),
        task: summaryOf(work.map(({ most }) => most)),
        incomplete: observed.filter(({ placed }) => placed < SLOTS).length,
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
  render: ({ loads, slots, placed, parsed, task, incomplete }) =>
    `${slots} slots with one experience each, ${loads} loads, processor not slowed down. ${incomplete} loads left out a slot.

${table(
  ['measure', 'median', 'goal'],
  [
    [
      'from the start of Tactful until the last slot is placed',
      formatSummary(placed),
      formatGoal(placed.median, GOAL, ' ms'),
    ],
    ['of this, until the page is parsed', formatSummary(parsed), ''],
    ['the work of Tactful in the task that places them, traced', formatSummary(task), ''],
  ],
)}`,
};
