/** A visitor without consent: what a page does before consent, and that nothing needs a reload after it. */
import { expect, type Page, test } from '@playwright/test';
import { publishConfig } from '@tactful/core/internal';
import {
  builtFile,
  control,
  heroHeading,
  LIBRARY_CONFIG,
  linkedPage,
  openLibraryShop,
} from './support/library-shop.ts';
import { choose, openPanel, prompt } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';

const CONFIG = publishConfig({
  ...LIBRARY_CONFIG,
  experiences: [
    ...LIBRARY_CONFIG.experiences,
    { id: 'visits', slot: 'visits', variant: 'x', benefit: 'Nicer.', when: { 'visit.pages': { $gte: 1 } } },
  ],
});
/** Views of coats in the data layer, in the markup, and by a call, before anybody has consented. */
const SIGNALS = `<script>
window.view = (id) => ({ event: 'view_item', ecommerce: { items: [{ item_id: id, item_category: 'coats' }] } });
window.dataLayer = [view('before-1'), view('before-2'), view('before-3')];
window.tactful.push(['subscribe', () => {}], ['setPage', { type: 'home' }], ['track', { name: 'view_item', items: [{ id: 'before-0', category: 'coats' }] }]);
</script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","sku":"before-4","category":"coats","offers":{"price":9}}</script>`;
/** Counts the parts of the browser that cost time, whoever uses them. */
const COUNTERS = `<script>
window.used = {};
const count = (owner, name) => {
  const original = owner[name];
  const counted = function (...values) {
    if (/tactful/.test(Error().stack)) used[name] = (used[name] ?? 0) + 1;
    return new.target ? Reflect.construct(original, values) : original.apply(this, values);
  };
  counted.prototype = original.prototype;
  owner[name] = counted;
};
count(IDBFactory.prototype, 'open');
count(window, 'BroadcastChannel');
count(window, 'IntersectionObserver');
</script>`;

interface Shop {
  readonly url: string;
  /** The paths of the requests for files of Tactful. */
  readonly requested: string[];
  /** Texts that replace files; an empty one stands for a file that is missing. */
  readonly replaced: Map<string, string>;
}

const visited = test.extend<{ shop: Shop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  shop: async ({}, use) => {
    const requested: string[] = [];
    const replaced = new Map<string, string>();
    const head = SIGNALS + COUNTERS;
    const shop = await openLibraryShop({
      pages: { '/': linkedPage('Home page', head), '/other': linkedPage('Other page', head) },
      config: CONFIG,
      handle: ({ url = '' }, response) => {
        if (/^\/tactful/.test(url)) requested.push(url);
        const text = replaced.get(url);
        if (text === undefined) return false;
        response.writeHead(text ? 200 : 404, { 'content-type': 'text/javascript' }).end(text);
        return true;
      },
    });
    await use({ url: shop.url, requested, replaced });
    await shop.close();
  },
});

const isLoaded = (page: Page, file: string) =>
  expect
    .poll(() =>
      page.evaluate(
        (name) => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(name)),
        file,
      ),
    )
    .toBe(true);
const usedParts = (page: Page) => page.evaluate(() => (window as unknown as { used: object }).used);
/** A data layer that is listened to has a `push` of its own. */
const isDataLayerWatched = (page: Page) =>
  page.evaluate(() => Object.hasOwn((window as unknown as { dataLayer: object }).dataLayer, 'push'));
const logOf = (page: Page) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  return logged;
};
/** The number of views of items in the profile. */
const countViews = (page: Page) =>
  page.evaluate(
    () => (window.tactful.profile.list() ?? []).filter(({ event }) => event.name === 'view_item').length,
  );
/** Reports views of two coats to the data layer: enough for the condition of the hero. */
const viewTwoCoats = (page: Page) =>
  page.evaluate(() => {
    const { dataLayer, view } = window as unknown as { dataLayer: object[]; view: (id: string) => object };
    dataLayer.push(view('after-1'), view('after-2'));
  });

