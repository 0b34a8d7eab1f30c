/** The lint result on the settings page belongs to the config that it was uploaded with. */
import { expect, type Page, test } from '@playwright/test';
import { installPlugins, LINTED, PUBLISHED, php, phpText, pluginLines, signIn } from './wordpress.ts';

const SETTINGS = '/wp-admin/options-general.php?page=tactful';

const upload = (page: Page, label: string, text: string) =>
  page
    .getByLabel(label)
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Changes the config alone, as `wp option update` and other plugins can. Returns whether it changed. */
const setConfig = (text: string): unknown =>
  php(`return update_option( 'tactful_config', ${phpText(text)}, false );`);

test('a lint result is shown for the config that it was uploaded with, and for no other', async ({
  page,
}) => {
  installPlugins();
  await signIn(page);
  await page.goto(SETTINGS);
  const result = page.locator('.tactful-state').getByRole('row', { name: 'Lint result' });
  await upload(page, 'Config as a file', PUBLISHED);
  await upload(page, 'Lint result', LINTED);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(result).toContainText(/Errors: 0, warnings: \d/);

  expect(setConfig(`${PUBLISHED} `)).toBe(true);
  await page.goto(SETTINGS);
  await expect(result).toContainText('Not uploaded for this config');
  // Back to the config that was linted.
  expect(setConfig(PUBLISHED)).toBe(true);
  await page.goto(SETTINGS);
  await expect(result).toContainText('Errors: 0');

  // Saving another setting does not make the result one of a config that was changed before.
  expect(setConfig(`${PUBLISHED} `)).toBe(true);
  await page.getByLabel(/Write the config into every page/).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.tactful-state')).toContainText('In every page');
  await expect(result).toContainText('Not uploaded for this config');
  expect(pluginLines('debug.log')).toEqual([]);
});
