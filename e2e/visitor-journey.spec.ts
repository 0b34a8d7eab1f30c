/** The journey of one visitor through the shop, as served and under the strict policy. */
import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  choose,
  eventsRecorded,
  expectHero,
  expectNextStep,
  expectTailoredHome,
  explanation,
  hero,
  lookAt,
  openPanel,
  order,
  prompt,
} from './support/shop.ts';
import { ledgerRecords, nothingStored, stores } from './support/storage.ts';
import { type Watch, watch } from './support/watch-page.ts';

const SHOPS = {
  'one tag': process.env.TACTFUL_URL ?? 'http://127.0.0.1:4173',
  'strict policy': process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174',
};
const DAY_MS = 864e5;
const MINUTE_MS = 6e4;
/** The addresses of the shop and the SDK. Nothing else may be requested. */
const OWN =
  /^(GET|POST) \/($|\?|c\/|p\/|search|cart|checkout|thank-you|help|guide|about-your-data|privacy|newsletter|map|shop\.|browse\.|assistant\.|pictures\/|fonts\/|favicon|tactful)/;
const SDK_FILES = /^GET \/tactful(\.js|\.json|-[\w.-]+\.js)$/;

/** Requests for other files than those of the shop and the SDK. */
const foreign = ({ requests }: Watch, strict: boolean): string[] =>
  requests.filter((request) =>
    request.startsWith('GET /tactful')
      ? !SDK_FILES.test(request) || (strict && request.endsWith('.json'))
      : !OWN.test(request),
  );

