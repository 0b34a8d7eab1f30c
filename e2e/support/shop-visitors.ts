/** Runs visitors with different past events through the same pages of the demo shop, and logs the server's requests. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { makeShop } from '../../demo-site/src/shop.mjs';
import type { EventName, PageEvent } from '../../packages/core/src/events/event.ts';
import { dice } from './dice.ts';
import { type Listening, type LoggedRequest, listen, type Views, viewsOf } from './requests.ts';
import { scrollThrough } from './scroll.ts';
import { choose } from './shop.ts';
import { ledgerRecords } from './storage.ts';

const CATEGORIES = ['coats', 'gloves', 'scarves', 'knitwear', 'boots', 'tents', 'mugs', 'coffee', 'candles'];

export interface LoggedShop extends Listening {
  /** Returns the requests since the last call. */
  taken(): Views;
}

/** Starts a shop on its own port that logs every request with all its headers. */
export async function openShop(log: string, strict: boolean): Promise<LoggedShop> {
  const listening = await listen(makeShop({ strict, tactful: true, log }));
  let read = 0;
  return {
    ...listening,
    taken: () => {
      const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      const views = viewsOf(lines.slice(read).map((line): LoggedRequest => JSON.parse(line)));
      read = lines.length;
      return views;
    },
  };
}

/** Creates past events for a visitor, of the types that shops report. */
function past(seed: number): readonly PageEvent[] {
  const roll = dice(seed);
  // Each visitor prefers two categories, so that the profiles differ in more than noise.
  const tastes = [roll(CATEGORIES.length), roll(CATEGORIES.length)];
  const some = () => CATEGORIES[tastes[roll(2)] ?? 0] ?? 'coats';
  const item = () => {
    const category = some();
    return { id: `${category}-${roll(20)}`, category, brand: `maker-${roll(9)}`, price: 10 + roll(400) };
  };
  const names: readonly EventName[] = [
    'view_item',
    'view_item',
    'view_item',
    'search',
    'add_to_cart',
    'purchase',
    'use_feature',
    seed % 5 === 4 ? 'care_open' : 'view_item',
  ];
  return Array.from({ length: roll(30) }, () => {
    const name = names[roll(names.length)] ?? 'view_item';
    if (name === 'search') return { name, term: some() };
    if (name === 'use_feature') return { name, feature: 'repairs' };
    if (name === 'care_open') return { name };
    return { name, items: [item()] };
  });
}

const seen = (page: Page): Promise<unknown> => page.locator('#tactful').waitFor({ state: 'attached' });

/** Waits until the past events are stored: a write that is pending when the page is left may be lost. */
async function written(page: Page): Promise<void> {
  let before = 0;
  await expect
    .poll(
      async () => {
        const last = before;
        before = (await ledgerRecords(page)).length;
        return before > 0 && before === last;
      },
      { intervals: [250] },
    )
    .toBe(true);
}

/** Visits the same pages for every visitor. */
async function visitPages(page: Page, shop: string, query: string): Promise<void> {
  for (const path of ['/', '/c/coats', '/p/cairn-parka', '/cart', '/help', '/']) {
    await page.goto(`${shop}${path}${query}`);
    await seen(page);
    await scrollThrough(page);
    await page.waitForLoadState('networkidle');
  }
}

/**
 * Visits the pages as a visitor with past events, then leaves. Returns the requests that the server got, and the placed
 * experiences.
 *
 * @param query - Appended to the address of every page.
 */
export async function visit(
  context: BrowserContext,
  shop: LoggedShop,
  seed: number,
  query = '',
): Promise<{ readonly views: Views; readonly placed: string }> {
  const page = await context.newPage();
  await page.goto(`${shop.url}/about-your-data`);
  await choose(page, 'accept');
  await page.evaluate((events) => {
    for (const event of events) window.tactful.track(event);
  }, past(seed));
  await written(page);
  await page.goto(`${shop.url}/privacy`);
  await seen(page);
  await page.waitForLoadState('networkidle');
  shop.taken();
  await visitPages(page, shop.url, query);
  const placed = await page.evaluate(
    (slots) => slots.map((slot) => window.tactful.decide(slot)?.winner?.experience.id).join(),
    ['hero', 'row', 'promo', 'edit'],
  );
  await context.close();
  return { views: shop.taken(), placed };
}
