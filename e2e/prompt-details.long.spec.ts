/** The details of the prompt: their visible part ends after a whole line, and the page keeps space for them. */
import { expect, test } from '@playwright/test';
import { prompt } from './support/shop.ts';
import { expectWholeLines, LANGUAGES } from './support/whole-lines.ts';

for (const language of LANGUAGES)
  test(`in ${language} the visible part of the details ends after a whole line at every width`, async ({
    page,
  }) => expectWholeLines(page, language, [700, 480]));

test('the page keeps space for the prompt with its details, and for the prompt without them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/');
  const difference = () =>
    prompt(page).evaluate(
      (section) =>
        innerHeight -
        section.getBoundingClientRect().top -
        Number.parseFloat(document.documentElement.style.scrollPaddingBottom),
    );
  const height = async () => (await prompt(page).boundingBox())?.height ?? 0;
  await expect.poll(difference).toBeCloseTo(0);
  const closed = await height();
  expect((closed * 390) / (390 * 700), 'of a phone').toBeLessThanOrEqual(1 / 3);
  await prompt(page).locator('summary').click();
  await expect.poll(height).toBeGreaterThan(closed);
  await expect.poll(difference).toBeCloseTo(0);
  await prompt(page).locator('summary').click();
  await expect.poll(height).toBe(closed);
  await expect.poll(difference).toBeCloseTo(0);
});
