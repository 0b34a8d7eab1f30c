/** Shared by the benchmarks of the demo shop: starts the shop and a browser, and creates a visitor with past events. */
import { chromium } from 'playwright';
import { makeShop } from '../../demo-site/src/shop.mjs';
import { fullChromium } from '../../e2e/browsers.mjs';
import { listen } from './listen.mjs';

/** Views of three coats. */
export const COATS = ['a', 'b', 'c'].map((id) => ({ name: 'view_item', items: [{ id, category: 'coats' }] }));

/**
 * Opens the shop and a browser, and closes both after `act`. Returns its result.
 *
 * @template T
 * @param {(browser: import('playwright').Browser, url: string) => Promise<T>} act `url` is that of the front page.
 */
export async function inDemo(act) {
  const server = await listen(makeShop({ strict: false, tactful: true }));
  const browser = await chromium.launch(fullChromium());
  try {
    return await act(browser, server.url);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Accepts in the prompt of the page, tracks `events`, and waits until they are written. */
export async function acceptAndTrack(page, events) {
  const accept = page.locator('#tactful [part~="accept"]');
  await accept.click();
  // Tactful records nothing before it has processed the consent.
  await accept.waitFor({ state: 'hidden' });
  await page.evaluate((events) => {
    for (const event of events) globalThis.tactful.track(event);
  }, events);
  await page.waitForTimeout(1000);
}

/** Counts the events in the stored state of a browser, as operations or in the profile. */
const countOf = (state, events) => {
  const names = new Set(events.map(({ name }) => name));
  return JSON.stringify(state).match(RegExp(`\\b(${[...names].join('|')})\\b`, 'g'))?.length ?? 0;
};

/** Returns the stored state of a visitor who accepted and has `events`. Throws if the browser did not store all. */
export async function seed(browser, url, events) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}about-your-data`);
  await acceptAndTrack(page, events);
  await page.goto(`${url}privacy`);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  const kept = countOf(state, events);
  if (kept < events.length) throw Error(`seed: expected ${events.length} events kept, got ${kept}`);
  return state;
}
