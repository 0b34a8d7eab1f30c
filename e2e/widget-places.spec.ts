/** The buttons of the widget cover no control and no text of a shop, and no bar that stays in the window. */
import { expect, type Page, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  openLibraryShop,
  openTailored,
  pageOf,
  why,
} from './support/library-shop.ts';

const HERO = `<section data-tactful-slot="hero" style="min-height:9em"><h2>Home page</h2><button class="add" style="position:absolute;top:.5em;right:.5em">Add to cart</button>
<template data-tactful-variant="coats"><h2><span>Coats first</span></h2><button type="button" class="own" style="position:absolute;top:4px;right:4px">Show all coats</button></template></section>`;
const FILL = '<p style="height:60vh">Shop</p>'.repeat(3);
const bar = (style: string, content: string): string =>
  `<div class="bar" style="position:fixed;z-index:99;background:#ddd;${style}">${content}</div>`;

const BARS: { readonly [name: string]: string } = {
  'a cookie banner': bar('inset:auto 0 0;padding:1em', 'We use cookies. <button>OK</button>'),
  'a chat button at its corner': bar('left:1em;bottom:1em;width:60px;height:60px', 'Chat'),
  'chat buttons at both corners':
    bar('left:1em;bottom:1em;width:60px;height:60px', 'Chat') +
    bar('right:1em;bottom:1em;width:60px;height:60px', 'Call'),
  'a bar with the cart, which sticks to the window': `<div class="bar" style="position:sticky;bottom:0;padding:1em;background:#ddd"><button style="width:100%">Add to cart</button></div>`,
  'a button of the page where it scrolls to':
    '<p style="position:absolute;top:calc(100vh - 4em);left:0"><button class="bar" style="width:12em;height:3em">Add to cart</button></p>',
};

/** The pairs of a button of the widget and something of the page that overlap. */
const findOverlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const open = document.querySelector('#tactful')?.shadowRoot?.querySelector('[part=open]');
    const buttons = [open, ...document.querySelectorAll('tactful-why')].filter((each) => !!each);
    const others = [
      ...document.querySelectorAll('.bar, button, [data-tactful-slot] h2 span'),
      ...document.querySelectorAll('tactful-why'),
    ];
    return buttons.flatMap((button) => {
      const one = button.getBoundingClientRect();
      return others.flatMap((other) => {
        const box = other.getBoundingClientRect();
        const isApart =
          one.right <= box.left || box.right <= one.left || one.bottom <= box.top || box.bottom <= one.top;
        return other === button || isApart ? [] : `${button.localName} ${other.outerHTML}`;
      });
    });
  });

const isInWindow = (page: Page): Promise<boolean> =>
  control(page).evaluate((button) => {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= document.documentElement.clientWidth && bottom <= innerHeight;
  });

const SIZES = { phone: { width: 360, height: 640 }, desk: { width: 1280, height: 720 } };

for (const [size, viewport] of Object.entries(SIZES))
  for (const [name, bars] of Object.entries(BARS))
    test(`the buttons cover no part of ${name} on a ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const shop = await openLibraryShop({ pages: { '/': pageOf(HERO + FILL + bars) } });
      await becomeTailored(page, shop.url);
      await openTailored(page, shop.url);
      await expect.poll(() => findOverlaps(page)).toEqual([]);
      expect(await isInWindow(page)).toBe(true);
      await why(page).locator('button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await control(page).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await shop.close();
    });

test('the preferences button returns to its corner when a banner is closed', async ({ page }) => {
  const shop = await openLibraryShop({
    pages: { '/': pageOf(`${HERO}${FILL}${BARS['a cookie banner']}`) },
  });
  await becomeTailored(page, shop.url);
  await openTailored(page, shop.url);
  await expect.poll(() => findOverlaps(page)).toEqual([]);
  const bottom = () =>
    control(page).evaluate((button) => innerHeight - button.getBoundingClientRect().bottom);
  expect(await bottom()).toBeGreaterThan(40);
  await page.evaluate(() => document.querySelector('.bar')?.remove());
  await expect.poll(bottom).toBeLessThan(20);
  await shop.close();
});
