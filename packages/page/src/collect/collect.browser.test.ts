/** Reading events from the data layer, JSON-LD, Open Graph and attributes. */
import type { PageContext, PageEvent } from '@tactful/core';
import { type Item, publishConfig } from '@tactful/core/internal';
import { describe, expect, test } from 'vitest';
import { after, element, markup, parse } from '../../testing/begin.ts';
import { listen as listenToMarkup } from '../signals/markup.ts';
import { listenToAttributes } from './attributes.ts';
import { listenToDataLayer } from './data-layer.ts';
import { createReporter } from './reporter.ts';

const page = window as { dataLayer?: unknown };

function collecting() {
  const events: PageEvent[] = [];
  const pages: PageContext[] = [];
  const controller = new AbortController();
  after(() => {
    controller.abort();
    delete page.dataLayer;
  });
  const track = (event: PageEvent) => {
    events.push(event);
    return { recorded: true, events: [] } as const;
  };
  const notices: string[] = [];
  const sink = createReporter({
    config: publishConfig(parse([])),
    track,
    setPage: (context) => pages.push(context),
    notice: (text) => notices.push(text),
  });
  return { events, pages, notices, sink, signal: controller.signal, stop: () => controller.abort() };
}

const ITEM = {
  item_id: 'p1',
  item_name: 'Parka',
  item_category: 'Coats',
  item_brand: 'Ullafell',
  price: 120,
};
const PARKA: Item = { id: 'p1', name: 'Parka', category: 'Coats', brand: 'Ullafell', price: 120 };
/** The same item without its name: the name in a push may be personal. */
const { name: _name, ...PUSHED } = PARKA;
const gtag = function (..._given: unknown[]) {
  // biome-ignore lint/complexity/noArguments: it is what gtag pushes
  return arguments;
};

describe('the data layer', () => {
  const read = (layer: unknown) => {
    page.dataLayer = layer;
    const { events, pages, sink, signal, stop } = collecting();
    const look = listenToDataLayer({ reporter: sink, signal });
    look();
    return { events, pages, look, stop };
  };

  test.each<[what: string, layer: unknown[], expected: Partial<PageEvent>]>([
    [
      'a GTM entry',
      [{ event: 'view_item', ecommerce: { items: [ITEM] } }],
      { name: 'view_item', items: [PUSHED] },
    ],
    ['a gtag call', [gtag('event', 'view_item', { items: [ITEM] })], { name: 'view_item', items: [PUSHED] }],
    [
      'e-commerce said before its event',
      [{ ecommerce: { items: [ITEM] } }, { event: 'view_item' }],
      { name: 'view_item', items: [PUSHED] },
    ],
    [
      'the older names',
      [{ event: 'view_item', ecommerce: { items: [{ id: 'p1', name: 'Parka' }] } }],
      { items: [{ id: 'p1' }] },
    ],
    ['a search', [{ event: 'search', search_term: 'parka' }], { name: 'search', term: 'parka' }],
    [
      'a search by its other name',
      [{ event: 'view_search_results', search_term: 'parka' }],
      { name: 'search', term: 'parka' },
    ],
    [
      'an order',
      [{ event: 'purchase', ecommerce: { transaction_id: 7, items: [{ ...ITEM, quantity: '2' }] } }],
      { name: 'purchase', order: '7', items: [{ ...PUSHED, quantity: 2 }] },
    ],
    [
      'the end of a case',
      [{ event: 'care_close', outcome: 'resolved' }],
      { name: 'care_close', outcome: 'resolved' },
    ],
    [
      'a feature',
      [{ event: 'use_feature', feature: 'size-guide' }],
      { name: 'use_feature', feature: 'size-guide' },
    ],
  ])('is understood: %s', (_what, layer, expected) => {
    expect(read(layer).events).toMatchObject([expected]);
  });

  test.each<[what: string, layer: unknown]>([
    ['nothing', undefined],
    ['an object', { push() {} }],
    ['a string', 'dataLayer'],
    ['an element', document.createElement('form')],
    [
      'other events',
      [{ event: 'gtm.js' }, { event: 'purchase_intent' }, gtag('config', 'G-1'), gtag('js', new Date())],
    ],
    [
      'events that only the visitor makes',
      [{ event: 'dismiss', experience: 'a' }, { event: 'expose' }, { event: 'state_preference' }],
    ],
    ['names of the prototype', [{ event: 'toString' }, { event: '__proto__' }, { event: 'constructor' }]],
    [
      'rubbish',
      [
        null,
        undefined,
        1,
        'x',
        Symbol('x'),
        [],
        () => {},
        { event: {} },
        { event: 'view_item', ecommerce: 'x' },
      ],
    ],
    [
      'getters that throw',
      [
        Object.defineProperty({}, 'event', {
          get: () => {
            throw Error('mine');
          },
          enumerable: true,
        }),
      ],
    ],
  ])('reports nothing and throws nothing when it contains %s', (_what, layer) => {
    const { events, look } = read(layer);
    look();
    expect(events).toEqual([]);
  });

  test('is listened to after it was read, and its push returns the length as before', () => {
    const layer: unknown[] = [];
    const { events } = read(layer);
    expect(layer.push({ event: 'search', search_term: 'a' }, { event: 'search', search_term: 'b' })).toBe(2);
    expect(events.map(({ term }) => term)).toEqual(['a', 'b']);
  });

  test('is found when it is set up late, or replaced', () => {
    const { events, look } = read(undefined);
    page.dataLayer = [{ event: 'search', search_term: 'a' }];
    look();
    page.dataLayer = [{ event: 'search', search_term: 'b' }];
    look();
    expect(events.map(({ term }) => term)).toEqual(['a', 'b']);
  });

  test('is listened to after the page has replaced it', () => {
    const { events, look } = read([]);
    const layer: unknown[] = [];
    page.dataLayer = layer;
    look();
    layer.push({ event: 'search', search_term: 'a' });
    expect(events.map(({ term }) => term)).toEqual(['a']);
  });

  test('is read after a tag manager has removed old entries', () => {
    const layer: unknown[] = [{ event: 'search', search_term: 'a' }, {}, {}];
    const { events } = read(layer);
    layer.splice(0, 2);
    layer.push({ event: 'search', search_term: 'b' });
    expect(events.map(({ term }) => term)).toEqual(['a', 'b']);
  });

  test('is read once although it is frozen', () => {
    const { events, look } = read(Object.freeze([{ event: 'search', search_term: 'a' }]));
    look();
    expect(events).toHaveLength(1);
  });

  test('forgets its e-commerce when that is reset', () => {
    const { events } = read([
      { event: 'view_item', ecommerce: { items: [ITEM] } },
      { ecommerce: null },
      { event: 'add_to_cart' },
    ]);
    expect(events.map(({ items }) => items?.length)).toEqual([1]);
  });

  test('describes the page, where no attribute does', () => {
    expect(read([{ page_type: 'product', page_category: 'coats' }]).pages).toEqual([
      { type: 'product' },
      { category: 'coats' },
    ]);
    document.documentElement.dataset.tactfulPage = 'mine';
    expect(read([{ page_type: 'product' }]).pages).toEqual([]);
  });

  test('is not listened to after the end', () => {
    const layer: unknown[] = [];
    const { events, stop } = read(layer);
    stop();
    layer.push({ event: 'search', search_term: 'a' });
    expect(events).toEqual([]);
  });
});

