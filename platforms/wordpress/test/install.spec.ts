/** The way of a merchant, in the administration of WordPress: from the zip to a personalized slot. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { ZIP } from '../package.mjs';
import {
  CONFIG_FILE,
  createPost,
  draftContent,
  expectPersonalizedAfterViews,
  installPlugins,
  PUBLISHED,
  php,
  pluginLines,
  refuseOutside,
  resetSite,
  SITE,
  signIn,
  storeConfig,
} from './wordpress.ts';

test('five clicks lead from the zip to a personalized slot', async ({ page }) => {
  resetSite();
  await signIn(page);
  const outside = await refuseOutside(page);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks++;
    await target.click();
  };

  await page.goto('/wp-admin/plugin-install.php?tab=upload');
  const chooser = page.waitForEvent('filechooser');
  await click(page.locator('#pluginzip'));
  await (await chooser).setFiles(ZIP);
  await click(page.getByRole('button', { name: 'Install Now' }));
  await click(page.getByRole('link', { name: 'Activate Plugin' }));

  // The settings have opened, and the field has the focus: a paste needs no click.
  await expect(page.getByLabel('Config as text')).toBeFocused();
  await page.keyboard.insertText(PUBLISHED);
  await click(page.getByRole('button', { name: 'Save' }));
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await click(page.getByRole('button', { name: 'Create a draft page with "hero"' }));
  expect(clicks).toBe(5);

  await expectPersonalizedAfterViews(page);
  expect(outside).toEqual([]);
  expect(pluginLines('requests.log')).toEqual([]);
  expect(pluginLines('debug.log')).toEqual([]);
});

test('deleting the plugin removes its options and its file, and pages keep their standard content', async ({
  page,
}) => {
  installPlugins();
  storeConfig(PUBLISHED);
  expect(existsSync(CONFIG_FILE)).toBe(true);
  const post = createPost({ post_title: 'Home', post_content: draftContent() });
  await signIn(page);
  await page.goto('/wp-admin/plugins.php');
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('#deactivate-tactful').click();
  await page.locator('#delete-tactful').click();
  await expect(page.getByText('Tactful was successfully deleted.')).toBeVisible();
  expect(existsSync(join(SITE, 'wp-content/plugins/tactful'))).toBe(false);
  expect(existsSync(join(CONFIG_FILE, '..'))).toBe(false);
  expect(
    php(
      `global $wpdb; return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%tactful%'" );`,
    ),
  ).toEqual([]);
  await page.goto(`/?page_id=${post}`);
  await expect(page.locator('body')).toContainText('The standard content.');
  await expect(page.locator('body')).not.toContainText('The variant');
  expect(pluginLines('debug.log')).toEqual([]);
});
