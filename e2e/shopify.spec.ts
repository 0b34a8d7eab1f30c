/** The Shopify extension: checked by Shopify's own linter, rendered by a Liquid engine, and run with the built files. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { check } from '@shopify/theme-check-node';
import { publishConfig } from '@tactful/core/internal';
import { control, heroHeading, LIBRARY_CONFIG, openLibraryShop } from './support/library-shop.ts';
import { choose } from './support/shop.ts';
import { EXTENSION, renderBlock } from './support/shopify.ts';
import { nothingStored, stores } from './support/storage.ts';

const CONFIG = JSON.stringify(
  publishConfig({ ...LIBRARY_CONFIG, catalog: { categories: { coats: 'Coats </script>' } } }),
);
const PRODUCT = {
  id: 4711,
  type: 'Coats',
  vendor: 'Fellgate </script>',
  price: 12_900,
  title: 'Parka for Ann',
};

/** Replaces Shopify's API. The page keeps the decision of the visitor in `sessionStorage`, as its banner does. */
const SHOPIFY = `<script>window.Shopify = {
  loadFeatures: (features, done) => setTimeout(done),
  customerPrivacy: {
    currentVisitorConsent: () => ({ preferences: sessionStorage.preferences || '' }),
    // As in a country where consent is not required.
    preferencesProcessingAllowed: () => sessionStorage.preferences !== 'no',
  },
};</script>`;

const pageFor = async (objects: object = {}): Promise<string> => {
  const embed = await renderBlock('tactful', { config: CONFIG }, objects);
  const slot = await renderBlock('tactful-slot', {
    slot: 'hero',
    heading: 'Home page',
    text: '<p>For everybody.</p>',
    variant_1: 'coats',
    heading_1: 'Coats first',
    text_1: '<p>Warm ones.</p>',
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${SHOPIFY}${embed}</head><body>${slot}</body></html>`;
};

const openShop = async () => {
  const pages = {
    '/': await pageFor(),
    '/products/parka': await pageFor({ request: { page_type: 'product' }, product: PRODUCT }),
    '/products/coat': await pageFor({ request: { page_type: 'product' }, product: { ...PRODUCT, id: 4712 } }),
  };
  return openLibraryShop({ pages });
};

const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());
const events = (page: Page) =>
  page.evaluate(() => (window.tactful.profile.list() ?? []).map(({ event }) => [event.name, event.category]));

/** The visitor decides in Shopify's banner. */
const decide = (page: Page, preferences: 'yes' | 'no') =>
  page.evaluate((next) => {
    sessionStorage.preferences = next;
    document.dispatchEvent(new CustomEvent('visitorConsentCollected'));
  }, preferences);

test("Shopify's linter finds no issue", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-shopify-'));
  cpSync(EXTENSION, folder, { recursive: true });
  // The files of the script are not in the repository.
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of ['tactful.js', 'tactful-consent-bridge.js'])
    copyFileSync(join(import.meta.dirname, '../packages/script/dist', name), join(folder, 'assets', name));
  const issues = (await check(folder)).map((issue) => `${issue.check}: ${issue.message}`);
  expect(issues).toEqual([]);
  // It would find one.
  writeFileSync(join(folder, 'snippets/wrong.liquid'), "{% render 'missing' %}");
  expect((await check(folder)).map((issue) => issue.check)).toContain('MissingTemplate');
  rmSync(folder, { recursive: true });
});

test('without a config, the embed renders nothing', async () => {
  expect((await renderBlock('tactful', { config: '  ' })).trim()).toBe('');
});

test('no text of the shop can end a script, and nothing of the customer is rendered', async () => {
  const html = await pageFor({
    request: { page_type: 'product' },
    product: PRODUCT,
    customer: { email: 'ada@example.com', first_name: 'Ada' },
  });
  expect(html.match(/<script/g)?.length).toBe(html.match(/<\/script>/g)?.length);
  expect(html).toContain('\\u003c/script>');
  expect(html).not.toMatch(/Ada|ada@|Parka for Ann/);
});

test('views of products are recorded after consent, and the slot is personalized', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => errors.push(message.text()));
  const shop = await openShop();
  await page.goto(`${shop.url}/products/parka`);
  await expect(page.locator('#tactful [part~="accept"]')).toBeVisible();
  expect(await stores(page)).toEqual(nothingStored());
  await choose(page, 'accept');
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  for (const [at, path] of ['/products/parka', '/products/coat'].entries()) {
    await page.goto(shop.url + path);
    await expect.poll(async () => (await events(page)).length).toBe(at + 1);
    await page.evaluate(() => window.tactful.profile.whenSaved());
  }
  expect(await events(page)).toEqual([
    ['view_item', 'coats'],
    ['view_item', 'coats'],
  ]);
  await expect(async () => {
    await page.goto(shop.url);
    await expect(heroHeading(page)).toHaveText('Coats first', { timeout: 2000 });
  }).toPass();
  await expect(control(page)).toBeVisible();
  expect(errors).toEqual([]);
  await shop.close();
});

test("a refusal in Shopify's banner means no prompt, and never more than that", async ({ page }) => {
  const shop = await openShop();
  await page.goto(shop.url);
  await decide(page, 'no');
  await page.goto(shop.url);
  await expect(control(page)).toBeVisible();
  expect(await consent(page)).toMatchObject({ status: 'generic', gateClosed: true });
  await expect(page.locator('#tactful [part~="accept"]')).toHaveCount(0);
  const { databases, local } = await stores(page);
  expect({ databases, local }).toEqual({ databases: [], local: {} });
  await decide(page, 'yes');
  await page.goto(shop.url);
  // An agreement there is none here, and there is no second prompt.
  await expect(control(page)).toBeVisible();
  await expect
    .poll(() => consent(page))
    .toMatchObject({ status: 'unset', gateClosed: false, promptDue: false });
  await shop.close();
});

test("a refusal in Shopify's banner after consent closes the consent gate, and an agreement opens it", async ({
  page,
}) => {
  const shop = await openShop();
  await page.goto(shop.url);
  await choose(page, 'accept');
  await decide(page, 'no');
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(true);
  await decide(page, 'yes');
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(false);
  expect((await consent(page))?.status).toBe('tailored');
  await shop.close();
});
