/** Reads schema.org JSON-LD: what a shop already describes for search engines. */
import { ignoreErrors, isComplete, queryAll } from '../dom.ts';
import type { Reporter } from './reporter.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** Every node that the page is about. Lists of other items are left out. */
function nodesOf(data: unknown): UntypedObject[] {
  if (Array.isArray(data)) return data.flatMap(nodesOf);
  return isUntypedObject(data) ? [data, ...nodesOf(data['@graph']), ...nodesOf(data.mainEntity)] : [];
}

const listOf = (value: unknown): UntypedObject[] => [value].flat().filter(isUntypedObject);

/** A product with the fields of its first offer. */
const withOffer = (product: UntypedObject): UntypedObject => ({
  ...listOf(listOf(product.offers)[0]?.priceSpecification)[0],
  ...listOf(product.offers)[0],
  ...product,
});

/** The items of an order, which schema.org allows under two names. */
const orderedItems = (order: UntypedObject): UntypedObject[] =>
  listOf(order.orderedItem ?? order.acceptedOffer).map((line) => ({
    ...line,
    ...listOf(line.orderedItem ?? line.itemOffered)[0],
    quantity: line.orderQuantity ?? 1,
  }));

/** Home › Coats › Parka: the category is the last step, or the one before a product. */
function categoryOf(breadcrumbs: UntypedObject, isProductPage: boolean): unknown {
  const step = listOf(breadcrumbs.itemListElement).at(isProductPage ? -2 : -1);
  return step && (step.name ?? listOf(step.item)[0]?.name);
}

/** Reports the product or the order that the page is about, unless the page has reported it in another way. */
function reportNodes(reporter: Reporter, nodes: readonly UntypedObject[]): void {
  const ofType = (type: RegExp) => nodes.filter((node) => type.test(String(node['@type'])));
  const offered = ofType(/Offer/).flatMap((offer) =>
    listOf(offer.itemOffered).map((item) => ({ ...offer, ...item })),
  );
  const products = [...ofType(/Product/), ...offered].map(withOffer);
  const [product] = products;
  const [order] = ofType(/Order$/);
  const category = categoryOf(ofType(/Breadcrumb/)[0] ?? {}, !!product);
  reporter.setPage({ type: order ? 'order' : product && 'product', category });
  if (order && !reporter.hasReported('purchase'))
    reporter.report('purchase', { ...order, items: orderedItems(order) });
  // Several products are a list.
  if (product && products.length === 1 && !reporter.hasReported('view_item'))
    reporter.report('view_item', { items: [{ category, ...product }] });
}

/** Returns a function that reads new or changed JSON-LD, once the page is complete: no better source can follow. */
export function readJsonLd(reporter: Reporter): () => void {
  const read = new WeakMap<Element, string | null>();
  return () => {
    if (!isComplete()) return;
    const changed = queryAll('script[type="application/ld+json"]').filter(
      (script) => read.get(script) !== script.textContent,
    );
    const nodes: UntypedObject[] = [];
    for (const script of changed) {
      read.set(script, script.textContent);
      ignoreErrors(() => nodes.push(...nodesOf(JSON.parse(script.textContent ?? ''))));
    }
    if (nodes.length) ignoreErrors(() => reportNodes(reporter, nodes));
  };
}