/** Attaches a screenshot to the report, except in continuous integration. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.CI) return;
  await test.info().attach(name, { body: await page.screenshot(), contentType: 'image/png' });
};

for (const [shop, baseURL] of Object.entries(SHOPS)) {
  // The strict shop runs in `npm test`; the other one in `npm run test:all` only.
  test.describe(`a visitor in a shop with ${shop}`, { tag: shop === 'one tag' ? '@slow' : [] }, () => {
    test.use({ baseURL });

    test('controls personalization from the first page to the last', async ({ page, context }) => {
      // The longest test: on a slow machine, Firefox needs more than the usual time for all of its steps.
      test.slow();
      const watched = await watch(page);
      let shift = 0;
      const measured = async () => {
        shift = Math.max(shift, await watched.layoutShift());
      };

      await test.step('first visit: generic, a small prompt, stores empty', async () => {
        await page.goto('/');
        await expect(prompt(page)).toBeVisible();
        await expectHero(page, 'generic');
        await expect(prompt(page).getByRole('button')).toHaveCount(2);
        expect(await stores(page)).toEqual(nothingStored());
        await measured();
        await picture(page, '1 first visit');
      });

      await test.step('browsing, searching and the cart leave everything generic and the stores empty', async () => {
        await lookAt(page, 'coats', 3);
        await page.getByLabel('Search the shop').fill('scarf');
        await page.getByLabel('Search the shop').press('Enter');
        await expect(page).toHaveURL(/q=scarf/);
        await page.locator('.cards a').first().click();
        await addToCart(page);
        await page.getByRole('button', { name: /^Remove/ }).click();
        await expect(page.getByText('was taken out')).toBeVisible();
        await page.goto('/');
        await expect(prompt(page)).toBeVisible();
        await expectHero(page, 'generic');
        // The shop's own cookie holds the cart, with or without Tactful.
        const { cookies, ...rest } = await stores(page);
        expect(cookies.every((cookie) => cookie.startsWith('cart='))).toBe(true);
        expect({ ...rest, cookies: [] }).toEqual(nothingStored());
        await measured();
        await picture(page, '2 still generic');
      });

      await test.step('tailored: three views of coats tailor the home page, with an explanation', async () => {
        await choose(page, 'accept');
        await expect(prompt(page)).toBeHidden();
        await lookAt(page, 'coats', 3);
        await expectTailoredHome(page, 'coats');
        await expect(
          page.locator('[data-tactful-slot="row"] [data-tactful-category]').first(),
        ).toHaveAttribute('data-tactful-category', 'coats');
        await measured();
        await picture(page, '3 tailored');
        await hero(page).getByRole('button', { name: 'Why this?' }).click();
        const why = explanation(page);
        await expect(why).toContainText('You viewed Coats 3 times in the last 7 days');
        await picture(page, '3 why');
        await why.getByRole('button', { name: 'Close' }).click();
        // The row has coats first for everyone, so it is not personalized.
        await expect(
          page.locator('[data-tactful-slot="row"]').getByRole('button', { name: 'Why this?' }),
        ).toHaveCount(0);
      });

      await test.step('the panel shows every event; deleting the coats turns the page back at once', async () => {
        await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
        const open = await openPanel(page);
        await open.getByText('All activity').click();
        const views = open.getByRole('listitem').filter({ hasText: /viewed .*coats/i });
        await expect(views.first()).toBeVisible();
        await picture(page, '4 panel');
        for (let left = await views.count(); left > 0; left--) {
          await views.first().getByRole('button', { name: 'Delete' }).first().click();
          await expect(views).toHaveCount(left - 1);
        }
        await open.getByRole('button', { name: 'Close' }).click();
        await expectHero(page, 'generic');
        expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
        await picture(page, '4 generic again');
      });

      await test.step('a bought coat is not pushed again; gloves and scarves are', async () => {
        await lookAt(page, 'coats', 3);
        await addToCart(page);
        await order(page);
        await expectNextStep(page, 'Hands and neck');
        await measured();
        await picture(page, '5 thank you');
        await expectTailoredHome(page, 'gloves');
        await picture(page, '5 home');
      });

      let now = Date.now();
      const wait = async (ms: number) => {
        now += ms;
        await page.clock.setFixedTime(now);
      };
      const reminder = page.getByText('Your cart is where you left it.');
      await test.step('a cart left behind is remembered once, within the interruption budget', async () => {
        await lookAt(page, 'lanterns', 1);
        await addToCart(page);
        await wait(2 * DAY_MS);
        await page.goto('/');
        await expect(reminder).toBeVisible();
        await measured();
        await picture(page, '6 reminder');
        await page.keyboard.press('Escape');
        await expect(reminder).toBeHidden();
        await page.goto('/');
        await expect(hero(page)).toBeVisible();
        await eventsRecorded(page);
        expect(await page.evaluate(() => window.tactful.decide('reminder')?.winner)).toBeUndefined();
        await expect(reminder).toBeHidden();
      });

      await test.step('a service case silences what promotes, until it is closed', async () => {
        await page.goto('/help');
        await page.getByRole('button', { name: 'Open a case' }).click();
        await expect(page.getByRole('heading', { name: 'Your case' })).toBeVisible();
        await eventsRecorded(page);
        await wait(MINUTE_MS);
        await page.goto('/');
        await expectHero(page, 'generic');
        await picture(page, '7 silent');
        await page.goto('/help/case');
        await page.getByRole('button', { name: 'It is solved: close it' }).click();
        await eventsRecorded(page);
        await wait(MINUTE_MS);
        await expectTailoredHome(page, 'gloves');
      });

      await test.step('generic: at once, in every tab, the database gone, nothing written any more', async () => {
        expect((await ledgerRecords(page)).length).toBeGreaterThan(0);
        const second = await context.newPage();
        await second.clock.setFixedTime(now);
        await expectTailoredHome(second, 'gloves');
        // Firefox paints no frame in a tab behind another one, and a visitor presses no button there.
        await page.bringToFront();
        await openPanel(page);
        await choose(page, 'refuse');
        await expectHero(page, 'generic');
        await expectHero(second, 'generic');
        await page.keyboard.press('Escape');
        await expect.poll(async () => (await stores(page)).databases).toEqual([]);
        const refused = (await stores(page)).local;
        expect(
          new TextEncoder().encode(JSON.stringify(Object.entries(refused).flat())).length,
        ).toBeLessThanOrEqual(96);
        await picture(page, '8 generic');
        // Each look is two clicks: a list and an article.
        for (const category of ['coats', 'boots', 'mugs']) await lookAt(page, category, 1);
        await lookAt(second, 'gloves', 2);
        await page.goto('/');
        await expectHero(page, 'generic');
        const { cookies: _, ...rest } = await stores(page);
        expect({ ...rest, cookies: [] }).toEqual({ ...(nothingStored() as object), local: refused });
        await measured();
      });

      expect(await watched.violations()).toEqual([]);
      expect(watched.errors).toEqual([]);
      expect(foreign(watched, shop === 'strict policy')).toEqual([]);
      expect(shift).toBe(0);
    });
  });
}