visited(
  'a page without consent is not observed, and opens no database and no channel',
  async ({ page, shop }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(shop.url);
    await expect(prompt(page)).toBeVisible();
    await isLoaded(page, '/tactful-deferred.js');
    expect(await page.evaluate(() => window.tactful.status())).toEqual({ storage: 'closed', issues: [] });
    expect(await usedParts(page)).toEqual({});
    expect(await page.evaluate(() => window.tactful.version)).toMatch(/^\d/);
    expect(await isDataLayerWatched(page)).toBe(false);
    await choose(page, 'refuse');
    await page.reload();
    await expect(control(page)).toBeVisible();
    await isLoaded(page, '/tactful-deferred.js');
    expect(await usedParts(page)).toEqual({});
    await expect(prompt(page)).toBeHidden();
    expect(errors).toEqual([]);
  },
);

visited(
  'the files of buttons that a page does not show are not requested',
  async ({ page, shop: { url, requested } }) => {
    const buttons = ['/tactful-floating.js', '/tactful-why.js'];
    const requestedButtons = () => buttons.filter((file) => requested.includes(file));
    await page.goto(url);
    await expect(prompt(page)).toBeVisible();
    await isLoaded(page, '/tactful-deferred.js');
    expect(requestedButtons(), 'while the prompt is shown').toEqual([]);
    await choose(page, 'refuse');
    await expect(control(page)).toHaveCSS('opacity', '1');
    expect(requestedButtons(), 'after a refusal').toEqual(['/tactful-floating.js']);
    // The widget has moved the focus to the preferences button, which alone loads nothing.
    await expect(control(page)).toBeFocused();
    await page.waitForLoadState('networkidle');
    expect(requested).not.toContain('/tactful-widget.js');
    await openPanel(page);
    expect(requested).toContain('/tactful-widget.js');
    await choose(page, 'accept');
    await expect.poll(requestedButtons, 'after consent').toEqual(buttons);
  },
);

visited(
  'a page without consent requests nothing but the script before its first paint',
  async ({ page, shop }) => {
    await page.goto(shop.url);
    await isLoaded(page, '/tactful-deferred.js');
    const { paintedAt, requests } = await page.evaluate(() => ({
      paintedAt: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      requests: performance
        .getEntriesByType('resource')
        .flatMap(({ name, startTime }) => (/\/tactful[\w.-]*$/.test(name) ? { name, startTime } : [])),
    }));
    const early = requests
      .filter(({ startTime }) => startTime < paintedAt)
      .map(({ name }) => new URL(name).pathname);
    expect(early).toEqual(['/tactful.js']);
    expect(requests.length).toBeGreaterThan(3);
  },
);

visited(
  'after a yes the page works without a reload, and records nothing from before',
  async ({ page, shop }) => {
    await page.goto(shop.url);
    await choose(page, 'accept');
    await isLoaded(page, '/tactful-signals-markup.js');
    await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
    expect(await isDataLayerWatched(page)).toBe(true);
    expect(await countViews(page)).toBe(0);
    await expect(heroHeading(page)).toHaveText('Home page');
    await viewTwoCoats(page);
    await expect.poll(() => countViews(page)).toBe(2);
    await expect(heroHeading(page)).toHaveText('Coats first');
    await openPanel(page);
    await page.evaluate(() => window.tactful.profile.whenSaved());
    await page.goto(`${shop.url}/other`);
    // The call and the data layer of this page, and the two views. The markup repeats what the data layer contains.
    await expect.poll(() => countViews(page)).toBe(6);
  },
);

visited('a yes counts, although the visitor leaves the page at once', async ({ page, shop }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/tactful-deferred.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(shop.url);
  await page.locator('#tactful [part~="accept"]').click();
  await expect(prompt(page)).toBeHidden();
  await page.goto(`${shop.url}/other`);
  letGo();
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  expect(await page.evaluate(() => window.tactful.consent.get()?.status)).toBe('tailored');
});

