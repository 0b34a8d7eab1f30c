/** The WP Consent API, by a plugin that stands in for it: a refusal is an upper bound, and an agreement grants nothing. */
import { expect, type Page, test } from '@playwright/test';
import { choose } from '../../../e2e/support/shop.ts';
import { nothingStored, stores } from '../../../e2e/support/storage.ts';
import { installPlugins, PUBLISHED, php, pluginLines, storeConfig } from './wordpress.ts';

const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());
const decide = (page: Page, value: 'allow' | 'deny') =>
  page.evaluate((next) => window.wp_set_consent('preferences', next), value);
const accept = (page: Page) => page.locator('#tactful [part~="accept"]');

test.beforeEach(async ({ page }) => {
  installPlugins('consent');
  storeConfig(PUBLISHED);
  await page.goto('/');
});

test.afterEach(() => {
  expect(pluginLines('debug.log')).toEqual([]);
});

test('the plugin registers itself and its storage', () => {
  expect(php("return apply_filters( 'wp_consent_api_registered_tactful/tactful.php', false );")).toBe(true);
  expect(php("return get_option( 'stand_in_cookie_info' );")).toEqual(
    expect.arrayContaining(['tactful', 'Tactful', 'preferences', 'LOCALSTORAGE']),
  );
});

test('a refusal in the consent tool means no prompt, and a later agreement grants nothing', async ({
  page,
}) => {
  await decide(page, 'deny');
  await page.goto('/');
  await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
  await expect(accept(page)).toHaveCount(0);
  await decide(page, 'allow');
  await page.goto('/');
  await expect(page.locator('#tactful')).toBeAttached();
  expect((await consent(page))?.status).not.toBe('tailored');
  expect((await stores(page)).databases).toEqual([]);
});

test('a refusal after consent pauses, and an agreement resumes', async ({ page }) => {
  await choose(page, 'accept');
  await decide(page, 'deny');
  await expect.poll(async () => (await consent(page))?.paused).toBe(true);
  await decide(page, 'allow');
  await expect.poll(async () => (await consent(page))?.paused).toBe(false);
  expect((await consent(page))?.status).toBe('tailored');
});

test('an agreement in the consent tool alone stores nothing here', async ({ page }) => {
  await decide(page, 'allow');
  await page.goto('/');
  await expect(accept(page)).toBeVisible();
  expect(await stores(page)).toEqual(nothingStored(['wp_consent_preferences=allow']));
});
