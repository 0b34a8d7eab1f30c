/** The fixtures that others test with, tried on the demo shop: what they say is so, and they notice when it is not. */
import { expect, test } from '@tactful/playwright';

const SITE = { except: /^cart$/ };
const coat = (ago: string, id: string) => ({
  ago,
  name: 'view_item' as const,
  items: [{ id, category: 'coats' }],
});
const COATS = [coat('2d', 'a'), coat('26h', 'b'), coat('3h', 'c')];

test.describe('a visitor who has not chosen', () => {
  test('stores nothing, sends nothing and sees what everybody sees', async ({ page, tactful }) => {
    await tactful.open('/');
    await expect(page).toStoreNothing(SITE);
    await expect(page).toSendNothing();
    await expect(page).toBeGeneric();
    await expect(page).not.toShow('hero', { timeout: 0 });
  });

  test('who says no stores only that', async ({ page, tactful }) => {
    await tactful.open('/');
    await tactful.choose('generic');
    await expect(page).toStoreNothing({ except: /^(cart|tactful)$/ });
    await expect(page).not.toStoreNothing(SITE);
    expect((await tactful.stores()).databases).toEqual([]);
  });
});

test.describe('a visitor with a past', () => {
  test('sees what follows from it, for these reasons', async ({ page, tactful }) => {
    await tactful.seed(COATS);
    await expect(page).toShow('hero', {
      experience: 'hero-coats',
      variant: 'coats',
      because: ['viewed.category.coats.7d'],
    });
    expect(await tactful.reasons('hero')).toEqual(['viewed.category.coats.7d']);
    expect((await tactful.decide('hero')).stopped.map(({ by }) => by)).toContain('condition');
    await expect(page).not.toShow('hero', { experience: 'hero-boots', timeout: 0 });
    await expect(page).not.toBeGeneric();
    await expect(page).not.toStoreNothing(SITE);
    await expect(page).toSendNothing();
  });

  test('forgets it as the clock goes on, and by a no', async ({ page, tactful }) => {
    await tactful.seed(COATS);
    await tactful.setClock(Date.now() + 8 * 864e5);
    await tactful.open('/');
    await expect(page).not.toShow('hero', { timeout: 0 });
    await tactful.choose('generic');
    await expect(page).toBeGeneric();
    expect((await tactful.status()).storage).toBe('closed');
  });

  test('cannot be made of what is not kept', async ({ tactful }) => {
    const seeded = tactful.seed([{ ago: '1d', name: 'search', term: 'pregnancy test' }]);
    await expect(seeded).rejects.toThrow('seed[0] (search): expected to be kept, got');
  });

  test('is given in times that can be', async ({ tactful }) => {
    await expect(tactful.seed([{ ago: 'soon', name: 'page_view' }])).rejects.toThrow('seed[0].ago');
    await expect(tactful.seed([{ ago: '200d', name: 'page_view' }])).rejects.toThrow('at most 180 days');
  });
});

test.describe('the matchers notice', () => {
  const planted: readonly (readonly [string, () => unknown])[] = [
    ['a key', () => localStorage.setItem('x', '1')],
    ['a key of the visit', () => sessionStorage.setItem('x', '1')],
    [
      'a database',
      () => new Promise((resolve) => Object.assign(indexedDB.open('x'), { onsuccess: resolve })),
    ],
    ['a cache', () => caches.open('x')],
    ['a cookie', () => Reflect.set(document, 'cookie', 'x=1')],
    ['a file', async () => (await navigator.storage.getDirectory()).getFileHandle('x', { create: true })],
  ];
  for (const [what, plant] of planted)
    test(`${what} that is stored`, async ({ page }) => {
      await page.goto('/privacy');
      await expect(page).toStoreNothing(SITE);
      // A locked-down file system returns a handle, which cannot be handed over.
      await page.evaluate(`(${plant})().then?.(() => {})`).catch(() => page.evaluate(`void (${plant})()`));
      await expect(page).not.toStoreNothing(SITE);
    });

  const sending: readonly (readonly [string, () => unknown])[] = [
    ['a request of a script', () => void fetch('/privacy?profile=coats')],
    [
      'a picture from elsewhere',
      () => void Object.assign(new Image(), { src: 'https://elsewhere.invalid/x' }),
    ],
    ['a beacon', () => navigator.sendBeacon('/privacy', 'coats')],
    ['a socket', () => void new WebSocket('wss://elsewhere.invalid/')],
    ['a stream', () => void new EventSource('/privacy')],
    ['a peer', () => void new RTCPeerConnection()],
  ];
  for (const [what, send] of sending)
    test(`${what} that is sent`, async ({ page }) => {
      await page.goto('/privacy');
      await expect(page).toSendNothing();
      await page.evaluate(send);
      await expect(page).not.toSendNothing();
    });

  test('a slot that something has changed, and a layout', async ({ page }) => {
    await page.goto('/');
    await expect(page).toBeGeneric();
    await page.evaluate(() => document.documentElement.setAttribute('data-tactful-layout', 'b'));
    await expect(page).not.toBeGeneric();
    await page.evaluate(() => document.documentElement.removeAttribute('data-tactful-layout'));
    await page.locator('[data-tactful-slot="hero"] h2').evaluate((heading) => heading.append('!'));
    await expect(page).not.toBeGeneric();
  });
});
