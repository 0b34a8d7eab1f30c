/** The buttons of the widget cover no price, no control, no link and no heading of the demo shop, on any page, while it is scrolled. */
import { expect, test } from '@playwright/test';
import { crawl } from './support/crawl.ts';
import { addToCart, choose, lookAt } from './support/shop.ts';

const SIZES = {
  'small phone': { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
};
const PAGES = ['/', '/c/coats', '/search?q=coat', '/cart', '/checkout', '/help', '/guide', '/privacy'];

for (const [size, viewport] of Object.entries(SIZES))
  for (const consent of ['accept', 'refuse'] as const)
    test(`the buttons cover nothing that matters, after ${consent}, on a ${size}`, {
      tag: '@slow',
    }, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('/');
      await choose(page, consent);
      await lookAt(page, 'coats', 3);
      const address = page.url();
      await addToCart(page);
      for (const path of [...PAGES, address]) {
        await page.goto(path);
        await page.locator('#tactful [part~="open"]').waitFor();
        const { covered, shown, hidden, whyButtons } = await crawl(page);
        expect(covered, path).toEqual([]);
        if (path === '/' && consent === 'accept') expect(whyButtons).toBeGreaterThan(0);
        expect(shown, `${path}: the button is shown somewhere`).toBeGreaterThan(0);
        expect(hidden, `${path}: the button is hidden while scrolling down`).toBeGreaterThan(0);
      }
    });
