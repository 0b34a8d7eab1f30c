/** Owns reading schema.org JSON-LD: what a shop already says about its page to search engines. */
import { ignoreErrors, isComplete, queryAll } from '../dom.ts';
import type { Reporter } from './reporter.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** Every node that the page is about; lists of other articles are not. */
function nodesOf(data: unknown): UntypedObject[] {
  if (Array.isArray(data)) return data.flatMap(nodesOf);
  return isUntypedObject(data) ? [data, ...nodesOf(data['@graph']), ...nodesOf(data.mainEntity)] : [];
}

const listOf = (value: unknown): UntypedObject[] => [value].flat().filter(isUntypedObject);

/** The offer's price and the article's own fields, as one. */
const articleOf = (product: UntypedObject): UntypedObject => ({
  ...listOf(listOf(product.offers)[0]?.priceSpecification)[0],
  ...listOf(product.offers)[0],
  ...product,
});

/** The articles of an order, under either of the names in use. */
const orderedIn = (order: UntypedObject): UntypedObject[] =>
  listOf(order.orderedItem ?? order.acceptedOffer).map((line) => ({
    ...line,
    ...listOf(line.orderedItem ?? line.itemOffered)[0],
    quantity: line.orderQuantity ?? 1,
  }));

/** Home › Coats › Parka: the category is the last step, or the one before an article. */
function categoryIn(trail: UntypedObject, isArticle: boolean): unknown {
  const step = listOf(trail.itemListElement).at(isArticle ? -2 : -1);
  return step && (step.name ?? listOf(step.item)[0]?.name);
}

/** Reads the JSON-LD on the page that was not read before, once there can be no better source. */
export function readJsonLd(sink: Reporter): () => void {
  const read = new WeakMap<Element, string | null>();

  const tell = (nodes: UntypedObject[]) => {
    const of = (type: RegExp) => nodes.filter((node) => type.test(String(node['@type'])));
    const offered = of(/Offer/).flatMap((offer) =>
      listOf(offer.itemOffered).map((item) => ({ ...offer, ...item })),
    );
    const products = [...of(/Product/), ...offered].map(articleOf);
    const [product] = products;
    const [order] = of(/Order$/);
    const category = categoryIn(of(/Breadcrumb/)[0] ?? {}, !!product);
    sink.describe({ type: order ? 'order' : product && 'product', category });
    if (order && !sink.hasTold('purchase')) sink.tell('purchase', { ...order, items: orderedIn(order) });
    // Several articles, none of which is the page's own: a list.
    if (product && products.length === 1 && !sink.hasTold('view_item'))
      sink.tell('view_item', { items: [{ category, ...product }] });
  };

  return () => {
    if (!isComplete()) return;
    const fresh = queryAll('script[type="application/ld+json"]').filter(
      (script) => read.get(script) !== script.textContent,
    );
    const nodes: UntypedObject[] = [];
    for (const script of fresh) {
      read.set(script, script.textContent);
      ignoreErrors(() => nodes.push(...nodesOf(JSON.parse(script.textContent ?? ''))));
    }
    if (nodes.length) ignoreErrors(() => tell(nodes));
  };
}
