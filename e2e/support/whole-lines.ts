/** Checks that the prompt with its details ends after a whole line, in every language and width. */
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { prompt } from './shop.ts';

const WIDTHS = [320, 390, 768, 1280];
export const LANGUAGES = ['en', 'de', 'ar', 'zh'] as const;

const text = (page: Page): Locator => prompt(page).locator('> div').first();

/** Returns the texts of the prompt with a line that is shown in part. The outer tenth of a line's height has no ink. */
const cutLines = (page: Page): Promise<readonly string[]> =>
  text(page).evaluate((area) => {
    const { bottom } = area.getBoundingClientRect();
    const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const cut: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()];
      if (lines.some((line) => line.top < bottom - 1 && line.bottom - line.height / 10 > bottom + 1))
        cut.push(text.textContent ?? '');
    }
    return cut;
  });

/** Opens the home page of the shop as one in another language. */
async function openIn(page: Page, language: string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
    await route.fulfill({ response, body: (await response.text()).replace('<html lang="en"', html) });
  });
  await page.goto('/');
}

/** Opens the details of the prompt, and expects whole lines at every width. */
export async function expectWholeLines(
  page: Page,
  language: string,
  heights: readonly number[],
): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 700 });
  await openIn(page, language);
  await prompt(page).locator('summary').click();
  await expect(prompt(page).getByRole('link')).toBeAttached();
  let scrolling = 0;
  for (const width of WIDTHS)
    for (const height of heights) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => cutLines(page), `${width} × ${height}`).toEqual([]);
      if (await text(page).evaluate((area) => area.scrollHeight > area.clientHeight)) scrolling++;
      const { y = -1 } = (await prompt(page).boundingBox()) ?? {};
      expect(y, `the upper edge at ${width} × ${height}`).toBeGreaterThanOrEqual(0);
    }
  expect(scrolling).toBeGreaterThan(0);
}
