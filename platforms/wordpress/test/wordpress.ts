/** Helpers for tests in WordPress: the administration, the state of the site, and a published config. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { choose } from '../../../e2e/support/shop.ts';
import { ADMIN, runPhp } from './site.mjs';

const ROOT = join(import.meta.dirname, '../../..');
const TACTFUL = join(ROOT, 'packages/cli/bin/tactful.mjs');

/** The folder of WordPress. */
export const SITE: string = process.env.WORDPRESS_FOLDER ?? '';
/** The config that pages load. */
export const CONFIG_FILE: string = join(SITE, 'wp-content/uploads/tactful/tactful.json');
/** The folder of screenshots, which are for people. */
export const PICTURES: string = join(import.meta.dirname, '../dist/pictures');

const CONFIG = {
  version: 1,
  site: {
    name: 'Shop',
    controller: 'Shop Ltd, Skelbeck',
    policy: '/privacy',
    benefit: 'You see first what you come for.',
  },
  purposes: {
    pages: {
      label: 'Arranging the shop',
      benefit: 'What you like comes first.',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases'],
    },
  },
  catalog: { categories: { coats: 'Coats' } },
  experiences: [
    {
      id: 'hero-coats',
      slot: 'hero',
      name: 'Coats on the front page',
      variant: 'coats',
      when: { 'viewed.category.coats.7d': { $gte: 2 } },
      benefit: 'Your favorite category comes first.',
    },
    {
      id: 'cart-reminder',
      slot: 'reminder',
      variant: 'cart',
      when: { 'cart.category.coats': { $gte: 1 } },
      benefit: 'You see what is in your cart.',
    },
    {
      id: 'thanks',
      slot: 'reminder',
      variant: 'bought',
      when: { 'bought.category.coats.30d': { $gte: 1 } },
      benefit: 'You see how to care for what you bought.',
    },
  ],
};

/** The hand-written config of the tests. */
export const WRITTEN: string = JSON.stringify(CONFIG, null, 2);

/** Runs `tactful` with this config as `tactful.json`. Returns what it printed, and the file that it wrote. */
function runTactful(argv: readonly string[], config: string): { output: string; published: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'tactful-config-'));
  writeFileSync(join(cwd, 'tactful.json'), config);
  const output = execFileSync(process.execPath, [TACTFUL, ...argv], { cwd, encoding: 'utf8', stdio: 'pipe' });
  const file = join(cwd, 'tactful.published.json');
  const published = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(cwd, { recursive: true });
  return { output, published };
}

/** The config as `tactful build` publishes it. */
export const PUBLISHED: string = runTactful(['build', 'tactful.json'], WRITTEN).published;
/** The result of `tactful lint --json`. */
export const LINTED: string = runTactful(['lint', 'tactful.json', '--json'], WRITTEN).output;

/** Runs PHP in the site, and returns the value that it returns. */
export const php = (code: string): unknown =>
  JSON.parse(runPhp(SITE, `echo json_encode( ( function () { ${code} } )() );`));

/** The path of a plugin that replaces another. */
const standIn = (name: string): string => join(import.meta.dirname, `stand-ins/${name}-stand-in.php`);

/** Removes the plugin with everything that it has stored, and all pages of other tests. */
export function resetSite(): void {
  rmSync(join(SITE, 'wp-content/plugins'), { recursive: true });
  rmSync(join(SITE, 'wp-content/uploads'), { recursive: true, force: true });
  rmSync(join(SITE, 'wp-content/requests.log'), { force: true });
  rmSync(join(SITE, 'wp-content/debug.log'), { force: true });
  mkdirSync(join(SITE, 'wp-content/plugins'));
  php(`global $wpdb;
$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE 'tactful%' OR option_name LIKE 'stand_in%'" );
update_option( 'active_plugins', array() );
update_option( 'show_on_front', 'posts' );
foreach ( get_posts( array( 'post_type' => array( 'page', 'product' ), 'post_status' => 'any', 'numberposts' => -1 ) ) as $post ) {
	wp_delete_post( $post->ID, true );
}`);
}

