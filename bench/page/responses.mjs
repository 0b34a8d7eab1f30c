/**
 * How soon the widget responds to input, with a processor that is 4× slower.
 *
 * Each time starts with the visitor's press, by the browser's timestamp, and stops at the end of the first frame in
 * which the result is painted and the page can handle the next press. Each is compared with the time that the browser
 * needs without Tactful on the same page, in the same round: for a button that hides a box of that size, and for a
 * modal dialog with one line in it.
 */
import { formatGoal, formatRatio, formatSummary, table } from '../report/format.mjs';
import { ratiosOf, summaryOf } from '../report/statistics.mjs';
import { inDemo, seed } from './demo.mjs';

const SLOWER = 4;
/** Almost as many events as a ledger holds: the pages add a few. */
const EVENTS = 490;
const MOST_MS = 60_000;

const BUTTON = 'a plain button, for comparison: until the next paint';
const DIALOG = 'a plain modal dialog, for comparison';
const ACCEPT = 'accept, until the next paint';
const ACCEPT_EVENT = 'accept, measured with Event Timing';
const FIRST_DIALOG = 'panel, opened for the first time: its dialog';
const FIRST = 'panel, opened for the first time: all of it';
const SECOND_DIALOG = 'panel, opened again: its dialog';
const SECOND = 'panel, opened again: all of it';
const LIST = 'its list of all entries, opened';
const NEXT = 'the entries of one row';

/** Goals in ms. */
const GOALS = { [ACCEPT_EVENT]: 50, [FIRST]: 200, [SECOND]: 200 };
/** The plain interaction that each is compared with. */
const PLAIN = {
  [ACCEPT]: BUTTON,
  [FIRST_DIALOG]: DIALOG,
  [FIRST]: DIALOG,
  [SECOND_DIALOG]: DIALOG,
  [SECOND]: DIALOG,
};

/** Runs in the page before its first script. */
function observe() {
  const shadow = () => document.querySelector('#tactful')?.shadowRoot;
  const response = { event: 0 };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'click') response.event = duration;
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  Object.assign(globalThis, {
    __response: response,
    /** Resolves with the ms from the next press to the end of the first frame for which `isThere` holds. */
    __timed: (/** @type {string} */ isThere) =>
      new Promise((resolve) => {
        const holds = new Function('shadow', `return ${isThere}`);
        const channel = new MessageChannel();
        let pressedAt = 0;
        let isPainting = false;
        addEventListener(
          'click',
          ({ timeStamp }) => {
            pressedAt = timeStamp;
          },
          { capture: true, once: true },
        );
        channel.port1.onmessage = () => {
          if (isPainting) resolve(performance.now() - pressedAt);
          else requestAnimationFrame(frame);
        };
        const frame = () => {
          isPainting = pressedAt > 0 && holds(shadow());
          // After a frame's callbacks come its style, layout and paint, and then this message.
          channel.port2.postMessage(0);
        };
        requestAnimationFrame(frame);
      }),
  });
}

/** Presses an element. Returns the time in ms until each of the conditions holds. @param {import('playwright').Page} page */
async function press(page, selector, ...conditions) {
  const timed = conditions.map((isThere) => page.evaluate((isThere) => globalThis.__timed(isThere), isThere));
  await page.locator(selector).click({ timeout: MOST_MS });
  return Promise.all(timed);
}

/** @param {import('playwright').Browser} browser @param {object} of */
async function open(browser, url, of = {}) {
  const context = await browser.newContext(of);
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url, { timeout: MOST_MS });
  await page.locator('#tactful').waitFor({ state: 'attached', timeout: MOST_MS });
  await page.waitForLoadState('networkidle');
  return page;
}

/** Adds a box of the prompt's size with a plain button that hides it, and a plain modal dialog. */
function bareParts() {
  const box = document.createElement('div');
  box.style.cssText =
    'position:fixed;z-index:9;inset:auto 1em 1em;margin:auto;max-width:40em;height:180px;background:Canvas';
  box.innerHTML = '<button id="bare-button">Yes</button>';
  box.onclick = () => {
    box.style.display = 'none';
  };
  const opener = document.createElement('button');
  opener.id = 'bare-opener';
  opener.style.cssText = 'position:fixed;z-index:9;inset:40% auto auto 1em';
  opener.textContent = 'Open';
  const dialog = document.createElement('dialog');
  dialog.textContent = 'A line';
  dialog.style.cssText = 'width:34em;height:100%;margin:0 0 0 auto';
  opener.onclick = () => dialog.showModal();
  document.body.append(box, opener, dialog);
}

