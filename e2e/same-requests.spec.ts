/** What the network sees does not depend on the profile: the server's logs of many visitors are equal. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { makeShop } from '../demo-site/src/shop.mjs';
import type { EventName, PageEvent } from '../packages/core/src/event.ts';
import { choose } from './support/shop.ts';

const PROFILES = Number(process.env.TACTFUL_PROFILES ?? 6);
const CATEGORIES = ['coats', 'gloves', 'scarves', 'knitwear', 'boots', 'tents', 'mugs', 'coffee', 'candles'];

interface Shop {
  readonly url: string;
  /** What was asked since the last call: a list for each page view, sorted, since connections race. */
  taken(): readonly (readonly string[])[];
  close(): Promise<void>;
}

/** A shop on a port of its own that logs every request with all its headers. */
async function openShop(log: string, strict: boolean): Promise<Shop> {
  const server = makeShop({ strict, tactful: true, log });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  let read = 0;
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    taken: () => {
      const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      const views: string[][] = [];
      for (const line of lines.slice(read)) {
        const { headers } = JSON.parse(line) as { headers: Record<string, string> };
        if (headers['sec-fetch-dest'] === 'document') views.push([]);
        views.at(-1)?.push(line.replace(/,?"at":\d+/, ''));
      }
      read = lines.length;
      return views.map((view) => view.sort());
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** A past for a visitor, out of what shops report. */
function past(seed: number): readonly PageEvent[] {
  const roll = dice(seed);
  // Tastes, so that pasts differ in more than noise.
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

/** What every visitor does, the same for all. */
async function walk(page: Page): Promise<void> {
  for (const path of ['/', '/c/coats', '/p/cairn-parka', '/cart', '/help', '/']) {
    await page.goto(path);
    await seen(page);
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState('networkidle');
  }
}

/** A visitor with a past takes the walk; answers what the server saw of it. */
async function visit(browser: Browser, shop: Shop, seed: number, leak?: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: shop.url });
  const page = await context.newPage();
  await page.goto('/about-your-data');
  await choose(page, 'accept');
  await page.evaluate((events) => {
    for (const event of events) window.tactful.track(event);
  }, past(seed));
  await page.goto('/privacy');
  await seen(page);
  await page.waitForLoadState('networkidle');
  shop.taken();
  await walk(page);
  if (leak) await leak(page);
  await page.waitForLoadState('networkidle');
  const placed = await page.evaluate(
    (slots) => slots.map((slot) => window.tactful.decide(slot)?.winner?.experience.id).join(),
    ['hero', 'row', 'promo', 'edit'],
  );
  await context.close();
  return { views: shop.taken(), placed };
}

for (const strict of [false, true])
  test(`${PROFILES} visitors with different pasts look the same to the server ${strict ? 'of a strict shop' : ''}`, async ({
    browser,
  }, info) => {
    test.setTimeout(PROFILES * 15_000);
    const shop = await openShop(info.outputPath('requests.log'), strict);
    const first = await visit(browser, shop, 0);
    expect(first.views.length).toBeGreaterThanOrEqual(6);
    const placed = new Set([first.placed]);
    for (let seed = 1; seed < PROFILES; seed++) {
      const other = await visit(browser, shop, seed);
      placed.add(other.placed);
      expect(other.views).toEqual(first.views);
    }
    // They did not look the same because nothing was tailored.
    expect(placed.size).toBeGreaterThan(2);
    await shop.close();
  });
