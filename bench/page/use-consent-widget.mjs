/** Uses a consent widget in the demo shop as a visitor does, and counts clicks, accessibility issues and policy violations. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { filesOf, sumOf, UNUSED } from './sizes.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('./consent-widgets.mjs').ConsentWidget} ConsentWidget */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WAIT_MS = 10_000;

/** The ids of the rules of axe that an element breaks. @param {Page} page @param {string} selector @returns {Promise<readonly string[]>} */
async function axeViolations(page, selector) {
  await page.evaluate(AXE);
  return page.evaluate(
    async ({ selector, runOnly }) => {
      const { violations } = await globalThis.axe.run(selector, { runOnly });
      return violations.map(({ id }) => id).sort();
    },
    { selector, runOnly: AXE_TAGS },
  );
}

/** Clicks one after the other, each when it is visible. @param {Page} page @param {readonly string[]} selectors */
async function click(page, selectors) {
  for (const selector of selectors) await page.locator(selector).first().click({ timeout: WAIT_MS });
}

/** @param {Page} page @param {string} selector */
const shown = (page, selector) => page.locator(selector).first().waitFor({ timeout: WAIT_MS });

/** @param {Page} page @param {string} selector */
const hidden = (page, selector) =>
  page.locator(selector).first().waitFor({ state: 'hidden', timeout: WAIT_MS });

/** Waits until the visitor has consented, or has not. @param {Page} page @param {ConsentWidget} widget @param {boolean} isOn */
const consentIs = (page, widget, isOn) =>
  page.waitForFunction(`!!(${widget.isOn}) === ${isOn}`, undefined, { timeout: WAIT_MS });

/** Consents, and withdraws consent on the next page. @param {Page} page @param {ConsentWidget} widget */
async function withdrawLater(page, widget) {
  const { prompt, accept, clicks } = widget;
  await click(page, [accept]);
  await consentIs(page, widget, true);
  await hidden(page, prompt);
  await page.reload();
  await click(page, clicks.withdraw);
  await consentIs(page, widget, false);
}

/**
 * Each way of a visitor, on a new page, with its number of clicks. Throws if a way does not lead where it should.
 *
 * @param {(act: (page: Page) => Promise<void>) => Promise<void>} onPage
 * @param {ConsentWidget} widget
 */
export async function countClicks(onPage, widget) {
  const { clicks, prompt, details } = widget;
  await onPage(async (page) => {
    await shown(page, prompt);
    await click(page, clicks.refuse);
    await hidden(page, prompt);
    await consentIs(page, widget, false);
  });
  await onPage(async (page) => {
    await shown(page, prompt);
    await click(page, clicks.details);
    await shown(page, details);
  });
  await onPage((page) => withdrawLater(page, widget));
  return {
    refuse: clicks.refuse.length,
    details: clicks.details.length,
    withdraw: clicks.withdraw.length,
  };
}

/** The issues of axe while the prompt is shown, and then its details. @param {Page} page @param {ConsentWidget} widget */
export async function countAxeViolations(page, { prompt, clicks, details, roots }) {
  await shown(page, prompt);
  const inPrompt = await axeViolations(page, roots.prompt);
  await click(page, clicks.details);
  await shown(page, details);
  return { prompt: inPrompt, details: await axeViolations(page, roots.details) };
}

/**
 * Finds out whether the widget works under a strict policy, and how often the page violates it.
 *
 * @param {Page} page
 * @param {string} url
 * @param {ConsentWidget} widget
 */
export async function useUnderStrictPolicy(page, url, { prompt, clicks, details }) {
  await page.addInitScript(() => {
    globalThis.violations = [];
    addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(event.effectiveDirective),
    );
  });
  await page.goto(url);
  const works = async (/** @type {() => Promise<unknown>} */ act) => {
    try {
      await act();
      return true;
    } catch {
      return false;
    }
  };
  const showsPrompt = await works(() => shown(page, prompt));
  const showsDetails =
    showsPrompt &&
    (await works(async () => {
      await click(page, clicks.details);
      await shown(page, details);
    }));
  /** @type {readonly string[]} */
  const violations = await page.evaluate(() => globalThis.violations);
  return { showsPrompt, showsDetails, violations };
}

/** The bytes that the prompt needs, and those of everything. @param {Page} page @param {string} url @param {ConsentWidget} widget */
export async function measureBytes(page, url, widget) {
  const inPrompt = await filesOf(page, url, () => shown(page, widget.prompt));
  const inAll = await filesOf(page, url, () => withdrawLater(page, widget));
  const needed = Object.entries(inPrompt).filter(([path]) => !UNUSED.test(path));
  return { prompt: sumOf(Object.fromEntries(needed)), all: sumOf({ ...inPrompt, ...inAll }) };
}
