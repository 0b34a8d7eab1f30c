/** Links to `#tactful-preferences`: from mails and other pages, and within a page. */
import { expect, test } from '@playwright/test';
import { choose, panel } from './support/shop.ts';

for (const choice of ['undecided', 'refuse', 'accept'] as const)
  test(`obligation 16: a link from a mail opens the panel for a visitor: ${choice}`, async ({ page }) => {
    if (choice !== 'undecided') {
      await page.goto('/');
      await choose(page, choice);
    }
    await page.goto('/c/coats#tactful-preferences');
    await expect(panel(page)).toBeVisible();
    const status = { undecided: 'unset', refuse: 'generic', accept: 'tailored' }[choice];
    await expect.poll(() => page.evaluate(() => window.tactful.consent.get()?.status)).toBe(status);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
  });

test('obligation 16: the panel opens, also if only the fragment of the address changes', async ({ page }) => {
  await page.goto('/c/coats');
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.goto('/c/coats#tactful-preferences');
  await expect(panel(page)).toBeVisible();
});

test('obligation 16: a link with the whole address opens the panel, and the page stays', async ({ page }) => {
  await page.goto('/c/coats');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = `${location.origin}/#tactful-preferences`;
    link.textContent = 'What we remember';
    document.querySelector('main')?.prepend(link);
  });
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'What we remember' }).click();
  await expect(panel(page)).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/c/coats');
});
