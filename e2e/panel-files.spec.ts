/** The files of the panel: its language and the content of its sections are loaded when the visitor needs them. */
import { expect, test } from '@playwright/test';
import { control, linkedPage, openLibraryShop } from './support/library-shop.ts';
import { openPanel, panel } from './support/shop.ts';

const inLanguage = (language: string): string =>
  linkedPage('Shop').replace('lang="en"', `lang="${language}"`);

for (const language of ['de', 'ja'])
  test(`a page in ${language} loads the messages of the prompt with it, and the others with the panel`, async ({
    page,
  }) => {
    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    const loaded = () => files.filter((file) => file.includes('tactful-words')).sort();
    const shop = await openLibraryShop({ pages: { '/': inLanguage(language) } });
    await page.goto(shop.url);
    await page.locator('#tactful [part~="accept"]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(loaded()).toEqual([`/tactful-words.${language}.js`]);
    await page.locator('#tactful [part~="accept"]').click();
    await control(page).waitFor();
    await openPanel(page);
    const sections = panel(page).locator('#options > summary');
    await sections.waitFor();
    expect(loaded()).toEqual(
      [
        `/tactful-words.${language}-panel.js`,
        `/tactful-words.${language}.js`,
        '/tactful-words.en-panel.js',
      ].sort(),
    );
    await sections.click();
    await panel(page).locator('#used > summary').click();
    await expect(panel(page).locator('#used [role=switch]').first()).toBeVisible();
    expect(loaded()).toContain('/tactful-words.en-more.js');
    // Every word of the shop is "Pages" or "Nicer.": the others would be English of the widget.
    const words = await panel(page).evaluate((dialog) => dialog.textContent?.match(/[A-Za-z]{3,}/g) ?? []);
    const english = ['the', 'your', 'and', 'What', 'deleted', 'More', 'activity', 'data', 'remember'];
    expect(words.filter((word) => english.includes(word))).toEqual([]);
    await shop.close();
  });

test('a panel whose messages do not load is not shown in English', async ({ page }) => {
  const shop = await openLibraryShop({ pages: { '/': inLanguage('de') } });
  await page.route('**/tactful-words.de-panel.js', (route) => route.abort());
  await page.goto(shop.url);
  await page.locator('#tactful [part~="accept"]').click();
  await control(page).waitFor();
  await openPanel(page);
  await expect(panel(page).locator('output')).toContainText('konnten nicht geladen werden');
  await expect(panel(page).locator('#options')).toHaveCount(0);
  await page.unrouteAll();
  await page.keyboard.press('Escape');
  await openPanel(page);
  await expect(panel(page).locator('#options > summary')).toHaveText('Mehr');
  await shop.close();
});
