/** The families of signals: each is loaded only on pages that emit it, whatever the visitor has chosen. */
import { expect, type Page, test } from '@playwright/test';
import { choose, prompt } from './support/shop.ts';

/** The families that the page has loaded, without the rest of their names. */
const families = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /tactful-signals-(.+)\.js/.exec(name)?.[1] ?? [])
      .sort(),
  );

/** Calls of Matomo, as a page makes them before its script has loaded. */
const emit = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { _paq: [['setEcommerceView', 'fjord-parka', 'Fjord Parka', 'coats', 90]] });
  });

test('a page loads the families of its own signals, and no other', async ({ page }) => {
  await page.goto('/checkout');
  await expect(prompt(page)).toBeVisible();
  expect(await families(page)).toEqual([]);
  await page.goto('/p/gable-raincoat');
  await expect.poll(() => families(page)).toEqual(['markup']);
});

test('a family is loaded alike with and without consent, and its events are recorded after consent', async ({
  page,
}) => {
  await emit(page);
  await page.goto('/');
  await expect.poll(() => families(page)).toEqual(['markup', 'matomo']);
  await choose(page, 'accept');
  await expect(prompt(page)).toBeHidden();
  await page.goto('/');
  await expect.poll(() => families(page)).toEqual(['markup', 'matomo']);
  const viewed = () =>
    page.evaluate(() =>
      window.tactful.profile
        .list()
        ?.some(({ event }) => event.item === 'fjord-parka' || event.category === 'coats'),
    );
  await expect.poll(viewed).toBe(true);
});
