/** Companions of a product: after a purchase its complements come first, whatever the visitor viewed before. */

import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { bought, looks, visited } from './support/past-events.ts';
import { opened, slot } from './support/shop.ts';

const PARKA = '/p/cairn-parka';

/** The categories of the cards under "You may also like", in their order. */
const companions = (page: Page): Promise<(string | null)[]> =>
  slot(page, 'goes-with')
    .locator('[data-tactful-item]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-tactful-category')));

test('after buying a parka, its product page offers gloves and scarves before coats', async ({
  page,
  tactful,
}) => {
  await tactful.seed([...visited('2d'), ...looks('coats', 6), bought('coats', '1d', 200)], PARKA);
  await opened(page, PARKA, async () => {
    const decided = await tactful.decide('goes-with');
    expect(decided.winner?.experience.id).toBe('goes-with-purchases');
  });
  expect(await companions(page)).toEqual(['gloves', 'gloves', 'scarves', 'scarves', 'coats', 'coats']);
});

test('before a purchase, the category that the visitor viewed most comes first', async ({
  page,
  tactful,
}) => {
  await tactful.seed([...visited('2d'), ...looks('scarves', 6)], PARKA);
  await opened(page, PARKA, async () => {
    expect((await companions(page)).slice(0, 2)).toEqual(['scarves', 'scarves']);
  });
});