describe('JSON-LD', () => {
  const script = (data: unknown) =>
    `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
  const read = (...data: unknown[]) => {
    const collected = collecting();
    markup(data.map(script).join(''));
    const look = listenToMarkup(collected.sink);
    look();
    return { ...collected, look };
  };
  const product = {
    '@type': 'Product',
    sku: 'p1',
    name: 'Parka',
    category: 'Coats',
    brand: { '@type': 'Brand', name: 'Ullafell' },
    offers: { '@type': 'Offer', price: '120.00' },
  };
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: ['Home', 'Coats', 'Parka'].map((name, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
    })),
  };
  const { category: _category, ...plain } = product;

  test.each<[what: string, data: unknown, expected: Item]>([
    ['a product', product, PARKA],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, product] }, PARKA],
    ['a list', [product], PARKA],
    ['a main entity', { '@type': 'ItemPage', mainEntity: product }, PARKA],
    ['several types', { ...product, '@type': ['Thing', 'Product'] }, PARKA],
    ['a brand in one word', { ...product, brand: 'Ullafell' }, PARKA],
    ['several offers', { ...product, offers: [{ price: 120 }, { price: 130 }] }, PARKA],
    ['a range of prices', { ...product, offers: { '@type': 'AggregateOffer', lowPrice: 120 } }, PARKA],
    ['a price of its own kind', { ...product, offers: { priceSpecification: { price: 120 } } }, PARKA],
    [
      'an offer of a product',
      { '@type': 'Offer', price: 120, itemOffered: { ...product, offers: undefined } },
      PARKA,
    ],
    ['the trail, for its category', [crumbs, plain], PARKA],
  ])('is understood: %s', (_what, data, expected) => {
    expect(read(data).events).toEqual(
      [{ name: 'view_item', category: expect.anything(), items: [expected] }].map(
        ({ category: _, ...rest }) => expect.objectContaining(rest),
      ),
    );
  });

  test('reports an order with its items', () => {
    const order = {
      '@type': 'Order',
      orderNumber: '7',
      orderedItem: [{ orderQuantity: 2, orderedItem: product }],
    };
    expect(read(order).events).toMatchObject([
      { name: 'purchase', order: '7', items: [{ id: 'p1', name: 'Parka', category: 'Coats', quantity: 2 }] },
    ]);
  });

  test('describes the category of a page by its breadcrumbs', () => {
    const { pages } = read({ ...crumbs, itemListElement: crumbs.itemListElement.slice(0, 2) });
    expect(pages).toEqual([{ category: 'Coats' }]);
  });

  test.each<[what: string, data: unknown]>([
    ['is broken', '{"@type": "Product",'],
    ['is empty', ''],
    ['is null', null],
    ['describes several products without a category', [plain, { ...plain, sku: 'p2', name: 'Anorak' }]],
    ['only lists products without a category', { '@type': 'ItemList', itemListElement: [{ item: plain }] }],
    ['has no id', { '@type': 'Product', name: 'Parka' }],
    ['is deeper than the stack', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['holds rubbish', { '@type': 'Product', sku: {}, offers: [null, 3], brand: [], '@graph': 'x' }],
  ])('reports nothing and throws nothing when it %s', (_what, data) => {
    expect(read(data).events).toEqual([]);
  });

  test('is read although another one is broken', () => {
    expect(read('{', product).events).toHaveLength(1);
  });

  test('is read once, and again when it has changed', () => {
    const { events, look } = read(product);
    look();
    expect(events).toHaveLength(1);
    element('script').textContent = JSON.stringify({ ...product, sku: 'p2' });
    look();
    expect(events).toHaveLength(1);
  });

  test('is not reported again after the data layer', () => {
    const { events, sink } = collecting();
    sink.report('view_item', { items: [ITEM] });
    markup(script(product));
    listenToMarkup(sink)();
    expect(events).toHaveLength(1);
  });
});

describe('Open Graph', () => {
  const meta = (property: string, content: string) => `<meta property="${property}" content="${content}">`;
  const tags = [
    ['og:title', 'Parka'],
    ['product:retailer_item_id', 'p1'],
    ['product:category', 'Coats'],
    ['product:brand', 'Ullafell'],
    ['product:price:amount', '120'],
  ].map(([property = '', content = '']) => meta(property, content));

  test('is understood', () => {
    const { events, sink } = collecting();
    markup(meta('og:type', 'product') + tags.join(''));
    listenToMarkup(sink)();
    expect(events).toMatchObject([{ name: 'view_item', items: [PARKA] }]);
  });

  test('reports nothing that is not a product', () => {
    const { events, sink } = collecting();
    markup(meta('og:type', 'article') + tags.join(''));
    listenToMarkup(sink)();
    expect(events).toEqual([]);
  });
});

describe('data-tactful-event', () => {
  const read = (html: string) => {
    const collected = collecting();
    markup(html);
    const look = listenToAttributes(collected.sink, collected.signal);
    look();
    return { ...collected, look };
  };

  test('is reported when an interactive element is used', () => {
    const { events } = read(
      '<button type="button" data-tactful-event="add_to_cart" data-tactful-item="p1" data-tactful-category="Coats" data-tactful-price="120" data-tactful-currency="USD"><i>Buy</i></button>',
    );
    expect(events).toEqual([]);
    element('i').click();
    expect(events).toMatchObject([
      { name: 'add_to_cart', items: [{ id: 'p1', category: 'Coats', price: 120, currency: 'USD' }] },
    ]);
  });

  test('is reported once when another element appears', () => {
    const { events, look } = read(
      '<article data-tactful-event="view_item" data-tactful-item="p1"></article>',
    );
    look();
    expect(events).toMatchObject([{ name: 'view_item', items: [{ id: 'p1' }] }]);
  });

  test('is reported when a form is submitted, whose fields hide its methods and are not read', () => {
    const { events } = read(
      `<form data-tactful-event="use_feature" data-tactful-feature="size-guide"><input name="closest" value="secret"><input name="getAttribute"><button>Go</button></form>`,
    );
    const form = element<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    element('button').click();
    expect(events).toMatchObject([{ name: 'use_feature', feature: 'size-guide' }]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  test('is not reported after the end', () => {
    const { events, stop } = read(
      '<button type="button" data-tactful-event="use_feature" data-tactful-feature="x">Go</button>',
    );
    stop();
    element('button').click();
    expect(events).toEqual([]);
  });
});
