/**
 * In how many loads of the front page a personalized visitor sees standard content first.
 *
 * A setup is a slow-down of the processor and a cache, cold or warm. The benchmark fails if standard content was replaced
 * after it was painted, or if nothing was personalized. The browser reports what it painted (Element Timing). The page also
 * compares every frame, to detect lists whose order changes.
 */
import { table } from '../report/format.mjs';
import { median } from '../report/statistics.mjs';
import { COATS, inDemo, seed } from './demo.mjs';

const SLOWER = [1, 4, 6];
const GENERIC = 'Out early, home late';
const TAILORED = 'The coat rail is full';
/** Timeout for a load, at any slow-down. */
const MOST_MS = 60_000;
/** Each setup ends after this time, with the loads that it has. */
const SETUP_MS = 5 * 60_000;

/** Runs in the page before its first script. @param {string} tailored the headline of the tailored hero */
function observe(tailored) {
  /** Slot → what it showed, in the order in which it was painted. @type {Map<string, string[]>} */
  const shown = new Map();
  const seen = { painted: [], shift: 0, shifted: [], tailoredAt: 0, shown: {} };
  Object.assign(globalThis, { __seen: seen });

  const heading = () => document.querySelector('[data-tactful-slot="hero"] > .hero-text h2');
  new MutationObserver(() => {
    const element = heading();
    if (!element) return;
    // The browser reports the paint of an element only if the page marks it with this attribute.
    if (!element.hasAttribute('elementtiming'))
      element.setAttribute('elementtiming', element.textContent ?? '');
    if (element.textContent === tailored) seen.tailoredAt ||= performance.now();
  }).observe(document, { childList: true, subtree: true });
  const each = (type, onEntry) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  each('element', ({ identifier }) => {
    seen.painted.push(identifier);
  });
  each('layout-shift', ({ value, hadRecentInput, sources }) => {
    if (hadRecentInput) return;
    seen.shift += value;
    seen.shifted.push(...sources.map(({ node }) => node?.className || node?.nodeName || 'gone'));
  });

  // Headings are enough to distinguish contents, and cheap enough to read in every frame.
  const wordsOf = (slot) => [...slot.querySelectorAll('h2, h3')].map(({ textContent }) => textContent).join();
  const isInSight = (slot) => {
    const { top, bottom } = slot.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && slot.checkVisibility({ visibilityProperty: true });
  };
  const channel = new MessageChannel();
  let before = new Map();
  // Text that is the same before the paint and right after it has been painted.
  channel.port1.onmessage = () => {
    for (const [slot, words] of before) {
      const name = slot.dataset.tactfulSlot;
      const earlier = shown.get(name) ?? [];
      if (wordsOf(slot) === words && earlier.at(-1) !== words) shown.set(name, [...earlier, words]);
    }
    seen.shown = Object.fromEntries(shown);
  };
  const frame = () => {
    const slots = [...document.querySelectorAll('[data-tactful-slot]')].filter(isInSight);
    before = new Map(slots.map((slot) => [slot, wordsOf(slot)]));
    channel.port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** @param {import('playwright').BrowserContext} context */
async function openPage(context, slower) {
  const page = await context.newPage();
  await page.addInitScript(observe, TAILORED);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return page;
}

/** Loads the front page once. Returns what was painted. @param {import('playwright').Page} page */
async function load(page, url) {
  await page.goto('about:blank');
  await page.goto(url, { timeout: MOST_MS });
  // The widget is attached after all slots are placed.
  await page.locator('#tactful').waitFor({ state: 'attached', timeout: MOST_MS });
  await page.waitForTimeout(250);
  const { painted, shift, shifted, tailoredAt, shown } = await page.evaluate(() => globalThis.__seen);
  const changed = Object.entries(shown).flatMap(([slot, texts]) => (texts.length > 1 ? [slot] : []));
  return {
    // If the variant was never placed, the hero stays generic, which is no flicker.
    generic: tailoredAt === 0,
    flickered: tailoredAt > 0 && (painted.includes(GENERIC) || changed.length > 0),
    changed,
    shift,
    shifted,
    tailoredAt,
  };
}

const cold = (browser, state, slower, url) => async () => {
  const context = await browser.newContext({ storageState: state });
  try {
    return await load(await openPage(context, slower), url);
  } finally {
    await context.close();
  }
};

async function warm(browser, state, slower, url) {
  const context = await browser.newContext({ storageState: state });
  const page = await openPage(context, slower);
  await load(page, url);
  return () => load(page, url);
}

/** Summarizes the loads of a setup. */
function summarize(slower, cache, loads) {
  const tailored = loads.filter(({ generic }) => !generic);
  return {
    slower,
    cache,
    loads: loads.length,
    flickered: loads.filter(({ flickered }) => flickered).length,
    changed: [...new Set(loads.flatMap(({ changed }) => changed))],
    generic: loads.length - tailored.length,
    shift: Math.max(...loads.map(({ shift }) => shift)),
    shifted: [...new Set(loads.flatMap(({ shifted }) => shifted))],
    tailoredAt: Math.round(median(tailored.map(({ tailoredAt }) => tailoredAt))),
  };
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const flicker = {
  name: 'flicker',
  title: 'Standard content painted before personalized content',
  isLong: true,
  async measure({ loads = 34 }) {
    const setups = [];
    await inDemo(async (browser, url) => {
      const state = await seed(browser, url, COATS);
      for (const slower of SLOWER)
        for (const [cache, once] of [
          ['cold', cold(browser, state, slower, url)],
          ['warm', await warm(browser, state, slower, url)],
        ]) {
          const done = [];
          const until = Date.now() + SETUP_MS;
          while (done.length < loads && (done.length === 0 || Date.now() < until)) done.push(await once());
          setups.push(summarize(slower, cache, done));
        }
    });
    if (setups.some(({ flickered, generic, loads: count }) => flickered || generic === count))
      process.exitCode = 1;
    return { setups };
  },
  render({ setups }) {
    const rows = setups.map(
      ({ slower, cache, loads, flickered, changed, generic, shift, shifted, tailoredAt }) => [
        `${slower}×`,
        cache,
        loads,
        `${flickered}${changed.length ? ` (${changed})` : ''}`,
        generic,
        `${shift.toFixed(4)}${shifted.length ? ` (${shifted})` : ''}`,
        `${tailoredAt} ms`,
      ],
    );
    const count = (key) => setups.reduce((sum, setup) => sum + setup[key], 0);
    return `${table(
      [
        'processor',
        'cache',
        'loads',
        'standard content, then replaced',
        'kept the standard content',
        'largest layout shift',
        'until personalized, median',
      ],
      rows,
    )}

In all, ${count('flickered')} of ${count('loads')} loads (goal: 0 of 200).`;
  },
};
