/** Signed links: their events are shown to the visitor after consent, and no part of them reaches a server. */
import { expect, type Page, test } from '@playwright/test';
import { type CapsuleEvent, dayOf, generateCapsuleKeys, signCapsule } from '@tactful/capsule';
import axe from 'axe-core';
import { heroHeading, LIBRARY_CONFIG, linkedPage, openLibraryShop } from './support/library-shop.ts';
import { choose } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';

const KEYS = await generateCapsuleKeys('2026');
const OTHER_KEYS = await generateCapsuleKeys('2026');
const BOUGHT: CapsuleEvent = { name: 'purchase', day: dayOf(Date.now()) - 3, category: 'coats' };

const CONFIG = {
  ...LIBRARY_CONFIG,
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing', 'purchases'] } },
  experiences: [
    {
      id: 'hero-coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats come first.',
      when: { 'bought.category.coats.30d': { $gte: 1 } },
    },
  ],
  catalog: { categories: { coats: { en: 'Coats', de: 'Mäntel' }, wigs: 'Wigs' } },
  sensitive: { categories: ['wigs'] },
  capsules: { keys: { 2026: KEYS.publicKey } },
};

/** The policy of a strict shop: no inline styles, no markup from text, no connections but its own. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'none'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";

const TAGS =
  '<script src="/tactful-capsule.js"></script><script src="/tactful.js" data-config="/tactful.json"></script>';

/** A shop that keeps everything that it receives. */
const openShop = async (headers: Record<string, string> = {}, config: object = CONFIG) => {
  const received: string[] = [];
  const shop = await openLibraryShop({
    pages: { '/': linkedPage('Home page', '', TAGS) },
    config,
    headers,
    handle: (request) => {
      received.push([request.method, request.url, ...request.rawHeaders].join('\n'));
      return false;
    },
  });
  return { ...shop, received };
};

const sign = (events: readonly CapsuleEvent[] = [BOUGHT], { keys = KEYS, now = Date.now() } = {}) =>
  signCapsule({ events, from: 'receipt', privateKey: keys.privateKey, now });

const card = (page: Page) => page.locator('#tactful-link').getByRole('region');

/** The status of the link, for developers. */
const statusOf = (page: Page) =>
  page.evaluate(
    () =>
      Reflect.get(window, 'tactfulCapsule').status() as { state: string; reason?: string; message?: string },
  );

const expectStatus = (page: Page, expected: Record<string, unknown>) =>
  expect.poll(() => statusOf(page)).toMatchObject(expected);

/** The number of purchases in the profile. */
const added = (page: Page): Promise<number> =>
  page.evaluate(
    () => (window.tactful.profile.list() ?? []).filter(({ event }) => event.name === 'purchase').length,
  );

/** Consents, without a link. */
const consent = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await choose(page, 'accept');
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
};

/** Opens a link in a page that is not open yet: another fragment alone loads no page. */
const openLink = async (page: Page, url: string, capsule: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${url}/#tactful=${capsule}`);
};

test('after consent, the visitor sees the events, adds them, and the next page is personalized', async ({
  page,
}) => {
  const shop = await openShop({ 'content-security-policy': POLICY });
  const capsule = await sign();
  await page.goto(`${shop.url}/?a=1#reviews&tactful=${capsule}`);
  await expectStatus(page, { state: 'waiting' });
  expect(page.url()).toBe(`${shop.url}/?a=1#reviews`);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(capsule.slice(0, 20));
  // The one place that no script can change. If a browser stops keeping the fragment there, the guide need not warn.
  expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name)).toContain(capsule);
  expect(await stores(page)).toEqual(nothingStored());
  await expect(card(page)).toHaveCount(0);

  await choose(page, 'accept');
  await expect(card(page)).toContainText('From your receipt');
  await expect(card(page).getByRole('listitem')).toHaveText(/^Bought: Coats \(.*20\d\d\)$/);
  expect(await added(page)).toBe(0);
  await card(page).getByRole('button', { name: 'Yes, remember' }).click();
  await expectStatus(page, { state: 'added' });
  await expect(card(page)).toHaveCount(0);
  expect(await added(page)).toBe(1);
  await expect(async () => {
    await page.goto(shop.url);
    await expect(heroHeading(page)).toHaveText('Coats first', { timeout: 2000 });
  }).toPass();

  // Nothing of the link, not even a part, reached the server.
  expect(shop.received.length).toBeGreaterThan(5);
  const parts = Array.from({ length: capsule.length - 15 }, (_, at) => capsule.slice(at, at + 16));
  expect(parts.length).toBeGreaterThan(100);
  const log = shop.received.join('\n');
  expect(parts.filter((part) => log.includes(part))).toEqual([]);
  await shop.close();
});

test('a link that was used is refused, also with the address of another page', async ({ page }) => {
  const shop = await openShop();
  await consent(page, shop.url);
  const capsule = await sign();
  await openLink(page, shop.url, capsule);
  await card(page).getByRole('button', { name: 'Yes, remember' }).click();
  await expectStatus(page, { state: 'added' });
  for (const path of ['', '/other']) {
    await openLink(page, shop.url + path, capsule);
    await expectStatus(page, { state: 'refused', reason: 'used' });
    await expect(card(page)).toHaveCount(0);
  }
  expect(await added(page)).toBe(1);
  await shop.close();
});

