/** The demo shop has what real shops have: late pictures, web fonts, frames, rows that scroll, shelves that grow. */
import { expect, test } from '@playwright/test';
import { scrollThrough } from './support/scroll.ts';

const PRODUCT = '/p/cairn-parka';
const PAGES = ['/', '/c/coats', PRODUCT, '/search?q=wool', '/guide'];

test('pictures reserve their space, and those further down load when they are needed', async ({ page }) => {
  for (const path of PAGES.slice(0, 4)) {
    await page.goto(path);
    const pictures = page.locator('main img');
    const markup = await pictures.evaluateAll((images) =>
      (images as HTMLImageElement[]).map(({ width, height, srcset, sizes, loading }) => ({
        hasSize: width > 0 || height > 0,
        isResponsive: srcset.split(',').length >= 3 && sizes !== '',
        isLazy: loading === 'lazy',
      })),
    );
    expect(markup.length, path).toBeGreaterThan(2);
    expect(markup.filter(({ isLazy }) => isLazy).length, path).toBeGreaterThan(2);
    expect(
      markup.every(({ isResponsive }) => isResponsive),
      path,
    ).toBe(true);
    await scrollThrough(page);
    await expect
      .poll(() =>
        pictures.evaluateAll((images) =>
          (images as HTMLImageElement[])
            .filter((image) => image.checkVisibility() && image.naturalWidth === 0)
            .map(({ currentSrc }) => currentSrc),
        ),
      )
      .toEqual([]);
  }
});

for (const width of [390, 1280])
  test(`nothing moves while a page loads and is scrolled through, ${width} px wide`, {
    tag: width === 390 ? [] : '@slow',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: 850 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node: Element | null }[];
          };
          if (!hadRecentInput) shifts.push(`${value} ${sources[0]?.node?.nodeName}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of PAGES) {
      await page.goto(path);
      await scrollThrough(page);
      expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), path).toEqual([]);
    }
  });

test('headings, text and emphasis use the fonts of the shop', async ({ page }) => {
  await page.goto('/');
  await scrollThrough(page);
  const loaded = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family, weight, style }) => `${family.replaceAll('"', '')} ${weight} ${style}`)
        .sort(),
    );
  await expect
    .poll(loaded)
    .toEqual([
      'Fraunces 600 italic',
      'Fraunces 600 normal',
      'Source Sans 3 400 italic',
      'Source Sans 3 400 normal',
      'Source Sans 3 600 normal',
    ]);
});

test('a shelf grows at its end, and keeps each product once', async ({ page }) => {
  await page.goto('/c/coats');
  const cards = page.locator('.shelf .card[data-tactful-item]');
  await expect(cards).toHaveCount(12);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(cards).toHaveCount(20);
  await expect(page.locator('.more')).toHaveCount(0);
  const items = await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-tactful-item')));
  expect(new Set(items).size).toBe(20);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a link leads to the rest of a shelf', async ({ page }) => {
    await page.goto('/c/coats?sort=low');
    await page.getByRole('link', { name: 'Show 8 more' }).click();
    await expect(page.locator('.shelf .card')).toHaveCount(8);
    await expect(page.getByLabel('Order')).toHaveValue('low');
  });

  test('the newsletter form is sent', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Your e-mail address').fill('ada@example.org');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  });
});

test('reviews are moved by buttons, and the map is shown in its frame', async ({ page }) => {
  await page.goto('/');
  const row = page.locator('.carousel-row');
  await page.getByRole('button', { name: 'Further reviews' }).click();
  await expect.poll(() => row.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  await page.getByRole('heading', { name: 'Come by the mill' }).scrollIntoViewIfNeeded();
  const map = page.frameLocator('iframe[title^="Map"]');
  await expect(map.getByRole('img', { name: /Mill Lane/ })).toBeVisible();
});
