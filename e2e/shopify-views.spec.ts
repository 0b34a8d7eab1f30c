/** A product page of Shopify describes its product several times: its view counts once. */
import { expect, type Page, test } from '@playwright/test';
import { publishConfig } from '@tactful/core/internal';
import { LIBRARY_CONFIG, openLibraryShop } from './support/library-shop.ts';
import { choose } from './support/shop.ts';
import { renderBlock, renderTheme } from './support/shopify.ts';

/** With ids of items in events, so that descriptions with other ids are other events. */
const CONFIG = JSON.stringify(
  publishConfig({
    ...LIBRARY_CONFIG,
    catalog: { categories: { coats: 'Coats' }, itemId: '[a-z]+-\\d+|\\d+' },
    experiences: [
      ...LIBRARY_CONFIG.experiences,
      {
        id: 'row',
        name: 'Row',
        slot: 'row',
        action: 'rank',
        by: 'item',
        benefit: 'What you like comes first.',
      },
    ],
  }),
);

const VARIANT = { id: 99, sku: 'pk-1001', price: 12_900 };
const PRODUCT = {
  id: 4711,
  type: 'Coats',
  vendor: 'Fellgate',
  price: 12_900,
  title: 'Parka',
  url: '/products/parka',
  selected_or_first_available_variant: VARIANT,
};
const OBJECTS = {
  request: { page_type: 'product', origin: 'https://shop.example' },
  product: PRODUCT,
  cart: { currency: { iso_code: 'EUR' } },
};

/** As the section of the product in Shopify's theme Dawn. */
const THEME = `<h1>{{ product.title }}</h1><script type="application/ld+json">{
  "@context": "http://schema.org/",
  "@type": "Product",
  "name": {{ product.title | json }},
  "url": {{ request.origin | append: product.url | json }},
  {%- if product.selected_or_first_available_variant.sku != blank -%}
    "sku": {{ product.selected_or_first_available_variant.sku | json }},
  {%- endif -%}
  "brand": { "@type": "Brand", "name": {{ product.vendor | json }} },
  "offers": [{
    "@type": "Offer",
    "availability": "http://schema.org/InStock",
    "price": {{ product.price | divided_by: 100.0 | json }},
    "priceCurrency": {{ cart.currency.iso_code | json }},
    "url": {{ request.origin | append: product.url | append: '?variant=99' | json }}
  }]
}</script>`;

/** As every storefront of Shopify has it. */
const META = `<script>window.ShopifyAnalytics = { meta: { currency: 'EUR', product: ${JSON.stringify({
  id: PRODUCT.id,
  gid: `gid://shopify/Product/${PRODUCT.id}`,
  vendor: PRODUCT.vendor,
  type: PRODUCT.type,
  variants: [VARIANT],
})} } };</script>`;

const viewsOf = (page: Page) =>
  page.evaluate(() =>
    (window.tactful.profile.list() ?? []).flatMap(({ event }) =>
      event.name === 'view_item' ? [[event.item, event.category]] : [],
    ),
  );

for (const [name, before, after] of [
  ['the structured data of the theme', '', THEME],
  ['the structured data of the theme before the app', THEME, ''],
  ["Shopify's own data", META, ''],
  ['both', META, THEME],
] as const)
  test(`the view of a product counts once on a page with the app and ${name}`, async ({ page }) => {
    const embed = await renderBlock('tactful', { config: CONFIG }, OBJECTS);
    const [first, last] = await Promise.all([before, after].map((part) => renderTheme(part, OBJECTS)));
    const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">`;
    const shop = await openLibraryShop({
      pages: {
        '/': `${head}${embed}</head><body></body></html>`,
        '/products/parka': `${head}${first}${embed}</head><body>${last}</body></html>`,
      },
    });
    await page.goto(shop.url);
    await choose(page, 'accept');
    await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
    await page.goto(`${shop.url}/products/parka`, { waitUntil: 'load' });
    await expect.poll(async () => (await viewsOf(page)).length).toBe(1);
    // The code for the families of signals is loaded later.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    expect(await viewsOf(page)).toEqual([['4711', 'coats']]);
    await shop.close();
  });
