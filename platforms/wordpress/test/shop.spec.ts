/**
 * Events of WooCommerce. WooCommerce itself is not installed: a small plugin stands in for it, with the documented functions that
 * the plugin calls and the documented actions that it follows.
 */
import { expect, type Page, test } from '@playwright/test';
import { choose } from '../../../e2e/support/shop.ts';
import { createPost, installPlugins, PUBLISHED, php, pluginLines, storeConfig } from './wordpress.ts';

/** The name of a product, which must not end a script. */
const ATTACK = 'Coat </script><script>window.attacked = 1</script>';

/** Creates the products: two coats, one of them with a variation. */
function createProducts() {
  const product = (post_name: string, fields: object) =>
    createPost({ post_type: 'product', post_name, ...fields });
  const parka = product('parka', {
    post_title: 'Cairn parka',
    meta_input: { sku: 'ht-1001', price: '129.00' },
  });
  const coat = product('coat', {
    post_title: 'Coat',
    meta_input: { sku: 'ht-1002', price: '89.50', name: ATTACK },
  });
  const variation = product('parka-m', {
    post_title: 'M',
    post_parent: parka,
    meta_input: { sku: 'ht-1001-m', price: '119' },
  });
  php(`$term = fn( $name, $fields = array() ) => ( term_exists( $name, 'product_cat' ) ?: wp_insert_term( $name, 'product_cat', $fields ) )['term_id'];
$coats = $term( 'Coats', array( 'parent' => $term( 'Clothing' ) ) );
foreach ( array( ${parka}, ${coat} ) as $id ) { wp_set_object_terms( $id, (int) $coats, 'product_cat' ); }`);
  return { parka, coat, variation };
}

/** The e-commerce events in the data layer of the page. */
const pushed = (page: Page) =>
  page.evaluate(() =>
    (window.dataLayer ?? [])
      .filter(({ event }) => event)
      .map(({ event, ecommerce }) => ({ event, ...ecommerce })),
  );
/** The events that were stored. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    await window.tactful.profile.whenSaved();
    return (window.tactful.profile.list() ?? []).map(({ event }) => [event.name, event.category]).reverse();
  });

const PARKA = {
  item_id: 'ht-1001',
  item_name: 'Cairn parka',
  price: 129,
  item_category: 'Clothing',
  item_category2: 'Coats',
};

let ids = { parka: 0, coat: 0, variation: 0 };

test.beforeEach(async ({ page }) => {
  installPlugins('shop');
  storeConfig(PUBLISHED);
  ids = createProducts();
  for (const name of ['cart', 'checkout']) createPost({ post_title: name, post_name: name });
  await page.goto('/');
});

test.afterEach(() => {
  expect(pluginLines('debug.log')).toEqual([]);
});

test('pages describe products, lists, the cart, the checkout and the order as GA4 does', async ({ page }) => {
  await page.goto(`/?p=${ids.parka}&post_type=product`);
  expect(await pushed(page)).toEqual([{ event: 'view_item', currency: 'EUR', items: [PARKA] }]);
  await page.goto('/?product_cat=coats');
  const [list, ...others] = await pushed(page);
  expect(others).toEqual([]);
  expect(list).toMatchObject({ event: 'view_item_list', item_list_name: 'Coats' });
  expect(list?.items).toContainEqual(PARKA);
  // A name of a product cannot end the script.
  expect(list?.items.map(({ item_name }) => item_name)).toContain(ATTACK);
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);

  // The shop redirects to the cart, where the addition waits.
  await page.goto(`/?add-to-cart=${ids.parka}&variation_id=${ids.variation}&quantity=2`);
  const variation = { ...PARKA, price: 119, quantity: 2 };
  expect(await pushed(page)).toEqual([
    { event: 'add_to_cart', currency: 'EUR', items: [variation] },
    { event: 'view_cart', currency: 'EUR', items: [variation] },
  ]);
  await page.reload();
  expect((await pushed(page)).map(({ event }) => event)).toEqual(['view_cart']);
  await page.goto('/?pagename=checkout');
  expect(await pushed(page)).toEqual([{ event: 'begin_checkout', currency: 'EUR', items: [variation] }]);
  await page.goto(`/?remove_item=k${ids.variation}`);
  expect(await pushed(page)).toEqual([
    { event: 'remove_from_cart', currency: 'EUR', items: [variation] },
    { event: 'view_cart', currency: 'EUR', items: [] },
  ]);
  await page.goto('/?pagename=checkout&order-received=4711');
  expect(await pushed(page)).toEqual([
    { event: 'purchase', currency: 'EUR', transaction_id: 'A-4711', value: 258, items: [variation] },
  ]);
});

test('after consent, the events are stored: views, the cart, and an order once', async ({ page }) => {
  await choose(page, 'accept');
  const expected: string[][] = [];
  const visit = async (path: string, ...events: readonly string[]) => {
    await page.goto(path);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    for (const name of events) expected.push([name, 'coats']);
    await expect.poll(() => stored(page)).toEqual(expected);
  };
  await visit(`/?p=${ids.parka}&post_type=product`, 'view_item');
  await visit(`/?add-to-cart=${ids.parka}`, 'add_to_cart');
  await visit('/?pagename=checkout&order-received=4711', 'purchase');
  // The same page again, as after a reload.
  await visit('/?pagename=checkout&order-received=4711');
});

test('a page with an event of one visitor is not cached, and a request of a script does not take it', async ({
  page,
}) => {
  const cart = (headers = {}) => page.request.get('/?pagename=cart', { headers });
  await page.request.get(`/?add-to-cart=${ids.parka}`, { maxRedirects: 0 });
  const byScript = await cart({ 'X-Requested-With': 'XMLHttpRequest' });
  expect(await byScript.text()).not.toContain('add_to_cart');
  const opened = await cart();
  expect(await opened.text()).toContain('"event":"add_to_cart"');
  expect(opened.headers()['cache-control']).toContain('no-cache');
  const again = await cart();
  expect(await again.text()).not.toContain('"event":"add_to_cart"');
});

test('without the setting, nothing is written into the data layer', async ({ page }) => {
  php(
    "$state = get_option( 'tactful_state' ); $state['shop_events'] = false; update_option( 'tactful_state', $state );",
  );
  await page.goto(`/?p=${ids.parka}&post_type=product`);
  expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false);
});
