/** The places of a shop's page that may contain values: each writes them into HTML. */

/** The values of one carrier on a page. */
export interface Values {
  readonly item: string;
  readonly name: string;
  readonly category: string;
  readonly brand: string;
  readonly term: string;
  readonly feature: string;
  readonly outcome: string;
  /** Something about the visitor. */
  readonly person: string;
}

/** The fields that a carrier reports. */
type Field = 'item' | 'category' | 'brand' | 'term' | 'feature' | 'outcome';

/** A place that may contain values. */
export interface Carrier {
  readonly name: string;
  /** The fields that Tactful reads of it: named values are recorded. */
  readonly reads: readonly Field[];
  readonly html: (values: Values) => string;
}

/** JSON in a script. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003C');
const script = (code: string): string => `<script>${code}</script>`;
const ld = (data: object): string =>
  `<script type="application/ld+json">${json({ '@context': 'https://schema.org', ...data })}</script>`;
/** Text in HTML. */
const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const ga4Item = ({ item, name, category, brand, person }: Values) => ({
  item_id: item,
  item_name: name,
  item_category: category,
  item_brand: brand,
  item_variant: person,
  price: 20,
  quantity: 1,
});
const push = (event: string, ecommerce: object, more: object = {}): string =>
  script(`(window.dataLayer ??= []).push(${json({ event, ecommerce, ...more })})`);

const PUSHES: readonly Carrier[] = [
  ...['view_item', 'add_to_cart', 'remove_from_cart', 'dl_view_item'].map(
    (event): Carrier => ({
      name: `the push ${event}`,
      // Of removals, only those of things in the cart are used.
      reads: event === 'remove_from_cart' ? [] : ['item', 'category', 'brand'],
      html: (values) =>
        push(
          event,
          { items: [ga4Item(values)], coupon: values.person },
          { user_data: { email: values.person }, user_id: values.person },
        ),
    }),
  ),
  {
    name: 'the push purchase',
    reads: ['item', 'category', 'brand'],
    html: (values) =>
      push(
        'purchase',
        { transaction_id: values.person, items: [ga4Item(values)] },
        { customer: values.person },
      ),
  },
  {
    name: 'a list in a call of gtag',
    reads: ['category'],
    html: (values) =>
      script(
        `window.dataLayer ??= []; (function () { dataLayer.push(arguments) })('event', 'view_item_list', ${json({ item_list_name: values.person, items: [ga4Item(values)] })})`,
      ),
  },
  {
    name: 'the push search',
    reads: ['term'],
    html: ({ term, person }) => push('search', {}, { search_term: term, user_id: person }),
  },
  {
    name: 'Universal Analytics',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      push('detail', {
        detail: { actionField: { list: person }, products: [{ id: item, name, category, brand }] },
      }),
  },
];

const MARKUP: readonly Carrier[] = [
  {
    name: 'attributes',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      `<div data-tactful-event="view_item" data-tactful-item="${text(item)}" data-tactful-name="${text(name)}" data-tactful-category="${text(category)}" data-tactful-brand="${text(brand)}" data-tactful-order="${text(person)}" data-customer="${text(person)}"></div>`,
  },
  {
    name: 'attributes of a feature',
    reads: ['feature'],
    html: ({ feature }) =>
      `<div data-tactful-event="use_feature" data-tactful-feature="${text(feature)}"></div>`,
  },
  {
    name: 'JSON-LD of a product',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      ld({
        ...{ '@type': 'Product', sku: item, name, category: `Shop > ${category}`, brand: { name: brand } },
        offers: { price: 20, priceCurrency: 'EUR', seller: { name: person } },
        review: { author: { name: person }, reviewBody: person },
      }),
  },
  {
    name: 'JSON-LD of an order',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      ld({
        ...{ '@type': 'Order', orderNumber: `${person} ${item}`, customer: { name: person, email: person } },
        acceptedOffer: { price: 20, itemOffered: { '@type': 'Product', sku: item, name, category, brand } },
      }),
  },
  {
    name: 'JSON-LD of a list',
    reads: ['category'],
    html: ({ item, category, person }) =>
      ld({
        '@graph': [
          {
            '@type': 'BreadcrumbList',
            itemListElement: ['Home', category].map((name, at) => ({
              position: at + 1,
              name,
              item: `/${at}`,
            })),
          },
          {
            ...{ '@type': 'ItemList', name: person },
            itemListElement: [1, 2].map((at) => ({
              item: { '@type': 'Product', sku: `${item}-${at}`, name: person },
            })),
          },
        ],
      }),
  },
  {
    name: 'microdata',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">${text(name)}</b><meta itemprop="sku" content="${text(item)}"><meta itemprop="category" content="${text(category)}"><i itemprop="brand">${text(brand)}</i><i itemprop="review">${text(person)}</i><input itemprop="mpn" value="${text(person)}"></div>`,
  },
  {
    name: 'Open Graph',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      `<meta property="og:type" content="product"><meta property="og:title" content="${text(name)}"><meta property="product:retailer_item_id" content="${text(item)}"><meta property="product:category" content="${text(category)}"><meta property="product:brand" content="${text(brand)}"><meta property="og:email" content="${text(person)}">`,
  },
];

