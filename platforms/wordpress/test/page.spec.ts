/** The pages that visitors see: the tag, the slots, the size, and that nothing is requested elsewhere. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { choose } from '../../../e2e/support/shop.ts';
import { nothingStored, stores } from '../../../e2e/support/storage.ts';
import { brotliSize } from '../../../scripts/sizes/served-files.mjs';
import {
  CONFIG_FILE,
  createPost,
  draftContent,
  installPlugins,
  PICTURES,
  PUBLISHED,
  php,
  pluginLines,
  refuseOutside,
  SITE,
  signIn,
  storeConfig,
  viewCoats,
  WRITTEN,
} from './wordpress.ts';

/** The goal, for the files as servers without Brotli compress them. */
const MAX_BYTES = 60_000;

const SHORTCODE = `<p>Before.</p>

[tactful_slot name="hero"]
<h2>New this season</h2>

Everything is here.

[tactful_variant name="coats"]<h2>New coats are in</h2>[/tactful_variant]
[/tactful_slot]

<p>After.</p>`;

/** Makes a page with this content the front page. */
const showFirst = (content: string): void => {
  const post = createPost({ post_title: 'Home', post_content: content });
  php(`update_option( 'show_on_front', 'page' ); update_option( 'page_on_front', ${post} );`);
};

test.beforeEach(() => installPlugins());

test.afterEach(() => {
  expect(pluginLines('debug.log')).toEqual([]);
  expect(pluginLines('requests.log')).toEqual([]);
});

test('without a config, the pages are as without the plugin', async ({ page }) => {
  await page.goto('/');
  expect(await page.content()).not.toContain('tactful');
});

test('the front page is personalized after consent, within 60 kB, and requests nothing elsewhere', async ({
  page,
}) => {
  storeConfig(PUBLISHED);
  showFirst(SHORTCODE);
  const outside = await refuseOutside(page);
  let loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));

  /** The size of the files that the plugin has loaded, compressed. */
  const measured = () => {
    const paths = loaded.map((url) => new URL(url).pathname).filter((path) => path.includes('tactful'));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(3);
    const files = paths.map((path) => readFileSync(join(SITE, path)));
    const sum = (size: (file: Buffer) => number) => files.reduce((all, file) => all + size(file), 0);
    return { brotli: sum(brotliSize), gzip: sum((file) => gzipSync(file, { level: 9 }).length) };
  };

  await page.goto('/');
  const slot = page.locator('[data-tactful-slot="hero"]');
  await expect(slot).toHaveText(/New this season\s*Everything is here\./);
  const first = page.locator('head script').first();
  expect(await first.getAttribute('src')).toMatch(/\/plugins\/tactful\/script\/\w+\/tactful\.js$/);
  expect(await first.getAttribute('integrity')).toMatch(/^sha384-/);
  await expect(page.locator('#tactful [part~="accept"]')).toBeVisible();
  // The files for recording follow when the browser is idle.
  await expect.poll(() => loaded.some((url) => url.includes('tactful-engine.js'))).toBe(true);
  expect(await stores(page)).toEqual(nothingStored());
  const before = measured();
  await choose(page, 'accept');
  await viewCoats(page);
  await expect(async () => {
    loaded = [];
    await page.goto('/');
    await expect(slot.getByRole('heading')).toHaveText('New coats are in', { timeout: 2000 });
  }).toPass();
  await expect(page.locator('#tactful [part~="open"]')).toBeVisible();
  await expect(page.locator('tactful-why')).toHaveCount(1);
  const after = measured();
  console.log('  bytes loaded by the plugin', { before, after });
  expect(Math.max(before.gzip, after.gzip)).toBeLessThanOrEqual(MAX_BYTES);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'front-page.png') });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/');
  await expect(page.locator('tactful-why')).toHaveCount(1);
  await page.screenshot({ path: join(PICTURES, 'front-page-phone.png') });
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});

test('the HTML is the same for every visitor, and for a visitor with a profile', async ({
  page,
  request,
}) => {
  storeConfig(PUBLISHED);
  showFirst(SHORTCODE);
  const html = await (await request.get('/')).text();
  await page.goto('/');
  await choose(page, 'accept');
  await viewCoats(page);
  const response = await page.goto('/');
  expect(await response?.text()).toBe(html);
});

