/** The products that a page lists, by their numbers. */
import { expect, test } from 'vitest';
import { after, begin, markup } from '../../testing/begin.ts';
import { observePage } from '../observe/observe-page.ts';
import { createProductList } from './listed-products.ts';

const NUMBER = '7234567890123';
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const listed = (html: string, id = NUMBER): boolean => {
  markup(html);
  return createProductList()(id);
};

test.each([
  ['an attribute', `<i data-tactful-item="${NUMBER}"></i>`],
  ['a list of related products', `<i data-tactful-item="p1" data-tactful-related="p2|p3 ${NUMBER}"></i>`],
  ['a product', jsonLd({ '@type': 'Product', sku: NUMBER })],
  ['a product with a number', jsonLd({ '@type': 'Product', gtin13: Number(NUMBER) })],
  [
    'a variant in a list',
    jsonLd({
      '@graph': [{ '@type': 'ItemList', itemListElement: [{ item: { '@type': ['Product'], mpn: NUMBER } }] }],
    }),
  ],
  ['an offer of a product', jsonLd([{ '@type': 'Product', offers: [{ sku: NUMBER }] }])],
  ['something else that is offered', jsonLd({ '@type': 'Book', gtin: NUMBER, offers: {} })],
  ['a group of products', jsonLd({ '@type': 'https://schema.org/ProductGroup', productGroupID: NUMBER })],
  [
    'microdata',
    `<div itemscope itemtype="http://schema.org/Product"><meta itemprop="sku" content="${NUMBER}"></div>`,
  ],
  [
    'a text in microdata',
    `<div itemscope itemtype="https://schema.org/Product"><b itemprop="gtin13"> ${NUMBER} </b></div>`,
  ],
])('%s lists the number', (_what, html) => {
  expect(listed(html)).toBe(true);
  expect(listed(html, '7234567890124')).toBe(false);
});

test.each([
  ['a text', `<p>${NUMBER}</p>`],
  ['a telephone', jsonLd({ '@type': 'Product', manufacturer: { telephone: NUMBER } })],
  ['a person', jsonLd({ '@type': 'Person', sku: NUMBER })],
  ['an order', jsonLd({ '@type': 'Order', orderNumber: NUMBER, customer: { identifier: NUMBER } })],
  [
    'microdata of a person',
    `<div itemscope itemtype="https://schema.org/Person"><b itemprop="sku">${NUMBER}</b></div>`,
  ],
  [
    'another property',
    `<div itemscope itemtype="https://schema.org/Product"><b itemprop="telephone">${NUMBER}</b></div>`,
  ],
  [
    'a form field',
    `<div itemscope itemtype="https://schema.org/Product"><textarea itemprop="sku">${NUMBER}</textarea></div>`,
  ],
  ['broken JSON', `<script type="application/ld+json">{"@type":"Product","sku":"${NUMBER}"</script>`],
  ['deep JSON', `<script type="application/ld+json">${'['.repeat(90_000)}${']'.repeat(90_000)}</script>`],
  ['a data layer', `<script>dataLayer=[{item_id:"${NUMBER}"}]</script>`],
])('%s does not list the number', (_what, html) => {
  expect(listed(html)).toBe(false);
});

test('a list that is added later counts, and fields named like methods of a form do no harm', () => {
  markup('<form itemprop="sku"><input name="getAttribute"></form>');
  const isListed = createProductList();
  expect(isListed(NUMBER)).toBe(false);
  markup(`<form data-tactful-item="${NUMBER}"><input name="getAttribute"></form>`);
  expect(isListed(NUMBER)).toBe(true);
});

test('records the numbers that the page lists, and no other', async () => {
  const push = (id: string) => ({
    event: 'view_item',
    ecommerce: { items: [{ item_id: id, item_category: 'coats' }] },
  });
  Object.assign(window, { dataLayer: [push(NUMBER), push('7234567890124')] });
  after(() => Reflect.deleteProperty(window, 'dataLayer'));
  const { tactful, page, rest } = await begin({
    markup: jsonLd({ '@type': 'Product', sku: NUMBER, category: 'coats' }),
    experiences: [{ slot: 'row', action: 'rank', by: 'item' }],
  });
  after(observePage(tactful, page));
  await rest();
  const items = tactful.profile.list().flatMap(({ event }) => event.item ?? []);
  expect(new Set(items)).toEqual(new Set([NUMBER]));
});
