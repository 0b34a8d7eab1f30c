/** Recommendations in the demo shop, from the lists that the builder made of the shop's logs. */
import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { visited } from './support/past-events.ts';
import { opened, slot } from './support/shop.ts';

/** The products that a slot shows: id and category. */
const shown = (page: Page, name: string) =>
  slot(page, name)
    .locator('[data-tactful-item]:visible')
    .evaluateAll((items) =>
      items.map((item) => ({
        id: item.getAttribute('data-tactful-item') ?? '',
        category: item.getAttribute('data-tactful-category') ?? '',
      })),
    );
/** A part of the heading of a slot. */
const heading = (page: Page, name: string, text: string) => slot(page, name).getByText(text, { exact: true });
/** Opens the page of a parka, and waits until the view is recorded with the lists of the page. */
const viewParka = (page: Page) =>
  opened(page, '/p/cairn-parka', async () => {
    await expect
      .poll(() => page.evaluate(() => window.tactful.profile.list()?.some(({ event }) => event.related)))
      .toBe(true);
  });
const view = (id: string, ago: string) => ({ ago, name: 'view_item' as const, items: [{ id }] });

test('a visitor who viewed a parka sees for them what goes with it, and why', async ({ page, tactful }) => {
  await tactful.seed([...visited('2d')], '/');
  await viewParka(page);
  await opened(page, '/', async () => {
    await expect(heading(page, 'for-you', 'For you')).toBeVisible({ timeout: 3000 });
  });
  const products = await shown(page, 'for-you');
  expect(products).toHaveLength(6);
  expect(products[0]?.category).toMatch(/^(coats|gloves|scarves)$/);
  await slot(page, 'for-you').getByRole('button', { name: 'Why this?' }).click();
  const why = page.getByRole('dialog');
  await expect(why.getByText('because you viewed').first()).toContainText(/because you viewed cairn parka/i);
});

test('a cart with a parka is offered gloves and scarves, and never the parka', async ({ page, tactful }) => {
  await tactful.seed([...visited('2d')], '/');
  await viewParka(page);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await opened(page, '/cart', async () => {
    await expect(heading(page, 'goes-with-cart', 'Goes well with it')).toBeVisible({ timeout: 3000 });
  });
  const products = await shown(page, 'goes-with-cart');
  expect(products.length).toBeGreaterThan(2);
  expect(products.slice(0, 2).every(({ category }) => category === 'gloves' || category === 'scarves')).toBe(
    true,
  );
  expect(products.map(({ id }) => id)).not.toContain('cairn-parka');
});

test('coffee that was bought a month ago can be bought again; nothing else is offered', async ({
  page,
  tactful,
}) => {
  const buy = (id: string, category: string) => ({
    ago: '40d',
    name: 'purchase' as const,
    order: `order-${id}`,
    items: [{ id, category }],
  });
  await tactful.seed(
    [...visited('2d'), buy('daybreak-whole-beans', 'coffee'), buy('cairn-parka', 'coats')],
    '/',
  );
  await opened(page, '/', async () => {
    await expect(heading(page, 'buy-again', 'Buy again')).toBeVisible({ timeout: 3000 });
  });
  expect((await shown(page, 'buy-again')).map(({ id }) => id)).toEqual(['daybreak-whole-beans']);
});

test('without consent, the same slots show popular products, and nothing to buy again', async ({ page }) => {
  await page.goto('/');
  await expect(heading(page, 'for-you', 'Much loved')).toBeVisible();
  await expect(heading(page, 'buy-again', 'Buy again')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Buy again' })).toHaveCount(0);
  expect(await shown(page, 'for-you')).toHaveLength(6);
});

test('deleting a view removes what it led to at once', async ({ page, tactful }) => {
  await tactful.seed([...visited('2d'), view('tinker-daypack', '1d')], '/');
  await viewParka(page);
  await opened(page, '/', async () => {
    await expect(heading(page, 'for-you', 'For you')).toBeVisible({ timeout: 3000 });
  });
  await page.evaluate(() => {
    const { profile } = window.tactful;
    return profile.remove(
      (profile.list() ?? []).flatMap(({ event }) => (event.item === 'cairn-parka' ? event.id : [])),
    );
  });
  await expect(heading(page, 'for-you', 'Much loved')).toBeVisible();
});

test('without the file of the action, the shop stays standard, and the console names the remedy', async ({
  page,
  tactful,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await tactful.seed([...visited('2d'), view('tinker-daypack', '1d')], '/');
  await page.route('**/tactful-recommend.js', (route) => route.abort());
  await page.goto('/');
  await expect
    .poll(() => logged.join('\n'))
    .toMatch(/Nothing is recommended: .*not loaded.*Serve it from the folder of the other files/);
  await expect(heading(page, 'for-you', 'Much loved')).toBeVisible();
  await expect(slot(page, 'for-you').getByRole('button', { name: 'Why this?' })).toHaveCount(0);
});
