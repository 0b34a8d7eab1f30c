/** Legal obligations that concern the whole shop: storage, requests and purchases. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeShop } from '../demo-site/src/shop.mjs';
import { listen } from './support/requests.ts';
import { scrollThrough } from './support/scroll.ts';
import {
  addToCart,
  choose,
  eventsRecorded,
  expectTailoredHome,
  lookAt,
  openPanel,
  order,
  prompt,
} from './support/shop.ts';
import { ledgerRecords, nothingStored, stores } from './support/storage.ts';

test('obligation 1: before consent nothing is stored, whatever the visitor views', async ({ page }) => {
  await page.goto('/');
  await expect(prompt(page)).toBeVisible();
  await page.mouse.wheel(0, 20_000);
  for (let nth = 0; nth < 10; nth++) {
    await page.goto(nth % 2 ? '/c/coats' : '/c/boots', { waitUntil: 'domcontentloaded' });
    await page
      .locator('.cards a')
      .nth(nth >> 1)
      .click();
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
  }
  await eventsRecorded(page);
  expect(await stores(page)).toEqual(nothingStored());
});

/** The requests of a visit, and the addresses of pictures in the HTML of the pages. */
interface Visit {
  readonly requests: readonly string[];
  readonly pictures: ReadonlySet<string>;
}

/** Visits a shop, with or without the tag, before consent, after accepting and after declining. */
async function visitShop(page: Page, log: string, tactful: boolean): Promise<Visit> {
  const pictures = new Set<string>();
  const shop = await listen(makeShop({ strict: false, tactful, log }));
  const visit = async (...paths: string[]) => {
    for (const path of paths) {
      const response = await page.goto(shop.url + path);
      for (const address of (await response?.text())?.match(/\/pictures\/[\w-]+\.webp/g) ?? [])
        pictures.add(address);
      if (tactful) await eventsRecorded(page);
      await scrollThrough(page);
      await page.waitForLoadState('networkidle');
    }
  };
  await visit('/', '/c/coats');
  if (tactful) await choose(page, 'accept');
  await visit('/p/cairn-parka', '/');
  if (tactful) {
    await openPanel(page);
    await choose(page, 'refuse');
    await page.keyboard.press('Escape');
  }
  await visit('/');
  await page.context().clearCookies();
  await shop.close();
  const lines = (await readFile(log, 'utf8')).split('\n').filter(Boolean);
  const requests = lines.map((line) => JSON.parse(line)).map(({ method, url }) => `${method} ${url}`);
  return { requests, pictures };
}

test('obligation 4: the only requests besides the shop’s pages are for Tactful’s own files', {
  tag: '@slow',
}, async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
  const plain = await visitShop(page, join(folder, 'plain'), false);
  const tailored = await visitShop(page, join(folder, 'tailored'), true);
  const isOwn = (request: string) => /^GET \/tactful(\.js|\.json|-[\w.-]+\.js)$/.test(request);
  expect(tailored.requests.filter(isOwn).length).toBeGreaterThan(3);
  expect(plain.requests.filter(isOwn)).toEqual([]);
  // A personalized page loads its late pictures at once, also those that are hidden: pictures of the HTML for everyone.
  const isPicture = (request: string) => plain.pictures.has(request.replace('GET ', ''));
  expect(plain.requests.filter(isPicture).length).toBeGreaterThan(10);
  // Files may come from the cache, so only the set of requests is compared, not their number.
  const rest = ({ requests }: Visit) =>
    [...new Set(requests.filter((one) => !isOwn(one) && !isPicture(one)))].sort();
  expect(rest(tailored)).toEqual(rest(plain));
  await rm(folder, { recursive: true, force: true });
});

for (const response of ['no response', 'a refusal'] as const)
  test(`obligation 6: with ${response} things are found and bought, and nothing is in the way`, async ({
    page,
  }) => {
    await page.goto('/');
    if (response === 'a refusal') await choose(page, 'refuse');
    await lookAt(page, 'coats', 1);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(
      await page.evaluate(() => ({
        inert: document.querySelectorAll('[inert], dialog:modal').length,
        locked: [document.documentElement, document.body].filter((one) =>
          /hidden|clip/.test(getComputedStyle(one).overflowY),
        ).length,
      })),
    ).toEqual({ inert: 0, locked: 0 });
    await addToCart(page);
    await order(page);
    await expect(prompt(page)).toHaveCount(response === 'a refusal' ? 0 : 1);
  });

