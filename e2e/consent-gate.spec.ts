/** The consent gate with the script tag: before the files have loaded, while they load, and in the middle of a visit. */
import { expect, type Page, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  heroHeading,
  linkedPage,
  openLibraryShop,
  openTailored,
  why,
} from './support/library-shop.ts';
import { openPanel, prompt } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';

const TAG = '<script src="/tactful.js" data-config="/tactful.json"></script>';
/** Counts what opens the database. */
const COUNT = `<script>
window.opened = 0;
const { open } = IDBFactory.prototype;
IDBFactory.prototype.open = function (...values) { opened += 1; return open.apply(this, values); };
</script>`;
const QUEUED = `<script>(window.tactful = window.tactful || []).push(['consent.gate', false]);</script>`;

/** Pages whose gate is closed from the start, in the two ways that a page has, and one whose gate is open. */
const PAGES = {
  '/': linkedPage('Home page', COUNT),
  '/setting': linkedPage('Home page', '', COUNT + TAG.replace('></', ' data-consent-gate="closed"></')),
  '/queued': linkedPage('Home page', '', COUNT + QUEUED + TAG),
};
const CLOSED = ['/setting', '/queued'] as const;

const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());
const gate = (page: Page, isOpen: boolean) =>
  page.evaluate((open) => void window.tactful.consent.gate(open), isOpen);
const opened = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'opened'));
const openShop = () => openLibraryShop({ pages: PAGES });

for (const path of CLOSED) {
  test(`V2: ${path}: closed from the start, a page of a visitor who has consented reads nothing until it opens`, async ({
    page,
  }) => {
    const shop = await openShop();
    await becomeTailored(page, shop.url);
    await page.goto(shop.url + path);
    await expect(control(page)).toBeVisible();
    await expect(heroHeading(page)).toHaveText('Home page');
    expect(await consent(page)).toMatchObject({ status: 'generic', promptDue: false, gateClosed: true });
    expect(await opened(page)).toBe(0);
    await gate(page, true);
    await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
    expect(await consent(page)).toMatchObject({ status: 'tailored', gateClosed: false });
    expect(await page.evaluate(() => window.tactful.decide('hero')?.winner?.variant)).toBe('coats');
    await openTailored(page, shop.url);
    await shop.close();
  });

  test(`V11: ${path}: closed from the start, an undecided visitor sees no prompt until it opens`, async ({
    page,
  }) => {
    const shop = await openShop();
    await page.goto(shop.url + path);
    await expect(control(page)).toBeVisible();
    await expect(prompt(page)).toBeHidden();
    expect(await stores(page)).toEqual(nothingStored());
    await gate(page, true);
    await expect(prompt(page)).toBeVisible();
    await gate(page, false);
    await expect(prompt(page)).toBeHidden();
    await expect(control(page)).toBeVisible();
    expect(await stores(page)).toEqual(nothingStored());
    await shop.close();
  });
}

test('V7: closing it in the middle of a visit restores the standard page at once, and opening it restores consent', async ({
  page,
}) => {
  const shop = await openShop();
  await becomeTailored(page, shop.url);
  await openTailored(page, shop.url);
  const before = await page.evaluate(() => ({ ...localStorage }));
  await gate(page, false);
  await expect(heroHeading(page)).toHaveText('Home page');
  await expect(why(page)).toHaveCount(0);
  const view = { name: 'view_item', items: [{ id: 'd', category: 'coats' }] } as const;
  expect(await page.evaluate((event) => window.tactful.track(event), view)).toEqual({
    recorded: false,
    reason: 'no-consent',
  });
  const panel = await openPanel(page);
  await expect(panel).toContainText('Your cookie settings on this site turn personalization off.');
  await expect(panel.getByRole('switch', { name: /Personalize/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await gate(page, true);
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  expect(await consent(page)).toMatchObject({ status: 'tailored', gateClosed: false });
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(before);
  await openTailored(page, shop.url);
  await shop.close();
});

test('a page that is personalized already is standard at once, also before its other files have loaded', async ({
  page,
}) => {
  const shop = await openShop();
  await becomeTailored(page, shop.url);
  let load = (): void => undefined;
  const mayLoad = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route('**/tactful-deferred.js', async (route) => {
    await mayLoad;
    await route.continue();
  });
  await expect(async () => {
    await page.goto(shop.url, { waitUntil: 'commit' });
    await expect(heroHeading(page)).toHaveText('Coats first', { timeout: 2000 });
  }).toPass();
  await gate(page, false);
  await expect(heroHeading(page)).toHaveText('Home page');
  load();
  await expect(control(page)).toBeVisible();
  expect(await consent(page)).toMatchObject({ status: 'generic', gateClosed: true });
  await expect(heroHeading(page)).toHaveText('Home page');
  await shop.close();
});
