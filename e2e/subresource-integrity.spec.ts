/** The script tag with a digest, as in the README: the browser runs only the file that was built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const sri = join(import.meta.dirname, '../packages/script/dist/sri.json');
const digest: string = JSON.parse(readFileSync(sri, 'utf8'))['tactful.js'];

/** Opens the home page with that digest in its tag. */
async function openPinned(page: Page, integrity: string): Promise<void> {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const served = await response.text();
    const body = served.replace('src="/tactful.js"', `src="/tactful.js" integrity="${integrity}"`);
    expect(body).not.toBe(served);
    await route.fulfill({ response, body });
  });
  await page.goto('/');
}

const isStarted = (page: Page) =>
  page.evaluate(() => 'tactful' in window && 'version' in Object(window.tactful));

test('the script runs with the digest that the build prints', { tag: '@engines' }, async ({ page }) => {
  await openPinned(page, digest);
  expect(await isStarted(page)).toBe(true);
});

test('the script does not run with another digest, and the page stays complete', {
  tag: '@engines',
}, async ({ page }) => {
  await openPinned(page, `sha384-${'A'.repeat(64)}`);
  expect(await isStarted(page)).toBe(false);
  await expect(page.locator('[data-tactful-slot="hero"]')).toBeVisible();
});
