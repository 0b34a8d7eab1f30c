import { expect, test } from '@tactful/playwright';

test('two viewed coats are not enough', async ({ page, tactful }) => {
  await tactful.seed([
    { ago: '2d', name: 'view_item', items: [{ id: 'a', category: 'coats' }] },
    { ago: '1d', name: 'view_item', items: [{ id: 'b', category: 'coats' }] },
  ]);
  await expect(page).not.toShow('hero', { timeout: 0 });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('New this season');
  const { stopped } = await tactful.decide('hero');
  expect(stopped.map(({ reason }) => reason)).toEqual(['condition']);
});