const LIBRARIES: readonly Carrier[] = [
  {
    name: 'Shopify',
    reads: ['item', 'category', 'brand'],
    html: ({ item, category, brand, person }) =>
      script(
        `ShopifyAnalytics = { meta: ${json({ currency: 'EUR', page: { customerId: person }, product: { id: item, vendor: brand, type: category, variants: [{ id: 1, price: 2000, name: person }] } })} }`,
      ),
  },
  {
    name: 'Segment',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      script(
        `(window.analytics ??= []).push(['identify', ${json(person)}, { email: ${json(person)} }], ['track', 'Product Viewed', ${json({ product_id: item, name, category, brand, email: person })}])`,
      ),
  },
  {
    name: 'Matomo',
    reads: ['item', 'category'],
    html: ({ item, name, category, person }) =>
      script(
        `(window._paq ??= []).push(['setUserId', ${json(person)}], ['setEcommerceView', ${json(item)}, ${json(name)}, ${json(category)}, 20])`,
      ),
  },
  {
    name: 'a search in Matomo',
    reads: ['term'],
    html: ({ term, category }) =>
      script(`(window._paq ??= []).push(['trackSiteSearch', ${json(term)}, ${json(category)}, 3])`),
  },
  {
    name: 'the pixel of Meta',
    reads: ['item'],
    html: ({ item, name, category, person }) =>
      script(
        `window.fbq ??= Object.assign(() => {}, { queue: [] }); fbq.queue.push(['init', '1', { em: ${json(person)} }], ['track', 'ViewContent', ${json({ content_ids: [item], content_name: name, content_category: category, content_type: 'product', value: 20, currency: 'EUR' })}])`,
      ),
  },
];

/** A call of the API, once it is there. */
const call = (code: string): string => script(`tactful.ready.then(() => { ${code} })`);
const track = (event: object): string => call(`tactful.track(${json(event)})`);

const CALLS: readonly Carrier[] = [
  {
    name: 'track of an item',
    reads: ['item', 'category', 'brand'],
    html: ({ item, name, category, brand, person }) =>
      track({
        name: 'view_item',
        items: [{ id: item, name, category, brand, email: person }],
        email: person,
      }),
  },
  { name: 'track of a search', reads: ['term'], html: ({ term }) => track({ name: 'search', term }) },
  {
    name: 'track of a feature',
    reads: ['feature'],
    html: ({ feature }) => track({ name: 'use_feature', feature }),
  },
  {
    name: 'track of a service case',
    reads: ['outcome'],
    html: ({ outcome, person }) => track({ name: 'care_close', outcome, person }),
  },
  {
    name: 'track of other events',
    reads: [],
    html: ({ person, item }) =>
      [
        { name: 'state_preference', question: person, answers: [person] },
        { name: 'state_preference', question: 'style', answers: [person] },
        { name: 'dismiss', experience: person },
        { name: person, items: [{ id: item }] },
      ]
        .map(track)
        .join(''),
  },
  {
    name: 'an import',
    reads: [],
    html: ({ person, term, item, category }) =>
      call(
        `const at = Date.now() - 1000; tactful.profile.import(JSON.stringify({ tactful: 1, events: ${json([
          { id: 'imported-1', name: 'search', section: 'site', term, user: person },
          { id: 'imported-2', name: 'view_item', section: 'site', item, category, brand: person },
        ])}.map((event) => ({ ...event, at })) }))`,
      ),
  },
];

const PASSIVE: readonly Carrier[] = [
  {
    name: 'the description of the page',
    reads: [],
    html: ({ category, person }) =>
      script(
        `document.documentElement.dataset.tactfulCategory = ${json(category)}; document.documentElement.dataset.tactfulUser = ${json(person)}; document.title = ${json(person)}`,
      ),
  },
  {
    name: 'fields and links',
    reads: [],
    html: ({ person, term }) =>
      `<form><input name="email" value="${text(person)}"><textarea>${text(person)}</textarea><input type="search" name="q" value="${text(term)}"></form><a href="?user=${encodeURIComponent(person)}">${text(person)}</a>`,
  },
  {
    name: 'the address',
    reads: [],
    html: ({ person, term }) =>
      script(
        `history.replaceState({ user: ${json(person)} }, '', '?email=' + encodeURIComponent(${json(person)}) + '#' + encodeURIComponent(${json(term)}))`,
      ),
  },
];

/** Every place. */
export const CARRIERS: readonly Carrier[] = [...PUSHES, ...MARKUP, ...LIBRARIES, ...CALLS, ...PASSIVE];
