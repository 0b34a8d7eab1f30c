/** Product pages: what goes with the product, from the lists that the page carries. */

import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { looks, visited } from './support/past-events.ts';
import { opened, slot } from './support/shop.ts';

const PARKA = '/p/cairn-parka';

/** The visible cards below the product, in their order. */
const companions = (page: Page) =>
  slot(page, 'goes-with')
    .locator('[data-tactful-item]:visible')
    .evaluateAll((cards) =>
      cards.map((card) => ({
        id: card.getAttribute('data-tactful-item') ?? '',
        category: card.getAttribute('data-tactful-category') ?? '',
        brand: card.getAttribute('data-tactful-brand') ?? '',
      })),
    );
const isPicked = (page: Page) =>
  expect(slot(page, 'goes-with').getByText('Goes well with it', { exact: true })).toBeVisible({
    timeout: 3000,
  });

/** Opens the page of the parka, and returns the cards below it. */
async function besideParka(page: Page) {
  await opened(page, PARKA, () => isPicked(page));
  const cards = await companions(page);
  expect(cards).toHaveLength(6);
  return cards;
}

test('the page of a parka shows gloves and scarves, however many coats the visitor viewed, and why', async ({
  page,
  tactful,
}) => {
  await tactful.seed([...visited('2d'), ...looks('coats', 6)], PARKA);
  const cards = await besideParka(page);
  expect((await tactful.decide('goes-with')).winner?.experience.id).toBe('goes-with');
  expect(cards.map(({ category }) => category).sort()).toEqual([
    ...Array(3).fill('gloves'),
    ...Array(3).fill('scarves'),
  ]);
  await slot(page, 'goes-with').getByRole('button', { name: 'Why this?' }).click();
  await expect(page.getByRole('dialog').getByText('because you viewed').first()).toContainText(
    /because you viewed cairn parka/i,
  );
});

test('gloves that were bought are not shown with the parka', async ({ page, tactful }) => {
  await tactful.seed(visited('2d'), PARKA);
  const [first] = (await besideParka(page)).filter(({ category }) => category === 'gloves');
  const buy = {
    name: 'purchase',
    order: 'order-1',
    items: [{ id: first?.id ?? '', category: 'gloves' }],
  } as const;
  expect(await page.evaluate((event) => window.tactful.track(event), buy)).toMatchObject({ recorded: true });
  await expect.poll(async () => (await companions(page)).map(({ id }) => id)).not.toContain(first?.id);
  expect((await besideParka(page)).map(({ id }) => id)).not.toContain(first?.id);
});

test('products of a brand under "less of" are not shown with the parka', async ({ page, tactful }) => {
  await tactful.seed(visited('2d'), PARKA);
  const before = await besideParka(page);
  const unwanted = before[0]?.brand ?? '';
  const less = { name: 'state_preference', question: 'less-of', answers: [unwanted] } as const;
  expect(await page.evaluate((event) => window.tactful.track(event), less)).toMatchObject({ recorded: true });
  await expect.poll(async () => (await companions(page)).map(({ brand }) => brand)).not.toContain(unwanted);
  await opened(page, PARKA, () => isPicked(page));
  const after = await companions(page);
  expect(after.length).toBeGreaterThan(2);
  expect(after.map(({ brand }) => brand)).not.toContain(unwanted);
});

test('without consent, the page of a parka also shows coats, under another heading', async ({ page }) => {
  await page.goto(PARKA);
  await expect(slot(page, 'goes-with').getByText('You may also like', { exact: true })).toBeVisible();
  const categories = (await companions(page)).map(({ category }) => category);
  expect(categories).toEqual(['gloves', 'gloves', 'scarves', 'scarves', 'coats', 'coats']);
});