test('a config in the page works under a policy that forbids connections, and ends no script', async ({
  page,
}) => {
  const config = {
    ...JSON.parse(WRITTEN),
    slots: { hero: { name: '</script><script>window.attacked=1</script>' } },
  };
  storeConfig(JSON.stringify(config), { inPage: true });
  showFirst(SHORTCODE);
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "connect-src 'none'" };
    await route.fulfill({ response, headers });
  });
  await page.goto('/');
  await expect(page.locator('#tactful [part~="accept"]')).toBeVisible();
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(() => readFileSync(CONFIG_FILE)).toThrow('ENOENT');
});

test('a new config is loaded at once, also by pages from a cache', async ({ request }) => {
  storeConfig(PUBLISHED);
  const address = async () => /data-config="([^"]+)"/.exec(await (await request.get('/')).text())?.[1] ?? '';
  const old = await address();
  storeConfig(WRITTEN);
  expect(await address()).not.toBe(old);
  expect(await (await request.get(old)).text()).toBe(WRITTEN);
});

test('a variant stays hidden in a post of an author who may not write any HTML', async ({ page }) => {
  const post = createPost({ post_title: 'Blocks', post_content: draftContent() }, true);
  expect(php(`return get_post( ${post} )->post_content;`)).not.toContain('<template');
  await page.goto(`/?page_id=${post}`);
  await expect(page.locator('[data-tactful-slot="hero"]')).toHaveText(/^The standard content\.[^"]*$/);
  await expect(page.locator('template[data-tactful-variant="coats"]')).toHaveCount(1);
});

test('without the WP Consent API, the consent bridge is loaded only if the settings require it', async ({
  page,
}) => {
  const bridge = page.locator(
    'script[src*="tactful-consent-bridge.js"][integrity] ~ script[src*="tactful.js"]',
  );
  storeConfig(PUBLISHED);
  await page.goto('/');
  await expect(bridge).toHaveCount(0);
  storeConfig(PUBLISHED, { followsTool: true });
  await page.goto('/');
  await expect(bridge).toHaveCount(1);
  await expect(page.locator('#tactful [part~="accept"]')).toBeVisible();
});

test('the editor has blocks for slots and variants, and keeps those of the draft', async ({ page }) => {
  storeConfig(PUBLISHED);
  const post = createPost({ post_title: 'Blocks', post_content: draftContent() });
  await signIn(page);
  await page.goto(`/wp-admin/post.php?post=${post}&action=edit`);
  await page.waitForFunction(() => (window.wp.data?.select('core/block-editor')?.getBlockCount() ?? 0) > 0);
  const slot = page.locator('[data-type="tactful/slot"]');
  await expect(slot.getByLabel('Name of the slot')).toHaveValue('hero');
  await expect(slot.getByLabel('Name of the variant')).toHaveValue('coats');
  await expect(page.locator('.block-editor-warning')).toHaveCount(0);
  await page.evaluate(async () => {
    const { blocks, data } = window.wp;
    const text = (content: string) => blocks.createBlock('core/paragraph', { content });
    const variant = blocks.createBlock('tactful/variant', { name: 'cart' }, [text('Your cart waits.')]);
    const added = blocks.createBlock('tactful/slot', { name: 'reminder' }, [text('Welcome.'), variant]);
    await data.dispatch('core/block-editor').insertBlock(added);
    await data.dispatch('core/editor').savePost();
  });
  await page.goto(`/?page_id=${post}`);
  const reminder = page.locator('[data-tactful-slot="reminder"]');
  await expect(reminder).toHaveText('Welcome.');
  expect(await reminder.locator('template').getAttribute('data-tactful-variant')).toBe('cart');
  // The markup that the editor saved is that of the server, so that it reads it again without a warning.
  await page.goto(`/wp-admin/post.php?post=${post}&action=edit`);
  await expect(page.locator('[data-type="tactful/slot"]')).toHaveCount(2);
  await expect(page.locator('.block-editor-warning')).toHaveCount(0);
});
