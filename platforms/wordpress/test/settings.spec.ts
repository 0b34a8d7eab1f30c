/** The settings page: what it accepts, what it refuses and why, and that everybody can use it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';
import {
  installPlugins,
  LINTED,
  PICTURES,
  PUBLISHED,
  php,
  pluginLines,
  signIn,
  storeConfig,
  WRITTEN,
} from './wordpress.ts';

const SETTINGS = '/wp-admin/options-general.php?page=tactful';

const file = (text: string) => ({
  name: 'tactful.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const issues = (page: Page) => page.getByRole('alert').getByRole('listitem');

async function save(page: Page, text: string): Promise<void> {
  await page.getByLabel('Config as text').fill(text);
  await page.getByRole('button', { name: 'Save' }).click();
}

/** Issues of accessibility in the part of the page that is ours. */
async function inaccessible(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run('.wrap'));
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.beforeEach(async ({ page }) => {
  installPlugins();
  await signIn(page);
  await page.goto(SETTINGS);
});

test.afterEach(() => {
  expect(pluginLines('debug.log')).toEqual([]);
});

for (const [reason, text, issue] of [
  ['a trailing comma', '{\n  "version": 1,\n}', 'Line 3, column 1: remove the comma before "}"'],
  ['a missing quote', '{\n  "näme: 1 }', 'Line 2, column 3: a name in double quotes is expected'],
  ['an end too soon', '{ "version": 1', 'Line 1, column 15: the text ends too soon'],
  ['a list', '[]', 'The config must be an object'],
  ['a format to come', '{ "published": 2 }', 'published in format 2, and this plugin reads format 1'],
  ['markup', '{ "published": "<img src=x onerror=alert(1)>" }', 'published in format'],
  ['a missing part', '{ "version": 1, "experiences": [{ "id": "a" }] }', '"experiences[0].slot" is missing.'],
  ['a changed file', PUBLISHED.replace('"fingerprint"', '"finger"'), 'was changed, or is not complete'],
] as const)
  test(`refuses ${reason}, keeps the text, and explains it`, async ({ page }) => {
    await save(page, text);
    await expect(issues(page).filter({ hasText: issue })).toHaveCount(1);
    await expect(page.getByLabel('Config as text')).toHaveValue(text);
    await expect(page.locator('.wrap img')).toHaveCount(0);
    expect(php("return get_option( 'tactful_state' );")).toBe(false);
    expect(await inaccessible(page)).toEqual([]);
  });

test('shows the fingerprint of a published config, and a lint result for as long as it belongs to the config', async ({
  page,
}) => {
  await page.getByLabel('Config as a file').setInputFiles(file(`\uFEFF${PUBLISHED}`));
  await page.getByLabel('Lint result').setInputFiles(file(LINTED));
  await page.getByRole('button', { name: 'Save' }).click();
  const { fingerprint } = JSON.parse(PUBLISHED);
  await expect(page.locator('.tactful-state')).toContainText(
    `Published, with the fingerprint ${fingerprint}`,
  );
  await expect(page.locator('.tactful-state')).toContainText(/Errors: 0, warnings: \d/);
  // Other settings change, and the config stays.
  await page.getByLabel(/Write the config into every page/).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.tactful-state')).toContainText('In every page');
  await expect(page.locator('.tactful-state')).toContainText('Errors: 0');
  await save(page, WRITTEN);
  await expect(page.locator('.tactful-state')).toContainText('Written by hand');
  await expect(page.locator('.tactful-state')).toContainText('Not uploaded');
  await page.getByRole('button', { name: 'Remove the config' }).click();
  await expect(page.getByRole('status')).toContainText('The config was removed.');
  expect(php("return get_option( 'tactful_state' );")).toBe(false);
});

test('refuses a hand-written config that is longer than pages read, and a lint result that is something else', async ({
  page,
}) => {
  const long = { ...JSON.parse(WRITTEN), catalog: { names: { a: 'x'.repeat(50_000) } } };
  await save(page, JSON.stringify(long));
  await expect(issues(page)).toContainText('more than 50,000 characters');
  await page.getByLabel('Config as text').fill(PUBLISHED);
  await page.getByLabel('Lint result').setInputFiles(file('{}'));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(issues(page)).toContainText('The lint result is not the output');
});

test('only administrators change settings, and only from this page', async ({ page }) => {
  const send = (form: { readonly [name: string]: string }) => page.request.post(SETTINGS, { form });
  expect((await send({ config: PUBLISHED })).status()).toBe(403);
  php(
    "wp_create_user( 'editor', 'a password', 'editor@example.org' );\n( get_user_by( 'login', 'editor' ) )->set_role( 'editor' );",
  );
  const nonce = (await page.locator('[name=_wpnonce]').first().getAttribute('value')) ?? '';
  expect(nonce).not.toBe('');
  await page.context().clearCookies();
  await page.goto('/wp-login.php');
  await page.locator('#user_login').fill('editor');
  await page.locator('#user_pass').fill('a password');
  await page.locator('#wp-submit').click();
  await expect(page.locator('#wpadminbar')).toBeVisible();
  expect((await send({ config: PUBLISHED, _wpnonce: nonce })).status()).toBe(403);
  expect(php("return get_option( 'tactful_state' );")).toBe(false);
});

test('the page is accessible and fits on a phone', async ({ page }) => {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'settings-first.png'), fullPage: true });
  expect(await inaccessible(page)).toEqual([]);
  storeConfig(PUBLISHED);
  for (const [name, width] of [
    ['desk', 1280],
    ['phone', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(SETTINGS);
    await expect(page.getByRole('heading', { name: 'State' })).toBeVisible();
    expect(await inaccessible(page)).toEqual([]);
    // Ignores the menu of WordPress.
    const overflow = await page
      .locator('.wrap')
      .evaluate((wrap) =>
        Math.max(...[...wrap.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
      );
    expect(overflow).toBeLessThanOrEqual(width);
    await page.screenshot({ path: join(PICTURES, `settings-${name}.png`), fullPage: true });
  }
});