test('obligation 25: the database contains nothing from forms and addresses', { tag: '@slow' }, async ({
  page,
}) => {
  await page.goto('/');
  await choose(page, 'accept');
  await lookAt(page, 'coats', 2);
  await page.goto('/c/coats?email=grace@example.org&token=sesame-4711');
  await eventsRecorded(page);
  await page.getByLabel('Search the shop').fill('grace@example.org');
  await page.getByLabel('Search the shop').press('Enter');
  await expect(page).toHaveURL(/q=grace/);
  await eventsRecorded(page);
  await lookAt(page, 'coats', 1);
  await addToCart(page);
  // Fills in name, street, town, postcode and address.
  await order(page);
  await expectTailoredHome(page, 'gloves');
  const text = JSON.stringify([await ledgerRecords(page), (await stores(page)).local]);
  expect(text).toContain('purchase');
  expect(text).not.toMatch(/grace|sesame|brook|mill lane|skelbeck|sk1 2be|@|https?:|\?/i);
});

for (const [by, hide] of [
  [
    'the file of its buttons is blocked',
    (page: Page) => page.route('**/tactful-buttons.js', (route) => route.abort()),
  ],
  [
    'the file of its prompt is blocked',
    (page: Page) => page.route('**/tactful-prompt.js', (route) => route.abort()),
  ],
  [
    'what it draws is taken out of the page',
    (page: Page) =>
      page.addInitScript(() =>
        new MutationObserver(() => document.querySelector('#tactful')?.remove()).observe(document, {
          childList: true,
          subtree: true,
        }),
      ),
  ],
] as const)
  test(`obligation 51: hidden by an ad blocker, since ${by}, nothing was chosen and nothing depends on it`, async ({
    page,
  }) => {
    await hide(page);
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    await expect(prompt(page)).toHaveCount(0);
    await page.evaluate(() => window.tactful.open());
    await page.waitForLoadState('networkidle');
    await expect(page.locator('#tactful').locator('dialog, button')).toHaveCount(0);
    await page.goto('/c/coats');
    await page.locator('.cards a').first().click();
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('closed');
    const { cookies, ...ours } = await stores(page);
    // The cookie of the cart belongs to the shop.
    expect({ ...ours, cookies: [] }).toEqual(nothingStored());
    expect(errors).toEqual([]);
  });

test('in a frame of another origin the widget shows nothing, and no press there changes anything', async ({
  page,
  baseURL,
}) => {
  const framing = `${new URL(baseURL ?? '').origin.replace('127.0.0.1', 'localhost')}/framing`;
  await page.route(framing, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Other</title><iframe src="${baseURL}/" width="900" height="600"></iframe>`,
    }),
  );
  // The demo shop forbids framing. The test removes the header, because other shops may not send it.
  await page.route(`${baseURL}/`, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(framing);
  const shop = page.frameLocator('iframe');
  await expect(shop.getByRole('heading', { name: 'Out early, home late' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const frame = page.frames()[1];
  if (!frame) throw new Error('expected the shop in a frame');
  await frame.waitForFunction(
    () => performance.getEntriesByName(`${location.origin}/tactful-buttons.js`).length,
  );
  await frame.evaluate(() => window.tactful.open());
  await expect(shop.locator('#tactful')).toHaveCount(0);
  // The places of the prompt and the button outside of a frame.
  for (const [x, y] of [
    [300, 560],
    [500, 560],
    [80, 570],
  ] as const)
    await page.mouse.click(x, y);
  expect(await frame.evaluate(() => window.tactful.status()?.storage)).toBe('closed');
  await page.unrouteAll();
  await page.goto('/');
  await expect(prompt(page), 'nothing was answered').toBeVisible();
});
