/** A short journey in WebKitGTK, through its own driver: accept, see tailored content, decline. */
import { test as base, expect } from '@playwright/test';
import { hasWebKitGtk } from './browsers.mjs';
import { HEROES } from './support/shop.ts';
import { openWebKit } from './webkitgtk.mjs';

type WebKit = Awaited<ReturnType<typeof openWebKit>>;

const test = base.extend<{ webkit: WebKit }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names of fixtures from this pattern.
  webkit: async ({}, use) => {
    const webkit = await openWebKit();
    await use(webkit);
    await webkit.close();
  },
});

test.skip(!hasWebKitGtk(), 'WebKitGTK is not installed');

const HERO = '[data-tactful-slot="hero"]';
const PANEL_BUTTON = '#tactful >>> [part~="open"]';

const heading = (webkit: WebKit) =>
  webkit.run(
    `return [...document.querySelectorAll('${HERO} :is(h1, h2)')].find((one) => one.checkVisibility())?.textContent.trim()`,
  );
const databases = (webkit: WebKit) =>
  webkit.runAsync('indexedDB.databases().then((all) => arguments[0](all.length))');
const isThere = (webkit: WebKit, selector: string) =>
  webkit.find(selector).then(
    () => true,
    () => false,
  );

for (const [shop, origin] of Object.entries({
  'one tag': process.env.TACTFUL_URL ?? '',
  'strict policy': process.env.TACTFUL_STRICT_URL ?? '',
})) {
  test(`a visitor in WebKit opts in and out in a shop with ${shop}`, async ({ webkit }) => {
    await webkit.go(`${origin}/`);
    await expect.poll(() => isThere(webkit, '#tactful >>> [part~="accept"]')).toBe(true);
    expect(await heading(webkit)).toBe(HEROES.generic);
    expect(await databases(webkit)).toBe(0);

    await webkit.click('#tactful >>> [part~="accept"]');
    // Wait until the page has loaded everything; the button comes last. If a page is left while its database opens,
    // WebKit may keep the connection open as long as it keeps the page: the database is then emptied, but not deleted.
    const arrived = async () => {
      await expect.poll(() => isThere(webkit, PANEL_BUTTON)).toBe(true);
      await expect.poll(() => webkit.run('return tactful.status().storage')).toMatch(/^(ok|closed)$/);
    };
    await arrived();
    for (let nth = 1; nth <= 3; nth++) {
      await webkit.go(`${origin}/c/coats`);
      await arrived();
      await webkit.run(`document.querySelectorAll('.cards a')[${nth}].click()`);
      await expect.poll(() => webkit.run('return location.pathname')).toMatch(/^\/p\//);
      await arrived();
    }
    // A slot stays hidden for at most 100 ms: on a busy machine the page may have to load again.
    await expect(async () => {
      await webkit.go(`${origin}/`);
      await expect.poll(() => heading(webkit), { timeout: 2000 }).toBe(HEROES.coats);
    }).toPass();

    await arrived();
    // The button looks for a free place first.
    const placed = `${PANEL_BUTTON}:not(.away)`;
    await expect.poll(() => isThere(webkit, placed)).toBe(true);
    await webkit.click(placed);
    await webkit.click('#tactful >>> #personalize');
    await expect.poll(() => heading(webkit)).toBe(HEROES.generic);
    await expect.poll(() => databases(webkit)).toBe(0);
  });
}
