/** The widget and the shop for readers who set the text of their browser to 200 %. */
import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { launchOptions } from './browsers.mjs';
import { lost, showWidget } from './support/readable.ts';
import { expectWholeLines, LANGUAGES } from './support/whole-lines.ts';

const { args = [], ...options } = launchOptions('chromium') ?? {};
// The default font size can only be set with a launch argument. It needs its own browser, and so its own file.
test.use({ launchOptions: { ...options, args: [...args, '--blink-settings=defaultFontSize=32'] } });

for (const [width, height] of [
  [1280, 800],
  [390, 780],
] as const)
  test(`obligation 46: at ${width} × ${height} the widget is twice as large, and nothing is lost`, {
    tag: '@slow',
  }, async ({ page, tactful }) => {
    await page.setViewportSize({ width, height });
    await showWidget(page, tactful, async (shown, name) => {
      await expect(shown).toHaveCSS('font-size', '32px');
      expect(await lost(page), name).toEqual([]);
    });
  });

for (const language of LANGUAGES)
  test(
    `in ${language} the visible part of the prompt's details ends after a whole line`,
    {
      tag: '@slow',
    },
    async ({ page }) => expectWholeLines(page, language, [700]),
  );

/** Returns the elements that are wider than the window, except regions that scroll by themselves. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) =>
        each.getBoundingClientRect().right > innerWidth + 1 &&
        !each.closest('.table-scroll,.carousel-row,svg'),
    );
    return [
      `${scrollWidth} px in ${innerWidth}`,
      ...wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 90)),
    ];
  });

for (const width of [1280, 390])
  test(`at ${width} px no page of the shop is wider than the window, and the assistant fits it`, {
    tag: '@slow',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    const pages = [
      '/',
      '/c/coats',
      '/p/cairn-parka',
      '/search?q=scarf',
      '/cart',
      '/help',
      '/help/size-guide',
    ];
    for (const path of [...pages, '/help/choose', '/guide', '/about-your-data', '/privacy', '/none']) {
      await page.goto(path);
      await expect(page.locator('body')).toHaveCSS('font-size', '32px');
      expect(await tooWide(page), path).toEqual([]);
    }
    await page.goto('/p/cairn-parka');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
    expect(await tooWide(page), 'a full cart').toEqual([]);
    await page.goto('/checkout');
    expect(await tooWide(page), '/checkout').toEqual([]);
    await page.getByRole('banner').getByRole('link', { name: 'Help me choose' }).click();
    const assistant = page.getByRole('dialog', { name: 'Help me choose' });
    await assistant.getByRole('button', { name: 'A present' }).click();
    const { x = -1, width: wide = 0 } = (await assistant.boundingBox()) ?? {};
    expect(x >= 0 && x + wide <= width).toBe(true);
    expect(await assistant.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
