/** The question after consent in the prompt of the demo shop: the page fits the visitor at once, and requests do not differ. */
import { expect, type Page, test } from '@playwright/test';
import { choose, expectHero, expectTailoredHome } from './support/shop.ts';
import { watch } from './support/watch-page.ts';

const question = (page: Page) => page.locator('#tactful [part="question"]');
const PANEL = 'GET /tactful-words.en-panel.js';

async function acceptAndSelect(page: Page, category: string): Promise<readonly string[]> {
  const watched = await watch(page);
  await page.goto('/');
  await page.locator('#tactful [part~="accept"]').hover();
  await page.waitForLoadState('networkidle');
  expect(watched.requests).not.toContain(PANEL);
  const from = watched.requests.length;
  await choose(page, 'accept');
  await question(page).getByRole('button', { name: category, exact: true }).click();
  await expect(question(page).getByRole('button', { name: category, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.waitForLoadState('networkidle');
  return watched.requests.slice(from);
}

test('a tap on an interest right after a yes changes the page that the visitor sees', async ({ page }) => {
  const requests = await acceptAndSelect(page, 'Tents');
  await expectHero(page, 'tents');
  expect(requests).toContain(PANEL);
  await question(page).getByRole('button', { name: 'Close' }).click();
  await expect(question(page)).toHaveCount(0);
  await expectTailoredHome(page, 'tents');
  await expect(question(page)).toHaveCount(0);
});

test('the requests are the same, whatever the visitor selects', async ({ page, browser, baseURL }) => {
  const other = await browser.newContext({ ...(baseURL && { baseURL }) });
  const requests = await acceptAndSelect(page, 'Boots');
  expect(requests).toContain(PANEL);
  expect(await acceptAndSelect(await other.newPage(), 'Mugs')).toEqual(requests);
  await other.close();
});