/** Measures the browser alone: a plain button and a plain dialog on the same page, without the widget. */
async function bare(browser, url, storageState) {
  const page = await open(browser, url, { storageState });
  await page.evaluate(bareParts);
  await page.waitForTimeout(300);
  const [pressed] = await press(
    page,
    '#bare-button',
    "!document.querySelector('#bare-button').checkVisibility()",
  );
  const [opened] = await press(page, '#bare-opener', "document.querySelector('body > dialog[open]')");
  await page.context().close();
  return { [BUTTON]: pressed, [DIALOG]: opened };
}

async function accept(browser, url) {
  const page = await open(browser, url);
  const [painted] = await press(
    page,
    '#tactful [part~="accept"]',
    "!shadow.querySelector('section')?.checkVisibility()",
  );
  await page.waitForTimeout(300);
  const event = await page.evaluate(() => globalThis.__response.event);
  await page.context().close();
  return { [ACCEPT]: painted, [ACCEPT_EVENT]: event };
}

const CATEGORIES = ['coats', 'gloves', 'scarves', 'tents', 'mugs'];
/** Events that fill a ledger. */
const VIEWS = Array.from({ length: EVENTS }, (_, nth) => ({
  name: 'view_item',
  items: [{ id: `thing-${nth}`, category: CATEGORIES[nth % CATEGORIES.length] }],
}));

async function openPanel(browser, url, storageState) {
  const page = await open(browser, url, { storageState });
  const isOpen = "shadow.querySelector('dialog[open]')";
  const isWhole = "shadow.querySelector('dialog[open] details#options')";
  const [firstDialog, first] = await press(page, '#tactful [part~="open"]', isOpen, isWhole);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  const [secondDialog, second] = await press(page, '#tactful [part~="open"]', isOpen, isWhole);
  const [entries] = await press(
    page,
    '#tactful details#activity > summary',
    "shadow.querySelector('details#activity .rows > li')",
  );
  const [next] = await press(
    page,
    '#tactful details#activity .rows > li:has-text("mugs") details > summary',
    "shadow.querySelectorAll('.entry').length > 10",
  );
  await page.context().close();
  return {
    [FIRST_DIALOG]: firstDialog,
    [FIRST]: first,
    [SECOND_DIALOG]: secondDialog,
    [SECOND]: second,
    [LIST]: entries,
    [NEXT]: next,
  };
}

/** @type {import('../report/benchmark.mjs').Benchmark} */
export const responses = {
  name: 'responses',
  title: 'How soon the widget responds',
  async measure({ loads = 10 }) {
    /** @type {{ [name: string]: number[] }} */
    const times = {};
    await inDemo(async (browser, url) => {
      const state = await seed(browser, url, VIEWS);
      for (let round = 0; round < loads; round++) {
        const measured = {
          ...(await bare(browser, url, state)),
          ...(await accept(browser, url)),
          ...(await openPanel(browser, url, state)),
        };
        for (const [name, ms] of Object.entries(measured)) times[name] = [...(times[name] ?? []), ms];
      }
    });
    const figures = Object.entries(times).map(([name, all]) => ({
      name,
      time: summaryOf(all),
      ...(PLAIN[name] && { ratio: ratiosOf(all, times[PLAIN[name]]) }),
    }));
    return { loads, slower: SLOWER, events: EVENTS, figures };
  },
  render({ loads, slower, events, figures }) {
    const rows = figures.map(({ name, time, ratio }) => [
      name,
      formatSummary(time),
      formatGoal(time.median, GOALS[name], ' ms'),
      ratio ? formatRatio(ratio) : '',
    ]);
    return `${events} events, processor ${slower}× slower, ${loads} rounds.

${table(['interaction', 'median', 'goal', 'ratio to the plain one'], rows)}`;
  },
};
