/** A network of sites: one activation for all, and a config for each. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createNetwork, type Network } from './network.ts';
import {
  CONFIG_FILE,
  draftContent,
  expectPersonalizedAfterViews,
  installPlugins,
  PUBLISHED,
  php,
  phpText,
  pluginLines,
  refuseOutside,
  SITE,
  signIn,
  storeConfig,
} from './wordpress.ts';

let network: Network;

test.beforeEach(() => {
  installPlugins();
  php(`update_option( 'active_plugins', array() );`);
  network = createNetwork();
});
test.afterEach(() => network.remove());

/** Runs PHP in the second site, and returns the value that it returns. */
const inSecond = (code: string): unknown => php(`switch_to_blog( ${network.second} );\n${code}`);

/** The options of the plugin that a site has. */
const OPTIONS = `global $wpdb;
return $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'tactful%'" );`;

test('a network activates the plugin for all sites; each has a config of its own, and loses it with the plugin', async ({
  page,
}) => {
  await signIn(page);
  const outside = await refuseOutside(page);
  await page.goto('/wp-admin/network/plugins.php');
  await page.locator('#activate-tactful').click();
  await expect(page.getByText('Plugin activated.')).toBeVisible();
  // It opens the settings of no site: which one would it be?
  expect(new URL(page.url()).pathname).toBe('/wp-admin/network/plugins.php');

  const folder = join(SITE, `wp-content/uploads/sites/${network.second}/tactful`);
  const content = draftContent();
  const post = inSecond(`$text = ${phpText(PUBLISHED)};
$check = Tactful\\check_config( $text );
Tactful\\save_config( $text, $check['summary'], array( 'in_page' => false, 'consent_bridge' => false, 'shop_events' => true ), null );
kses_remove_filters();
return wp_insert_post( wp_slash( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Home', 'post_content' => ${phpText(String(content))} ) ) );`);
  expect(existsSync(join(folder, 'tactful.json'))).toBe(true);
  expect(existsSync(CONFIG_FILE)).toBe(false);

  await page.goto('/');
  await expect(page.locator('script[src*="tactful"]')).toHaveCount(0);
  await page.goto(`/second/?page_id=${post}`);
  await expectPersonalizedAfterViews(page);
  storeConfig(PUBLISHED);
  await page.goto('/');
  await expect(page.locator('script[src*="tactful.js"]')).toHaveCount(1);

  await page.goto('/wp-admin/network/plugins.php');
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('#deactivate-tactful').click();
  await page.locator('#delete-tactful').click();
  await expect(page.getByText('Tactful was successfully deleted.')).toBeVisible();
  expect([php(OPTIONS), inSecond(OPTIONS)]).toEqual([[], []]);
  expect([existsSync(folder), existsSync(join(CONFIG_FILE, '..'))]).toEqual([false, false]);
  expect(outside).toEqual([]);
  expect(pluginLines('debug.log')).toEqual([]);
});
