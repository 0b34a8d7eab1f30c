/** The demo shop with Turbo Drive, which replaces the body instead of loading the next page. */
import { expect, type Page, test } from '@playwright/test';
import { makeShop } from '../demo-site/src/shop.mjs';
import { type Listening, listen } from './support/requests.ts';

let shop: Listening;
test.beforeAll(async () => {
  shop = await listen(makeShop({ strict: false, tactful: true, turbo: true }));
});
test.afterAll(() => shop.close());

/** Marks the document, to see that it is not loaded again. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window);
const pageTypes = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { dataLayer: { page_type?: string }[] }).dataLayer.flatMap(
      ({ page_type }) => page_type ?? [],
    ),
  );

test('links and forms replace the page, and each page is reported once', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${shop.url}/`);
  await mark(page);
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Coats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coats');
  await page.locator('.cards a').first().click();
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
  await expect(page.locator('main').getByRole('status')).toContainText('is in your cart');
  await expect(page).toHaveURL(`${shop.url}/cart`);
  expect(await isMarked(page)).toBe(true);
  expect(await pageTypes(page)).toEqual(['home', 'category', 'product', 'cart']);
  expect(refused).toEqual([]);
});

test('the assistant, the reviews and the shelves work after the body is replaced', async ({ page }) => {
  await page.goto(`${shop.url}/cart`);
  await mark(page);
  await page.getByRole('link', { name: /^Hollin/ }).click();
  await page.getByRole('button', { name: 'Further reviews' }).click();
  await expect
    .poll(() => page.locator('.carousel-row').evaluate((element) => element.scrollLeft))
    .toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Help me choose' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Help me choose' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Boots' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boots');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('.shelf [data-tactful-item]')).toHaveCount(20);
  expect(await isMarked(page)).toBe(true);
});

test('one visit has Turbo if its first address contains the parameter', async ({ page }) => {
  await page.goto('/?turbo');
  await mark(page);
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Coats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coats');
  expect(await isMarked(page)).toBe(true);
  await page.goto('/');
  await mark(page);
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Coats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coats');
  expect(await isMarked(page)).toBe(false);
});