/** Installs and activates the plugin from its zip, and plugins that replace others. */
export function installPlugins(...standIns: readonly string[]): void {
  resetSite();
  const plugins = join(SITE, 'wp-content/plugins');
  for (const name of standIns) cpSync(standIn(name), join(plugins, `${name}-stand-in.php`));
  php(`require_once ABSPATH . 'wp-admin/includes/admin.php';
WP_Filesystem();
unzip_file( ${JSON.stringify(join(import.meta.dirname, '../dist/tactful.zip'))}, WP_PLUGIN_DIR );
update_option( 'active_plugins', ${JSON.stringify([
    'tactful/tactful.php',
    ...standIns.map((name) => `${name}-stand-in.php`),
  ])
    .replace('[', 'array( ')
    .replace(']', ' )')} );`);
}

/** Stores a config as the settings page does. */
export function storeConfig(text: string, { inPage = false, followsTool = false } = {}): void {
  const file = join(SITE, 'wp-content/config.json');
  writeFileSync(file, text);
  php(`$text = file_get_contents( ${JSON.stringify(file)} );
unlink( ${JSON.stringify(file)} );
$check = Tactful\\check_config( $text );
Tactful\\save_config( $text, $check['summary'], array( 'in_page' => ${inPage}, 'consent_bridge' => ${followsTool}, 'shop_events' => true ), null );`);
}

/**
 * Creates a page, or a post of another type. Returns its number.
 *
 * @param isFiltered - Whether the author may not write any HTML.
 */
export const createPost = (fields: { readonly [field: string]: unknown }, isFiltered = false): number =>
  Number(
    php(
      `${isFiltered ? '' : 'kses_remove_filters();'}
return wp_insert_post( wp_slash( json_decode( ${phpText(JSON.stringify({ post_type: 'page', post_status: 'publish', ...fields }))}, true ) ) );`,
    ),
  );

/** A text in the source of PHP. */
export const phpText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** Records the views of two coats, as a page of the shop reports them. */
export async function viewCoats(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  const recorded = await page.evaluate(async () => {
    const results = ['ht-1', 'ht-2'].map((id) =>
      window.tactful.track({ name: 'view_item', items: [{ id, category: 'coats' }] }),
    );
    await window.tactful.profile.whenSaved();
    return results.filter((result) => result?.recorded).length;
  });
  expect(recorded).toBe(2);
}

/** Expects the standard content of a draft page, and its variant once the visitor has consented and viewed coats. */
export async function expectPersonalizedAfterViews(page: Page): Promise<void> {
  const slot = page.locator('[data-tactful-slot="hero"]');
  await expect(slot).toContainText('The standard content.');
  await choose(page, 'accept');
  await viewCoats(page);
  await expect(async () => {
    await page.reload();
    await expect(slot).toContainText('The variant "coats".', { timeout: 2000 });
  }).toPass();
}

/** The content of a draft with a slot and its variant, as the settings page creates it. */
export const draftContent = (): unknown =>
  php(`require_once WP_PLUGIN_DIR . '/tactful/includes/draft-page.php';
return Tactful\\draft_content( 'hero', array( 'coats' ) );`);

/** Signs in as the administrator. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/wp-login.php');
  await page.locator('#user_login').fill(ADMIN.name);
  await page.locator('#user_pass').fill(ADMIN.password);
  await page.locator('#wp-submit').click();
  await expect(page.locator('#wpadminbar')).toBeVisible();
}

/** The lines of a log of the site that name the plugin. */
export function pluginLines(log: 'debug.log' | 'requests.log'): readonly string[] {
  const path = join(SITE, 'wp-content', log);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.filter((line) => line.includes('tactful'));
}

/** Collects the addresses of all requests that are not for the site. They fail. */
export async function refuseOutside(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  const { WORDPRESS_URL = '' } = process.env;
  await page.context().route(
    (url) => url.origin !== WORDPRESS_URL && /^https?:$/.test(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  return outside;
}
