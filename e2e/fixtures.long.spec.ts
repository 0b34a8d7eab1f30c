/** Tests of the published Playwright fixtures with the demo shop: each assertion passes and fails when it should. */
import { expect, test } from '@tactful/playwright';

const SITE = { except: /^cart$/ };
const coat = (ago: string, id: string) => ({
  ago,
  name: 'view_item' as const,
  items: [{ id, category: 'coats' }],
});
const COATS = [coat('2d', 'a'), coat('26h', 'b'), coat('3h', 'c')];

test.describe('a visitor without consent', () => {
  test('stores nothing, sends nothing and sees what everybody sees', async ({ page, tactful }) => {
    await tactful.open('/');
    await expect(page).toStoreNothing(SITE);
    await expect(page).toSendNothing();
    await expect(page).toBeGeneric();
    await expect(page).not.toShow('hero', { timeout: 0 });
  });

  test('stores only the consent record after declining', async ({ page, tactful }) => {
    await tactful.open('/');
    await tactful.decline();
    await expect(page).toStoreNothing({ except: /^(cart|tactful)$/ });
    await expect(page).not.toStoreNothing(SITE);
    expect((await tactful.storage()).databases).toEqual([]);
  });
});

test.describe('a visitor with a past', () => {
  test('sees what follows from it, for these reasons', async ({ page, tactful }) => {
    await tactful.seed(COATS);
    await expect(page).toShow('hero', {
      experience: 'hero-coats',
      variant: 'coats',
      reasons: ['viewed.category.coats.7d'],
    });
    expect(await tactful.reasons('hero')).toEqual(['viewed.category.coats.7d']);
    expect((await tactful.decide('hero')).stopped.map(({ reason }) => reason)).toContain('condition');
    await expect(page).not.toShow('hero', { experience: 'hero-boots', timeout: 0 });
    await expect(page).not.toBeGeneric();
    await expect(page).not.toStoreNothing(SITE);
    await expect(page).toSendNothing();
  });

  test('forgets it when it expires, and when the visitor declines', async ({ page, tactful }) => {
    await tactful.seed(COATS);
    await tactful.setClock(Date.now() + 8 * 864e5);
    await tactful.open('/');
    await expect(page).not.toShow('hero', { timeout: 0 });
    await tactful.decline();
    await expect(page).toBeGeneric();
    expect((await tactful.status()).storage).toBe('closed');
  });

  test('cannot be made of what is not kept', async ({ tactful }) => {
    const seeded = tactful.seed([{ ago: '1d', name: 'search', term: 'pregnancy test' }]);
    await expect(seeded).rejects.toThrow('seed[0] (search) was not recorded: sensitive');
  });

  test('is given in times that can be', async ({ tactful }) => {
    await expect(tactful.seed([{ ago: 'soon', name: 'page_view' }])).rejects.toThrow('seed[0].ago');
    await expect(tactful.seed([{ ago: '200d', name: 'page_view' }])).rejects.toThrow('at most 180 days');
  });
});

test.describe('the matchers notice', () => {
  /** Ways to store data, by the name of the stored entry. */
  const planted: { readonly [name: string]: () => unknown } = {
    key: () => localStorage.setItem('key', '1'),
    visit: () => sessionStorage.setItem('visit', '1'),
    base: () => new Promise((resolve) => Object.assign(indexedDB.open('base'), { onsuccess: resolve })),
    cache: () => caches.open('cache'),
    crumb: () => Reflect.set(document, 'cookie', 'crumb=1'),
    file: async () => (await navigator.storage.getDirectory()).getFileHandle('file', { create: true }),
  };

  test('every kind of storage', async ({ page }) => {
    await page.goto('/privacy');
    const known = ['cart'];
    for (const [name, plant] of Object.entries(planted))
      await test.step(name, async () => {
        const except = RegExp(`^(${known.join('|')})$`);
        await expect(page).toStoreNothing({ except });
        // The result is dropped, because not every result can be serialized.
        await page.evaluate(`Promise.resolve((${plant})()).then(() => {})`);
        await expect(page).not.toStoreNothing({ except });
        known.push(name);
      });
  });

  /** Each way to send data, by a word that its failure message contains. */
  const sending: { readonly [word: string]: () => unknown } = {
    'privacy.asked': () => void fetch('/privacy?asked'),
    elsewhere: () => void Object.assign(new Image(), { src: 'https://elsewhere.invalid/x' }),
    beacon: () => navigator.sendBeacon('/privacy?beacon'),
    socket: () => void new WebSocket('wss://socket.invalid/'),
    stream: () => void new EventSource('/privacy?stream'),
    // biome-ignore lint/correctness/noComponentHookFactories: not a component
    Peer: () => void new RTCPeerConnection(),
  };

  test('every way to send data', async ({ page }) => {
    await page.goto('/privacy');
    const known = ['nothing yet'];
    for (const [word, send] of Object.entries(sending))
      await test.step(word, async () => {
        const allow = RegExp(known.join('|'));
        await expect(page).toSendNothing({ allow });
        await page.evaluate(send);
        await expect(async () => expect(page).not.toSendNothing({ allow })).toPass();
        known.push(word);
      });
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
