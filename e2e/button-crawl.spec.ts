/** The buttons of the widget cover no price, no control, no link and no heading of the demo shop and the booking app, on any page, while it is scrolled. */
import { expect, type Page, test } from '@playwright/test';
import { crawl } from './support/crawl.ts';
import { addToCart, choose, lookAt } from './support/shop.ts';

const SIZES = {
  'small phone': { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
};

/** An app with its pages, and the past that personalizes them. */
interface App {
  readonly home: string;
  readonly pages: readonly string[];
  /** Pages that are shorter than the window: they are not scrolled. */
  readonly short: readonly string[];
  /** Gives the visitor a past. Returns further pages. */
  prepare(page: Page): Promise<readonly string[]>;
}

const APPS: { readonly [name: string]: App } = {
  'demo shop': {
    home: '/',
    pages: ['/', '/c/coats', '/search?q=coat', '/cart', '/checkout', '/help', '/guide', '/privacy'],
    short: [],
    async prepare(page) {
      await lookAt(page, 'coats', 3);
      const address = page.url();
      await addToCart(page);
      return [address];
    },
  },
  'booking app': {
    home: '/booking',
    pages: [
      '/booking',
      '/booking/find?what=Fish',
      '/booking/r/goat-terrace',
      '/booking/r/brine?time=19:30',
      '/booking/tables',
      '/booking/privacy',
    ],
    short: ['/booking/tables', '/booking/privacy'],
    async prepare(page) {
      for (const name of ['The Tide Table', 'Brine', 'High Meadow']) {
        await page.getByRole('link', { name: 'Restaurants', exact: true }).click();
        await page.getByRole('link', { name, exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      }
      return [];
    },
  },
};

for (const [name, app] of Object.entries(APPS))
  for (const [size, viewport] of Object.entries(SIZES))
    for (const consent of ['accept', 'refuse'] as const)
      test(`the buttons cover nothing that matters in the ${name}, after ${consent}, on a ${size}`, {
        tag: '@slow',
      }, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.goto(app.home);
        await choose(page, consent);
        const more = await app.prepare(page);
        for (const path of [...app.pages, ...more]) {
          await page.goto(path);
          await page.locator('#tactful [part~="open"]').waitFor();
          if (path === app.home && consent === 'accept')
            await page.locator('tactful-why button').first().waitFor();
          const { covered, shown, hidden, whyButtons } = await crawl(page);
          expect(covered, path).toEqual([]);
          if (path === app.home && consent === 'accept') expect(whyButtons).toBeGreaterThan(0);
          expect(shown, `${path}: the button is shown somewhere`).toBeGreaterThan(0);
          if (!app.short.includes(path))
            expect(hidden, `${path}: the button is hidden while scrolling down`).toBeGreaterThan(0);
        }
      });
