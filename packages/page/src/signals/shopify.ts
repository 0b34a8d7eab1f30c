/** Reads what a Shopify storefront knows about its page: `ShopifyAnalytics.meta` and `Shopify.analytics.publish`. */
import type { ReportedEvent } from '@tactful/rules';
import { createMethodListener, pageValue } from '../collect/page-calls.ts';
import type { Reporter } from '../collect/reporter.ts';
import { isUntypedObject, type UntypedObject } from '../collect/untyped.ts';

export { BUILD } from '../build-id.ts';

const objectIn = (source: unknown, key: string): UntypedObject => {
  const value = isUntypedObject(source) ? source[key] : undefined;
  return isUntypedObject(value) ? value : {};
};
const listIn = (source: unknown, key: string): readonly unknown[] => Object.values(objectIn(source, key));

/** `gid://shopify/Product/42` is the id `42`. */
const idOf = (value: unknown): unknown => (typeof value === 'string' ? value.split('/').at(-1) : value);

/** Prices in the meta data are in hundredths, whatever the currency is. */
const HUNDREDTHS = 100;

/** The product of the page. */
function readMeta(reporter: Reporter, meta: UntypedObject): void {
  const product = objectIn(meta, 'product');
  const [variant] = listIn(product, 'variants');
  const { price } = isUntypedObject(variant) ? variant : {};
  reporter.setPage({ type: 'product' });
  if (reporter.hasReported('view_item')) return;
  reporter.report('view_item', {
    currency: meta.currency,
    items: [
      {
        id: idOf(product.id ?? product.gid),
        brand: product.vendor,
        category: product.type,
        price: typeof price === 'number' ? price / HUNDREDTHS : undefined,
      },
    ],
  });
}

/** An item of a published event: a variant and its product. */
function itemOf(variant: UntypedObject, quantity?: unknown): UntypedObject {
  const product = objectIn(variant, 'product');
  const price = objectIn(variant, 'price');
  return {
    id: idOf(product.id ?? variant.id),
    brand: product.vendor,
    category: product.type ?? product.productType,
    price: price.amount ?? variant.price,
    currency: price.currencyCode,
    quantity,
  };
}

const linesOf = (checkout: UntypedObject): readonly UntypedObject[] =>
  listIn(checkout, 'lineItems').map((line) =>
    itemOf(objectIn(line, 'variant'), isUntypedObject(line) ? line.quantity : undefined),
  );

/** Returns the event and the parameters of a published event. The customer in its data is not read. */
const READERS: {
  readonly [name: string]: (data: UntypedObject) => readonly [ReportedEvent, UntypedObject];
} = {
  product_viewed: (data) => ['view_item', { items: [itemOf(objectIn(data, 'productVariant'))] }],
  collection_viewed: (data) => {
    const { title } = objectIn(data, 'collection');
    return ['view_item_list', { category: title }];
  },
  search_submitted: (data) => ['search', { term: objectIn(data, 'searchResult').query }],
  product_added_to_cart: (data) => ['add_to_cart', { items: [lineOf(data)] }],
  product_removed_from_cart: (data) => ['remove_from_cart', { items: [lineOf(data)] }],
  checkout_started: (data) => ['begin_checkout', { items: linesOf(objectIn(data, 'checkout')) }],
  checkout_completed: (data) => {
    const checkout = objectIn(data, 'checkout');
    const order = objectIn(checkout, 'order').id ?? checkout.token;
    return ['purchase', { items: linesOf(checkout), order }];
  },
};

function lineOf(data: UntypedObject): UntypedObject {
  const line = objectIn(data, 'cartLine');
  return itemOf(objectIn(line, 'merchandise'), line.quantity);
}

/** Listens to the storefront. Returns a function that looks for another product. */
export function listen(reporter: Reporter, signal: AbortSignal): () => void {
  const listenToPublish = createMethodListener(
    'publish',
    ([name, payload]) => {
      if (typeof name !== 'string' || !Object.hasOwn(READERS, name) || !isUntypedObject(payload)) return;
      const read = READERS[name]?.(isUntypedObject(payload.data) ? payload.data : payload);
      if (read) reporter.report(...read);
    },
    signal,
  );
  let lastProduct: unknown;
  return () => {
    const meta = objectIn(pageValue('ShopifyAnalytics'), 'meta');
    const { id, gid } = objectIn(meta, 'product');
    const product = id ?? gid;
    if (product && product !== lastProduct) readMeta(reporter, meta);
    lastProduct = product;
    listenToPublish(objectIn(pageValue('Shopify'), 'analytics'));
  };
}