for (const part of ['accept', 'refuse'] as const)
  visited(
    `a press on ${part} counts, although the visitor leaves before the next paint`,
    async ({ page, shop }) => {
      await page.goto(shop.url);
      await prompt(page).waitFor();
      await page.evaluate(() => {
        globalThis.requestAnimationFrame = () => 0;
      });
      await page.locator(`#tactful [part~="${part}"]`).click();
      expect((await stores(page)).local).toEqual({});
      await page.goto(`${shop.url}/other`);
      await control(page).waitFor({ state: 'attached' });
      expect(await page.evaluate(() => window.tactful.consent.get()?.status)).toBe(
        part === 'accept' ? 'tailored' : 'generic',
      );
    },
  );

visited(
  'a no is recorded without any other file, and a yes without them stores nothing',
  async ({ page, shop }) => {
    for (const file of ['/tactful-engine.js', '/tactful-deferred.js']) shop.replaced.set(file, '');
    const logged = logOf(page);
    await page.goto(shop.url);
    await page.locator('#tactful [part~="accept"]').click();
    await expect(prompt(page)).toBeHidden();
    await expect
      .poll(() => logged.filter((text) => text.includes('was not loaded')).length)
      .toBeGreaterThan(0);
    await expect(heroHeading(page)).toHaveText('Home page');
    expect(await stores(page)).toEqual(nothingStored());
    await page.goto(`${shop.url}/other`);
    await page.locator('#tactful [part~="refuse"]').click();
    await expect(control(page)).toBeVisible();
    const { local, ...others } = await stores(page);
    expect(local.tactful).toMatch(/^1 g /);
    expect({ ...others, local: {} }).toEqual(nothingStored());
  },
);

visited(
  'a yes and a no in another tab apply to a page that was not used',
  async ({ context, page, shop }) => {
    await page.goto(shop.url);
    const other = await context.newPage();
    await other.goto(shop.url);
    await expect(prompt(page)).toBeVisible();
    await choose(other, 'accept');
    await expect(prompt(page)).toBeHidden();
    await viewTwoCoats(other);
    await expect(heroHeading(page)).toHaveText('Coats first');
    await other.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
    await expect(heroHeading(page)).toHaveText('Home page');
  },
);

visited('a no in another tab hides the prompt', async ({ context, page, shop }) => {
  await page.goto(shop.url);
  const other = await context.newPage();
  await other.goto(shop.url);
  await expect(prompt(page)).toBeVisible();
  await choose(other, 'refuse');
  await expect(prompt(page)).toBeHidden();
  await expect(control(page)).toBeVisible();
});

visited(
  'the panel of a visitor who said no composes the rest, and a yes there works',
  async ({ page, shop }) => {
    await page.goto(shop.url);
    await choose(page, 'refuse');
    await page.reload();
    const panel = await openPanel(page);
    await panel.locator('#personalize').click();
    await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
    await viewTwoCoats(page);
    await expect(heroHeading(page)).toHaveText('Coats first');
  },
);

for (const file of ['/tactful-engine.js', '/tactful-deferred.js'])
  visited(
    `a ${file.slice(1)} of another build leaves the page standard, with a warning`,
    async ({ page, shop }) => {
      await page.goto(shop.url);
      await choose(page, 'accept');
      await viewTwoCoats(page);
      await expect(heroHeading(page)).toHaveText('Coats first');
      await page.evaluate(() => window.tactful.profile.whenSaved());
      const build = await page.evaluate<string>(`import('${file}').then(({ BUILD }) => BUILD)`);
      const text = String(builtFile(file));
      // Only the id differs: nothing else could be noticed.
      shop.replaced.set(file, text.replaceAll(build, 'another-id'));
      expect(shop.replaced.get(file)).not.toBe(text);
      const logged = logOf(page);
      await page.goto(`${shop.url}/other`);
      await expect
        .poll(() => logged.join())
        .toContain(`${file.slice(1)} is from another build than tactful.js`);
      await expect(heroHeading(page)).toHaveText('Other page');
    },
  );
