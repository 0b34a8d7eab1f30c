/** The demo bar of `npm run demo`: each past shows a personalized page at once, in the shop and in the booking app. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { makeShop } from '../demo-site/src/shop.mjs';
import { type Listening, listen } from './support/requests.ts';
import { prompt, slot } from './support/shop.ts';
import { watch } from './support/watch-page.ts';

const open: Listening[] = [];
test.afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
const serve = async (options: Partial<Parameters<typeof makeShop>[0]> = {}): Promise<string> => {
  const shop = await listen(makeShop({ strict: false, tactful: true, bar: true, ...options }));
  open.push(shop);
  return shop.url;
};

const bar = (page: Page): Locator => page.locator('demo-bar');
const become = async (page: Page, label: string): Promise<void> => {
  await bar(page).getByRole('button', { name: label, exact: true }).click();
  await expect(bar(page).getByRole('button', { name: label, exact: true, pressed: true })).toBeVisible();
};
/** Expects a page to be as checked. A slot that was late on a busy machine keeps its standard content until the next load. */
const expectSoon = async (page: Page, check: () => Promise<void>): Promise<void> => {
  await expect(async () => {
    await check().catch(async (error) => {
      await page.reload();
      throw error;
    });
  }).toPass();
};
const QUICK = { timeout: 2000 };

/** The slots of the shop that are personalized now. */
const personalized = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { slots, decide } = window.tactful;
    return (slots.list() ?? []).filter((name) => decide(name)?.winner);
  });

for (const strict of [false, true])
  test(`the shop shows six visitors six pages${strict ? ', under the strict policy' : ''}`, {
    tag: strict ? '@slow' : [],
  }, async ({ page }) => {
    const watched = await watch(page);
    await page.goto(await serve({ strict }));
    await expect(prompt(page)).toBeVisible();
    const headings: Record<string, string> = {
      'Coat lover': 'The coat rail is full',
      'Just bought a coat': 'The finishing touches',
      'Has a complaint': 'Out early, home late',
      'Back after a long time': 'Out early, home late',
    };
    const seen = new Set<string>();
    for (const [label, heading] of Object.entries(headings)) {
      await become(page, label);
      await expectSoon(page, () =>
        expect(slot(page, 'hero').getByRole('heading')).toHaveText(heading, QUICK),
      );
      await expect(prompt(page)).toHaveCount(0);
      seen.add((await personalized(page)).join());
    }
    await become(page, 'Expert');
    await expectSoon(page, () =>
      expect(page.locator('html')).toHaveAttribute('data-tactful-layout', 'b', QUICK),
    );
    seen.add((await personalized(page)).join());
    expect(seen.size).toBe(5);
    await become(page, 'New');
    await expect(prompt(page)).toBeVisible();
    expect(await watched.violations()).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

test('an open complaint silences promotions, and months later coffee is offered again', async ({ page }) => {
  await page.goto(await serve());
  await become(page, 'Has a complaint');
  await expect
    .poll(() => page.evaluate(() => window.tactful.decide('hero')?.stopped.map(({ reason }) => reason)))
    .toContain('care-open');
  await become(page, 'Back after a long time');
  await expectSoon(page, () =>
    expect(slot(page, 'larder')).toContainText('coffee', { ignoreCase: true, ...QUICK }),
  );
  await expectSoon(page, () =>
    expect(slot(page, 'buy-again').getByRole('link', { name: 'Daybreak Whole Beans' })).toBeVisible(QUICK),
  );
});

test('a visitor who viewed a parka is offered what goes with it', async ({ page }) => {
  await page.goto(await serve());
  await become(page, 'Coat lover');
  const forYou = slot(page, 'for-you');
  await expectSoon(page, () => expect(forYou.getByRole('heading', { name: 'For you' })).toBeVisible(QUICK));
  const categories = await forYou
    .locator('[data-tactful-item]:visible')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-tactful-category')));
  expect([...new Set(categories)].sort()).toEqual(['coats', 'gloves', 'scarves']);
});

for (const strict of [false, true])
  test(`the booking app has its own visitors${strict ? ', under the strict policy' : ''}, and each demo links to the other`, {
    tag: strict ? '@slow' : [],
  }, async ({ page }) => {
    const watched = await watch(page);
    const origin = await serve({ strict });
    await page.goto(origin);
    await bar(page).getByRole('link', { name: 'App: Table Nine' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A table for tonight');
    await become(page, 'Fish lover');
    await expectSoon(page, () =>
      expect(page.getByRole('heading', { level: 1 })).toHaveText('An evening to dress for', QUICK),
    );
    for (const label of ['Just booked a table', 'Has a complaint', 'Back after a long time', 'Expert'])
      await become(page, label);
    await expectSoon(page, () =>
      expect(page.getByRole('navigation', { name: 'Kitchens' }).getByRole('link').first()).toHaveText(
        'Noodles',
        QUICK,
      ),
    );
    await become(page, 'New');
    await expect(prompt(page)).toBeVisible();
    await bar(page).getByRole('link', { name: 'Shop: Hollin & Tarn' }).click();
    await expect(page).toHaveURL(`${origin}/`);
    expect(await watched.violations()).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

test('is there once on pages that Turbo Drive replaced, and on the way back', async ({ page }) => {
  await page.goto(await serve({ turbo: true }));
  await expect(bar(page).getByRole('button', { name: 'New', exact: true })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Coats', exact: true }).first().click();
  await expect(page).toHaveURL(/coats/);
  await expect(bar(page).getByRole('button', { name: 'New', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('[data-tactful-slot="hero"]')).toBeVisible();
  await expect(bar(page)).toHaveCount(1);
});

test('is on no page without its option, and on none without Tactful', async ({ page }) => {
  const without = await serve({ tactful: false });
  for (const address of ['/', '/booking', without]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect(await response?.text()).not.toContain('bar.mjs');
  }
  const withBar = await serve();
  for (const path of ['/', '/booking'])
    expect(await (await page.goto(`${withBar}${path}`))?.text()).toContain('bar.mjs');
});
