/** Pages that return from the browser's page cache (back-forward cache), exactly as the visitor left them. */
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  heroHeading,
  LIBRARY_CONFIG,
  linkedPage,
  openLibraryShop,
  openTailored,
  why,
} from './support/library-shop.ts';
import type { Listening } from './support/requests.ts';
import { openPanel, panel } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';

// The condition on pages makes page views needed, so they are recorded.
const config = {
  ...LIBRARY_CONFIG,
  experiences: [
    ...LIBRARY_CONFIG.experiences,
    { id: 'visits', slot: 'visits', variant: 'x', benefit: 'Nicer.', when: { 'visit.pages': { $gte: 1 } } },
  ],
};

/** The pages of the test, each of which notes how it was shown. */
const NOTES = `<script>addEventListener('pageshow', ({ persisted }) => {
  window.shows = [...(window.shows ?? []), persisted ? 'cached' : 'loaded'];
  // The first frame that the visitor sees.
  if (persisted) requestAnimationFrame(() => { window.firstHeading = document.querySelector('h2').textContent; });
});</script>`;

interface Visit {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly shop: Listening;
  readonly page: Page;
}

/** Opens a personalized page, and leaves it by a link, so that the browser keeps it in its cache. */
const cached = test.extend<{ visit: Visit }>({
  visit: async ({ playwright, browserName, launchOptions, channel }, use) => {
    const browser = await playwright[browserName].launch({
      ...launchOptions,
      ...(channel ? { channel } : {}),
      // By default, Playwright disables Chromium's page cache.
      ...(browserName === 'chromium' ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    const shop = await openLibraryShop({
      pages: { '/': linkedPage('Home page', NOTES), '/other': linkedPage('Other page', NOTES) },
      config,
    });
    await becomeTailored(page, shop.url);
    await openTailored(page, shop.url);
    await use({ browser, context, shop, page });
    await browser.close();
    await shop.close();
  },
});

const leave = async (page: Page) => {
  await page.getByRole('link', { name: 'Other', exact: true }).click();
  await expect(page).toHaveURL(/other$/);
};

/** How the document was shown; or why the browser did not keep it. Chromium lists the reasons. */
const showsOf = (): unknown => {
  const [entry] = performance.getEntriesByType('navigation') as unknown as { notRestoredReasons?: object }[];
  const reasons = entry?.notRestoredReasons;
  return reasons ? JSON.stringify(reasons) : (window as { shows?: unknown }).shows;
};

/** Goes back to the page as it was left. Playwright may still address the document that was left, so it reads until it is this one. */
const goBack = async (page: Page) => {
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect.poll(() => page.evaluate(showsOf).catch(() => undefined)).toEqual(['loaded', 'cached']);
  await expect
    .poll(() => page.evaluate(() => (window as { firstHeading?: unknown }).firstHeading))
    .toBeDefined();
};
const firstHeading = (page: Page) => page.evaluate(() => (window as { firstHeading?: unknown }).firstHeading);

/** The numbers of events by name. */
const countsOf = (page: Page) =>
  page.evaluate(async () => {
    await window.tactful.profile.whenSaved();
    const counts: { [name: string]: number } = {};
    for (const { event } of window.tactful.profile.list() ?? [])
      counts[event.name] = (counts[event.name] ?? 0) + 1;
    return counts;
  });

cached(
  'a page from the page cache is standard in its first frame, if consent was withdrawn in another tab meanwhile',
  { tag: '@full-browser' },
  async ({ visit: { context, shop, page } }) => {
    await leave(page);
    const other = await context.newPage();
    await other.goto(shop.url);
    await expect.poll(() => other.evaluate(() => window.tactful.consent.get()?.status)).toBe('tailored');
    expect(await other.evaluate(() => window.tactful.consent.decline({ surface: 'api' }))).toMatchObject({
      ok: true,
    });
    await goBack(page);
    expect(await firstHeading(page)).toBe('Home page');
    await expect(heroHeading(page)).toHaveText('Home page');
    await expect(why(page)).toHaveCount(0);
    await expect(control(page)).toBeVisible();
    expect(await page.evaluate(() => window.tactful.consent.get()?.status)).toBe('generic');
    const result = await page.evaluate(() => window.tactful.track({ name: 'page_view' }));
    expect(result).toEqual({ recorded: false, reason: 'no-consent' });
    expect(await countsOf(page)).toEqual({});
    // Only the refusal itself.
    const { local, ...rest } = await stores(page);
    expect(Object.keys(local)).toEqual(['tactful']);
    expect({ ...rest, local: {} }).toEqual(nothingStored());
  },
);

cached(
  'a page from the page cache with consent keeps its control, counts no second view, and records new events',
  { tag: '@full-browser' },
  async ({ visit: { page } }) => {
    await leave(page);
    // The other page has recorded its view, and would remove the first one from the cache by a message.
    await expect(control(page)).toBeVisible();
    const before = await countsOf(page);
    expect(before.page_view).toBeGreaterThan(0);
    await goBack(page);
    expect(await firstHeading(page)).toBe('Coats first');
    await expect(why(page)).toHaveCount(1);
    // The events of the page that followed are there, and none was added.
    await expect.poll(() => countsOf(page)).toEqual(before);
    const result = await page.evaluate(() =>
      window.tactful.track({ name: 'view_item', items: [{ id: 'd-1', category: 'coats' }] }),
    );
    expect(result).toMatchObject({ recorded: true });
    expect(await countsOf(page)).toEqual({ ...before, view_item: Number(before.view_item) + 1 });
    await openPanel(page);
    await expect(panel(page)).toBeVisible();
    // The next page reads the event.
    await page.reload();
    await expect
      .poll(() => countsOf(page))
      .toEqual({ page_view: Number(before.page_view) + 1, view_item: 4 });
  },
);
