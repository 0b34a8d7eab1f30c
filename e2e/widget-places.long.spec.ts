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

test('the preferences button moves for a banner that is added after a router has replaced the body', async ({
  page,
}) => {
  const shop = await openLibraryShop({ pages: { '/': pageOf(HERO + FILL) } });
  await becomeTailored(page, shop.url);
  await openTailored(page, shop.url);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<main><h1>Other page</h1><p style="height:180vh">Shop</p></main>';
    document.documentElement.replaceChild(body, document.body);
    document.getElementById('tactful')?.style.removeProperty('--tactful-move');
  });
  await expect(control(page)).toBeVisible();
  // The button has been placed for the new body: only the banner can move it now.
  const move = () =>
    page.evaluate(() => document.getElementById('tactful')?.style.getPropertyValue('--tactful-move'));
  await expect.poll(move).toBe('0px 0px');
  const bottom = () =>
    control(page).evaluate((button) => innerHeight - button.getBoundingClientRect().bottom);
  await expect.poll(bottom).toBeLessThan(20);
  await page.evaluate(
    (html) => document.body.insertAdjacentHTML('beforeend', html),
    BARS['a cookie banner'] ?? '',
  );
  await expect.poll(bottom).toBeGreaterThan(40);
  expect(await findOverlaps(page)).toEqual([]);
  await shop.close();
});

for (const [language, side] of [
  ['en', 'left'],
  ['ar', 'right'],
] as const)
  test(`the page sets the distances of the preferences button from its corner: ${language}`, async ({
    page,
  }) => {
    const style = '<style>:root { --tactful-offset-block: 100px; --tactful-offset-inline: 30px }</style>';
    const html = pageOf(HERO + FILL, { head: style }).replace('lang="en"', `lang="${language}"`);
    const shop = await openLibraryShop({ pages: { '/': html } });
    await becomeTailored(page, shop.url);
    await openTailored(page, shop.url);
    const box = await control(page).evaluate((button) => {
      const { left, right, bottom } = button.getBoundingClientRect();
      return {
        left,
        right: document.documentElement.clientWidth - right,
        bottom: innerHeight - bottom,
      };
    });
    expect([box.bottom, box[side]]).toEqual([100, 30]);
    await shop.close();
  });

/** The grid of Bootstrap 5: a row is wider than its container, by half a gutter on each side. */
const GRID = `<style>* { box-sizing: border-box } body { margin: 0 }
.container { padding: 0 12px } .flush { padding: 0; overflow-x: clip }
.row { display: flex; flex-wrap: wrap; margin: 0 -12px } .row > * { flex: 0 0 auto; width: 50%; padding: 0 12px }
@media (min-width: 768px) { .row > * { width: 25% } }
.gaps .row { margin-top: -48px } .gaps .row > * { margin-top: 48px }
.card { border: 1px solid; padding: 0 } .card button { width: 100% } .card div { height: 8em }</style>`;
const gridOf = (container: string): string =>
  `<div class="${container}"><div class="row" data-tactful-slot="row">${[
    'mugs',
    'boots',
    'coats',
    'mugs',
    'coats',
    'tents',
  ]
    .map(
      (category, at) =>
        `<div data-tactful-item="item-${at}" data-tactful-category="${category}"><div class="card"><div></div><h2><span>${category} ${at}</span></h2><button>Add to cart</button></div></div>`,
    )
    .join('')}</div></div>`;

for (const [size, viewport] of Object.entries(SIZES))
  for (const container of ['container', 'container flush', 'container gaps'])
    for (const direction of ['ltr', 'rtl'])
      test(`the why button of a ranked grid stays in its columns: ${container}, ${direction}, on a ${size}`, {
        tag: size === 'phone' && direction === 'ltr' ? [] : '@slow',
      }, async ({ page }) => {
        await page.setViewportSize(viewport);
        const html = pageOf(gridOf(container) + HERO + FILL, { head: GRID });
        const shop = await openLibraryShop({
          pages: { '/': html.replace('<html', `<html dir="${direction}"`) },
        });
        await becomeTailored(page, shop.url);
        await openTailored(page, shop.url);
        const grid = page.locator('[data-tactful-slot="row"]');
        await expect(grid.locator('tactful-why')).toHaveCount(1);
        await expect(grid.locator('h2').first()).toHaveText('coats 2');
        const overlaps = async () =>
          (await findOverlaps(page)).filter((text) => text.startsWith('tactful-why'));
        await expect.poll(overlaps).toEqual([]);
        const outside = await grid.evaluate((row) => {
          const { left, top, right } =
            row.querySelector('tactful-why')?.getBoundingClientRect() ?? new DOMRect();
          const cards = [...row.querySelectorAll('.card')].map((card) => card.getBoundingClientRect());
          const overLeft = Math.min(...cards.map((card) => card.left)) - left;
          const overRight = right - Math.max(...cards.map((card) => card.right));
          const overTop = Math.min(...cards.map((card) => card.top)) - top;
          return Math.max(0, overLeft, overRight, overTop);
        });
        expect(outside).toBe(0);
        await grid.locator('tactful-why button').click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await shop.close();
      });