test('a visitor who refuses, or withdraws consent, has nothing of the link in the profile', async ({
  page,
}) => {
  const shop = await openShop();
  await consent(page, shop.url);
  await openLink(page, shop.url, await sign());
  await card(page).getByRole('button', { name: 'No, thanks' }).click();
  await expectStatus(page, { state: 'declined' });
  await openLink(page, shop.url, await sign());
  await expect(card(page)).toBeVisible();
  // A script of the page cannot press the button.
  await page.evaluate(() => {
    const button = document.querySelector('#tactful-link')?.shadowRoot?.querySelector('[part=add]');
    if (!(button instanceof HTMLElement)) throw Error('no button');
    button.click();
  });
  await expectStatus(page, { state: 'shown' });
  expect(await added(page)).toBe(0);
  await page.evaluate(() => window.tactful.consent.decline({ surface: 'panel' }));
  await expectStatus(page, { state: 'declined' });
  await expect(card(page)).toHaveCount(0);
  expect(await added(page)).toBe(0);
  await shop.close();
});

const DAY_MS = 86_400_000;
const REFUSED: { readonly [name: string]: readonly [reason: string, capsule: () => Promise<string>] } = {
  'a changed link': ['forged', async () => (await sign()).replace(/.{10}$/, 'AAAAAAAAAA').replace(/.$/, 'A')],
  'a link of another private key': ['forged', () => sign([BOUGHT], { keys: OTHER_KEYS })],
  'a part of a link': ['malformed', async () => (await sign()).slice(0, 60)],
  'a link after its last day': [
    'expired',
    () => sign([{ ...BOUGHT, day: BOUGHT.day - 60 }], { now: Date.now() - 40 * DAY_MS }),
  ],
  'a sensitive category': ['unused', () => sign([{ ...BOUGHT, category: 'wigs' }])],
  'a category that the config does not name': ['unused', () => sign([{ ...BOUGHT, category: 'kayaks' }])],
  'an event that no experience uses': ['unused', () => sign([{ name: 'care_open', day: BOUGHT.day }])],
};

for (const [name, [reason, capsule]] of Object.entries(REFUSED))
  test(`${name} is refused with a readable status`, async ({ page }) => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    const shop = await openShop();
    await consent(page, shop.url);
    await openLink(page, shop.url, await capsule());
    await expectStatus(page, { state: 'refused', reason });
    const { message = '' } = await statusOf(page);
    expect(message.length).toBeGreaterThan(20);
    // Other scripts read the console: what depends on the profile is only in the status.
    const lines = logged.filter((line) => line.includes('signed link'));
    expect(lines).toEqual(reason === 'unused' ? [] : [`Tactful: signed link: ${message}`]);
    expect(new URL(page.url()).hash).toBe('');
    await expect(card(page)).toHaveCount(0);
    expect(await added(page)).toBe(0);
    await shop.close();
  });

test('a sensitive event is refused, where one of an unknown category is added without it', async ({
  page,
}) => {
  const [hero] = CONFIG.experiences;
  const experiences = [{ ...hero, when: { 'bought.all.30d': { $gte: 1 } } }];
  const shop = await openShop({}, { ...CONFIG, experiences });
  await consent(page, shop.url);
  await openLink(page, shop.url, await sign([{ ...BOUGHT, category: 'wigs' }]));
  await expectStatus(page, { state: 'refused', reason: 'unused' });
  await openLink(page, shop.url, await sign([{ ...BOUGHT, category: 'kayaks' }]));
  await expect(card(page).getByRole('listitem')).toHaveText(/^Bought \(.*20\d\d\)$/);
  await shop.close();
});

test('a second link on the same page waits for the decision about the first', async ({ page }) => {
  const shop = await openShop();
  await consent(page, shop.url);
  await openLink(page, shop.url, await sign());
  await expect(card(page)).toBeVisible();
  for (const text of [`${await sign()}%20`, await sign([{ ...BOUGHT, day: BOUGHT.day - 1 }])])
    await page.evaluate((next) => {
      location.hash = `tactful=${next}`;
    }, text);
  // Also the damaged one is out of the address.
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await expect(page.locator('#tactful-link')).toHaveCount(1);
  await card(page).getByRole('button', { name: 'Yes, remember' }).click();
  await expect.poll(() => added(page)).toBe(1);
  await card(page).getByRole('button', { name: 'Yes, remember' }).click();
  await expect.poll(() => added(page)).toBe(2);
  await expect(page.locator('#tactful-link')).toHaveCount(0);
  await shop.close();
});

test('the card is accessible, in the language and direction of the page, and the same page takes a second link', async ({
  page,
}) => {
  const shop = await openShop();
  await consent(page, shop.url);
  await openLink(page, shop.url, await sign());
  await expect(card(page)).toBeVisible();
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run('#tactful-link'));
  expect(violations).toEqual([]);
  for (const name of ['Yes, remember', 'No, thanks'])
    expect((await card(page).getByRole('button', { name }).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await card(page).getByRole('button', { name: 'No, thanks' }).click();
  await page.evaluate(
    (text) => {
      document.documentElement.lang = 'ar';
      location.hash = `tactful=${text}`;
    },
    await sign(),
  );
  await expect(card(page)).toHaveAccessibleName('من إيصالك');
  expect(await card(page).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await shop.close();
});
