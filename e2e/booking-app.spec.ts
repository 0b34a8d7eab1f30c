/** The journey of one visitor through the booking app: generic, tailored, deleted, booked, canceled, generic again. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { choose, explanation, openPanel, prompt } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';
import { watch } from './support/watch-page.ts';

/** The app uses another host name of the same machine, so that it does not share storage with the shop. */
const homeOf = (shop = 'http://127.0.0.1:4173') => shop.replace('127.0.0.1', 'localhost');
const APPS = {
  'as it is served': homeOf(process.env.TACTFUL_URL),
  'under the strict policy': homeOf(process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174'),
};
const DAY_MS = 864e5;

const FINE = ['The Tide Table', 'Brine', 'High Meadow'];
const GENERIC = 'A table for tonight';
const EVENING = 'An evening to dress for';
const EVERYDAY = 'Good food, any evening';

const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const home = (page: Page) => page.getByRole('link', { name: 'Table Nine', exact: true }).click();
const shortcuts = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Kitchens' }).getByRole('link');
const names = (page: Page): Locator => page.locator('.around h3');

async function lookAt(page: Page, restaurants: readonly string[]): Promise<void> {
  for (const name of restaurants) {
    await page.getByRole('link', { name: 'Restaurants', exact: true }).click();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(title(page)).toHaveText(name);
  }
}

async function searchFor(page: Page, what: string): Promise<void> {
  await home(page);
  await page.getByLabel('What', { exact: true }).fill(what);
  await page.getByRole('button', { name: 'Find a table' }).click();
  await expect(title(page)).toHaveText(`Tables: ${what}`);
}

const picture = async (page: Page, name: string): Promise<void> => {
  await test.info().attach(name, { body: await page.screenshot(), contentType: 'image/png' });
};

for (const [app, origin] of Object.entries(APPS)) {
  test.describe(`a visitor who books a table, in the app ${app}`, {
    tag: '@slow',
  }, () => {
    test('controls personalization from the first page to the last', async ({ page }) => {
      const watched = await watch(page);
      const storedNothing = async () => expect(await stores(page)).toEqual(nothingStored());

      await test.step('generic first: a whole app, a prompt, and nothing stored by looking around', async () => {
        await page.clock.install();
        await page.goto(`${origin}/booking`);
        await expect(prompt(page)).toBeVisible();
        await expect(title(page)).toHaveText(GENERIC);
        await searchFor(page, 'Noodles');
        await expect(names(page)).toHaveCount(5);
        await lookAt(page, FINE);
        await home(page);
        await expect(title(page)).toHaveText(GENERIC);
        await expect(shortcuts(page).first()).toHaveText('Italian');
        await storedNothing();
      });

      await test.step('tailored: the front page shows fine restaurants first, with an explanation', async () => {
        await choose(page, 'accept');
        await lookAt(page, FINE);
        await home(page);
        await expect(title(page)).toHaveText(EVENING);
        await picture(page, 'tailored');
        await page.locator('.hero').getByRole('button', { name: 'Why this?' }).click();
        await expect(explanation(page)).toContainText('You mostly view products in the upper price range');
        await picture(page, 'why');
        await explanation(page).getByRole('button', { name: 'Close' }).click();
      });

      await test.step('new visitors get an explanation of the steps', async () => {
        await expect(page.getByRole('heading', { name: 'How booking works' })).toBeVisible();
      });

      await test.step('the most frequent searches come first, and nothing is missing', async () => {
        for (const what of ['Noodles', 'Grill', 'Noodles']) {
          await searchFor(page, what);
          // Tactful records the same event only once within a second.
          await page.clock.runFor(1500);
        }
        await home(page);
        await expect(shortcuts(page)).toHaveText([
          'Noodles',
          'Grill',
          'Italian',
          'Fish',
          'Bistro',
          'Vegetables',
          'Small plates',
          'Bakery',
        ]);
      });

      await test.step('a list keeps every restaurant, the kitchens that are liked in front', async () => {
        await page.getByRole('link', { name: 'Restaurants', exact: true }).click();
        await expect(names(page)).toHaveCount(40);
        await expect(page.locator('.card .facts').first()).toContainText('Fish');
      });

      await test.step('experienced visitors get a denser layout', async () => {
        for (const name of ['Under £30', 'Lowest price first'])
          await page.getByRole('button', { name }).click();
        await home(page);
        await expect(page.locator('.lines .line')).toHaveCount(12);
        await expect(page.getByRole('heading', { name: 'How booking works' })).toBeHidden();
        await picture(page, 'compact');
      });

      await test.step('visitors who look around and never book get help', async () => {
        await lookAt(page, ['Weft', 'Third Rail', 'Belvedere']);
        await expect(page.getByRole('heading', { name: 'Hard to choose?' })).toBeVisible();
      });

      await test.step('deleting what was looked at turns the page back at once', async () => {
        await home(page);
        await expect(title(page)).toHaveText(EVENING);
        await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
        const open = await openPanel(page);
        await open.getByText('All activity').click();
        const views = open.getByRole('listitem').filter({ hasText: /viewed/i });
        await expect(views.first()).toBeVisible();
        for (let left = await views.count(); left > 0; left--) {
          await views.first().getByRole('button', { name: 'Delete' }).first().click();
          await expect(views).toHaveCount(left - 1);
        }
        await open.getByRole('button', { name: 'Close' }).click();
        await expect(title(page)).toHaveText(GENERIC);
        expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
      });

      const reminder = page.getByText('A table that you had begun to book');
      await test.step('a booking that was begun is remembered on return, once', async () => {
        await lookAt(page, ['Ferryman']);
        await page.locator('.taking .clock').first().click();
        await expect(page.getByLabel('A name for the table')).toBeVisible();
        await page.clock.setFixedTime(Date.now() + DAY_MS);
        await page.goto(`${origin}/booking`);
        await expect(reminder).toBeVisible();
        await picture(page, 'reminder');
        await page.keyboard.press('Escape');
        await expect(reminder).toBeHidden();
        await page.reload();
        await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
        await expect(reminder).toBeHidden();
        expect(await watched.layoutShift()).toBe(0);
      });

      await test.step('a booking shows a thank-you page with a next step; canceling removes the booking', async () => {
        await lookAt(page, ['Ferryman']);
        await page.locator('.taking .clock').first().click();
        await page.getByLabel('A name for the table').fill('Ada');
        await page.getByRole('button', { name: 'Book this table' }).click();
        await expect(title(page)).toHaveText('Your table is booked');
        await expect(page.getByRole('heading', { name: 'Make an evening of it' })).toBeVisible();
        await picture(page, 'booked');
        await page.getByRole('link', { name: 'Your tables' }).first().click();
        await page.getByRole('button', { name: /^Cancel/ }).click();
        await expect(page.getByText('Nothing is booked')).toBeVisible();
      });

      await test.step('a good-value table was booked, and so the front page; then generic: at once, erased, nothing written', async () => {
        await lookAt(page, FINE);
        await home(page);
        // A booking counts more than a view.
        await expect(title(page)).toHaveText(EVERYDAY);
        await openPanel(page);
        await choose(page, 'refuse');
        await page.keyboard.press('Escape');
        await expect(title(page)).toHaveText(GENERIC);
        await expect.poll(async () => (await stores(page)).databases).toEqual([]);
        const { local } = await stores(page);
        await lookAt(page, FINE);
        await home(page);
        await expect(title(page)).toHaveText(GENERIC);
        const { local: after, databases } = await stores(page);
        expect({ after, databases }).toEqual({ after: local, databases: [] });
      });

      expect(await watched.violations()).toEqual([]);
      expect(watched.errors).toEqual([]);
      expect(watched.requests.filter((request) => !/^GET \/booking/.test(request))).toEqual([]);
    });
  });
}

test.describe('every page of the app', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const PATHS = [
    '',
    '/find?what=Fish',
    '/r/goat-terrace',
    '/r/brine?time=19:30',
    '/tables',
    '/privacy',
    '/nowhere',
  ];

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 390])
      test(`has no axe violation and no sideways scrolling, ${colorScheme}, ${width} px wide`, {
        tag: '@slow',
      }, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        for (const path of PATHS) {
          await page.goto(`${APPS['as it is served']}/booking${path}`);
          await expect(prompt(page)).toBeVisible();
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            const { axe: checks } = globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
            };
            const found = (await checks.run()).violations;
            return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
          });
          expect(violations, path).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        }
      });
});
