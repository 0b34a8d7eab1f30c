/** The families of signals: each is loaded only on pages that emit it, and not before it is needed. */
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

/** Waits until everything that a page without consent loads at idle is there. */
const loadedAtIdle = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/tactful-deferred.js')),
      ),
    )
    .toBe(true);

test('a page loads no family before consent, and nothing that it contained by then is recorded', async ({
  page,
}) => {
  await emit(page);
  await page.goto('/p/gable-raincoat');
  await expect(prompt(page)).toBeVisible();
  await loadedAtIdle(page);
  expect(await families(page)).toEqual([]);
  await choose(page, 'accept');
  await expect.poll(() => families(page)).toEqual(['markup', 'matomo']);
  const viewed = () =>
    page.evaluate(() => {
      const { _paq } = window as unknown as { _paq: unknown[][] };
      // Again and again: a call before the family has started is read as a part of the page.
      _paq.push(['setEcommerceView', 'tarn-gloves', 'Tarn Gloves', 'gloves', 30]);
      const views = window.tactful.profile.list()?.filter(({ event }) => event.name === 'view_item') ?? [];
      return [...new Set(views.map(({ event }) => event.category))];
    });
  await expect.poll(viewed).toContain('gloves');
  expect(await viewed()).toEqual(['gloves']);
});

test('a page loads the families of its own signals, and no other', async ({ page }) => {
  await page.goto('/checkout');
  await choose(page, 'accept');
  await page.goto('/checkout');
  await page.locator('#tactful').waitFor({ state: 'attached' });
  expect(await families(page)).toEqual([]);
  await page.goto('/p/gable-raincoat');
  await expect.poll(() => families(page)).toEqual(['markup']);
});

test('a family is loaded alike after consent and after a refusal, if the page uses Tactful', async ({
  page,
}) => {
  await emit(page);
  await page.goto('/');
  await choose(page, 'refuse');
  await page.goto('/');
  await page.evaluate(() => window.tactful.ready);
  await expect.poll(() => families(page)).toEqual(['markup', 'matomo']);
  await page.evaluate(() => window.tactful.consent.accept({ surface: 'api' }));
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
