/** The widget for readers who set the text of their browser to 200 %. */
import { expect, test } from '@tactful/playwright';
import { launchOptions } from './browsers.mjs';
import { lost, walk } from './support/legible.ts';

const { args = [], ...options } = launchOptions('chromium') ?? {};
// The only way in; a browser of its own, hence a file of its own.
test.use({ launchOptions: { ...options, args: [...args, '--blink-settings=defaultFontSize=32'] } });
test.describe.configure({ timeout: 60_000 });

for (const [width, height] of [
  [1280, 800],
  [390, 780],
] as const)
  test(`obligation 46: at ${width} × ${height} all of it is twice as large, and nothing is lost`, async ({
    page,
    tactful,
  }) => {
    await page.setViewportSize({ width, height });
    await walk(page, tactful, async (shown, name) => {
      await expect(shown).toHaveCSS('font-size', '32px');
      expect(await lost(page), name).toEqual([]);
    });
  });
