/** The sample of packages/playwright/README.md, letter by letter; a unit test compares them. */
import { expect, test } from '@tactful/playwright';

test('three coats tailor the front page, and nothing is sent', async ({ page, tactful }) => {
  await tactful.seed([
    { ago: '2d', name: 'view_item', items: [{ id: 'a', category: 'coats' }] },
    { ago: '1d', name: 'view_item', items: [{ id: 'b', category: 'coats' }] },
    { ago: '3h', name: 'view_item', items: [{ id: 'c', category: 'coats' }] },
  ]);
  await expect(page).toShow('hero', { variant: 'coats', because: ['viewed.category.coats.7d'] });
  await expect(page).toSendNothing();

  await tactful.choose('generic');
  await expect(page).toBeGeneric();
});

test('before a choice, nothing is stored', async ({ page, tactful }) => {
  await tactful.open('/');
  await expect(page).toStoreNothing({ except: /^cart$/ });
});
