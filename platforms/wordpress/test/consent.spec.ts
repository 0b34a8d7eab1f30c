/** The WP Consent API, by a plugin that replaces it: what it does not allow closes the gate, and an agreement grants nothing. */
import { expect, type Page, test } from '@playwright/test';
import { choose, openPanel } from '../../../e2e/support/shop.ts';
import { nothingStored, stores } from '../../../e2e/support/storage.ts';
import { installPlugins, PUBLISHED, php, pluginLines, storeConfig } from './wordpress.ts';

const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());
const decide = (page: Page, value: 'allow' | 'deny') =>
  page.evaluate((next) => window.wp_set_consent('preferences', next), value);
const accept = (page: Page) => page.locator('#tactful [part~="accept"]');
const isGateClosed = (page: Page) => expect.poll(async () => (await consent(page))?.gateClosed);

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

for (const refusal of [undefined, 'deny'] as const)
  test(`while the consent tool has ${refusal ? 'a refusal' : 'no decision'}, there is no prompt; an agreement opens the gate, and grants nothing`, async ({
    page,
  }) => {
    if (refusal) {
      await decide(page, refusal);
      await page.goto('/');
    }
    await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
    await isGateClosed(page).toBe(true);
    await expect(accept(page)).toHaveCount(0);
    await decide(page, 'allow');
    await isGateClosed(page).toBe(false);
    expect((await consent(page))?.status).toBe('unset');
    expect(await stores(page)).toEqual(nothingStored(['wp_consent_preferences=allow']));
    await page.goto('/');
    await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
    expect(await consent(page)).toMatchObject({ status: 'unset', promptDue: false, gateClosed: false });
    await openPanel(page);
    await expect(accept(page)).toBeVisible();
  });

test('after a refusal, a page does not read the profile of a visitor who has consented before', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { open } = indexedDB;
    indexedDB.open = (...parameters) => {
      sessionStorage.opened = `${sessionStorage.opened ?? ''}${parameters[0]} `;
      return open.apply(indexedDB, parameters);
    };
  });
  const opened = () => page.evaluate(() => sessionStorage.opened);
  await decide(page, 'allow');
  await page.goto('/');
  await openPanel(page);
  await choose(page, 'accept');
  await page.goto('/');
  await expect.poll(opened).toContain('tactful');
  await decide(page, 'deny');
  await isGateClosed(page).toBe(true);
  await page.evaluate(() => sessionStorage.removeItem('opened'));
  await page.goto('/');
  await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
  expect(await opened()).toBeUndefined();
  await decide(page, 'allow');
  await expect.poll(async () => (await consent(page))?.status).toBe('tailored');
});
