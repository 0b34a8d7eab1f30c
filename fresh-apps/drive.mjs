/** Visits a fresh app as a visitor does, and checks what it shows and what it logs. */
import { expect as baseExpect } from '@playwright/test';

/** @typedef {import('playwright').Page} Page */

/** Generous: other work may slow the machine down. */
const TIMEOUT_MS = 30_000;
const expect = baseExpect.configure({ timeout: TIMEOUT_MS });

const STANDARD = 'New this season';
const VARIANT = 'New coats are in';
/** Texts of the German messages: a file that is loaded when it is needed. */
const GERMAN = {
  accept: 'Ja, personalisieren',
  why: 'Warum das?',
  reason: '3\u2011mal in den letzten 7 Tagen',
};

/** Messages of development servers that are no problem. */
const HARMLESS = /Download the React DevTools|\[vite\]|\[HMR\]|\[Fast Refresh\]/;

/** Collects what must not happen on any page. @param {Page} page */
function watch(page) {
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.stack}`));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(text))
      problems.push(`${message.type()}: ${text}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** @param {Page} page */
const hero = (page) => page.locator('#hero').getByRole('heading', { level: 2 });
/** @param {Page} page */
const panel = (page) => page.locator('#tactful dialog[part="panel"]');
/** @param {Page} page */
const explanation = (page) => page.locator('#tactful [part="explanation"]');

/** Everything that is stored on the device. @param {Page} page */
const stored = (page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...Object.keys(localStorage)
      // Next.js in development.
      .filter((key) => !key.startsWith('__next'))
      .map((key) => `localStorage ${key}`),
    ...(document.cookie ? [`cookie ${document.cookie}`] : []),
  ]);

/** The server renders the standard content, the same for everybody. @param {string} url */
async function expectStandardMarkup(url) {
  const html = await (await fetch(url)).text();
  expect(html).toContain(STANDARD);
}

/** A first visit: nothing before consent, and the variant after three coats. @param {Page} page @param {string} url */
async function consentAndView(page, url) {
  await page.goto(url);
  const accept = page.locator('#tactful [part~="accept"]');
  await expect(accept).toHaveText(GERMAN.accept);
  await expect(hero(page)).toHaveText(STANDARD);
  expect(await stored(page)).toEqual([]);
  await accept.click();
  for (let count = 0; count < 3; count++) await page.getByRole('button', { name: 'View a coat' }).click();
  await expect(hero(page)).toHaveText(VARIANT);
}

/** A second visit: the slot was decided while it was out of view, and its explanation opens. @param {Page} page */
async function returnAndAsk(page) {
  await page.reload();
  await expect(hero(page)).toHaveText(VARIANT);
  await hero(page).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: GERMAN.why }).click();
  await expect(explanation(page)).toContainText(GERMAN.reason);
  await page.keyboard.press('Escape');
  await expect(explanation(page)).toBeHidden();
}

/** Withdraws consent in the panel: the slot is standard, and nothing is stored but the refusal. @param {Page} page */
async function withdraw(page) {
  await expect(async () => {
    // By keyboard: the button may have moved away from the content. Again, if it was rendered again meanwhile.
    await page.locator('#tactful [part~="open"]').press('Enter');
    await expect(panel(page)).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: TIMEOUT_MS });
  await panel(page).locator('#personalize').click();
  await expect(hero(page)).toHaveText(STANDARD);
  await expect
    .poll(async () => (await stored(page)).filter((item) => item.startsWith('database')))
    .toEqual([]);
}

/**
 * Visits the app. Rejects if it shows, stores or logs anything else than it should.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, isServerRendered: boolean }} app
 */
export async function visitShop(browser, { url, isServerRendered }) {
  if (isServerRendered) await expectStandardMarkup(url);
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const problems = watch(page);
  try {
    await consentAndView(page, url);
    await returnAndAsk(page);
    await withdraw(page);
  } catch (error) {
    throw new Error([error, ...problems].join('\n'));
  } finally {
    await page.close();
  }
  expect(problems).toEqual([]);
}
