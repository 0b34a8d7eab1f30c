/** Reports the product, the list, the order and the category in the structured data of the page. */
import type { Reporter } from '../../collect/reporter.ts';
import { isUntypedObject, type UntypedObject } from '../../collect/untyped.ts';
import { stepsOf } from './breadcrumbs.ts';
import { findMainProduct, mergeProducts } from './main-product.ts';
import { isProduct, listOf, type Product, productOf, typesOf } from './products.ts';

const isOf = (type: RegExp) => (node: UntypedObject) => typesOf(node).some((each) => type.test(each));

/** Nodes with the content of the nodes that they refer to by `@id`. */
function resolve(nodes: readonly UntypedObject[]): readonly UntypedObject[] {
  const byId = new Map(nodes.flatMap((node) => (Object.keys(node).length > 2 ? [[node['@id'], node]] : [])));
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (!isUntypedObject(value) || Object.keys(value).length > 1) return value;
    return ('@id' in value && byId.get(value['@id'])) || value;
  };
  return nodes.map((node) => ({
    ...node,
    ...Object.fromEntries(
      ['offers', 'hasVariant', 'brand', 'itemListElement'].flatMap((key) =>
        node[key] === undefined ? [] : [[key, fill(node[key])]],
      ),
    ),
  }));
}

/** Variants that a group lists as nodes of their own. */
function withoutVariants(nodes: readonly UntypedObject[]): readonly UntypedObject[] {
  const groups = nodes.filter(isOf(/ProductGroup$/));
  return groups.length ? nodes.filter((node) => !node.isVariantOf && !node.inProductGroupWithID) : nodes;
}

const productsOf = (nodes: readonly UntypedObject[]): readonly Product[] => {
  const offered = nodes
    .filter(isOf(/Offer/))
    .flatMap((offer) => listOf(offer.itemOffered).map((item) => ({ offers: offer, ...item })));
  const found = [...withoutVariants(nodes).filter(isProduct), ...offered];
  return mergeProducts(found.flatMap((node) => productOf(node) ?? []));
};

/** The products of the lists of the page. */
const listedIn = (nodes: readonly UntypedObject[]): readonly Product[] =>
  nodes
    .filter(isOf(/ItemList|CollectionPage|OfferCatalog/))
    .flatMap((list) => listOf(list.itemListElement ?? list.hasPart ?? list.about))
    .map((entry) => listOf(entry.item)[0] ?? entry)
    .filter(isProduct)
    .flatMap((node) => productOf(node) ?? []);

/** The items of an order, which schema.org allows under two names. */
const orderedItems = (order: UntypedObject): readonly UntypedObject[] =>
  listOf(order.orderedItem ?? order.acceptedOffer).flatMap((line) => {
    const node = listOf(line.orderedItem ?? line.itemOffered)[0] ?? line;
    const item = productOf({ offers: line, ...node })?.item;
    return item ? [{ ...item, quantity: line.orderQuantity ?? 1 }] : [];
  });

function reportOrder(reporter: Reporter, order: UntypedObject): void {
  reporter.setPage({ type: 'order' });
  if (reporter.hasReported('purchase')) return;
  reporter.report('purchase', { orderNumber: order.orderNumber, items: orderedItems(order) });
}

/** Reports the category of the page, with a list of its products. */
function reportList(
  reporter: Reporter,
  nodes: readonly UntypedObject[],
  described: readonly Product[],
): void {
  const steps = stepsOf(nodes.find(isOf(/Breadcrumb/)));
  reporter.setPage({ category: steps });
  const products = [...described, ...listedIn(nodes)];
  // A list may name only the addresses of its items.
  const list = nodes.find((node) => isOf(/^(ItemList|CollectionPage)$/)(node) && !isProduct(node));
  if ((products.length < 2 && !list) || reporter.hasReported('view_item_list')) return;
  reporter.report('view_item_list', {
    category: steps,
    items: products.map(({ item }) => item),
    item_list_name: list?.name,
  });
}

function reportProduct(reporter: Reporter, main: Product, steps: readonly string[]): void {
  const category = [main.item.category].flat().some(Boolean) ? main.item.category : steps;
  reporter.setPage({ type: 'product', category: steps.length ? steps : category });
  if (reporter.hasReported('view_item')) return;
  reporter.report('view_item', { items: [{ ...main.item, category }] });
}

/** Reports the nodes of a page, unless the page has reported the same in another way. */
export function reportNodes(reporter: Reporter, unresolved: readonly UntypedObject[]): void {
  const nodes = resolve(unresolved);
  const [order] = nodes.filter(isOf(/Order$/));
  const [breadcrumbs] = nodes.filter(isOf(/Breadcrumb/));
  const products = productsOf(nodes);
  const trail = stepsOf(breadcrumbs);
  const main = findMainProduct(products, { lastStep: trail.at(-1) ?? '', router: reporter.router });
  if (order) reportOrder(reporter, order);
  else if (main) reportProduct(reporter, main, stepsOf(breadcrumbs, main));
  else reportList(reporter, nodes, products);
}
