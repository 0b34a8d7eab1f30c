/** Reads products from schema.org nodes, with one set of fields for every form. */
import { decodeEntities } from '@tactful/core/internal';
import { isUntypedObject, type UntypedObject } from '../../collect/untyped.ts';
import { idInAddress } from './item-id.ts';

/** A product as the reporter reads it, and what identifies it on the page. */
export interface Product {
  readonly item: { readonly [field: string]: unknown };
  /** '' if only the name identifies it. */
  readonly id: string;
  readonly name: string;
  /** Addresses of the product. */
  readonly addresses: readonly string[];
}

/** The objects in a value: one, or a list. */
export const listOf = (value: unknown): readonly UntypedObject[] => [value].flat().filter(isUntypedObject);

/** A text, decoded; '' for other values. */
export const textOf = (value: unknown): string => {
  const [first] = [value].flat();
  const plain = isUntypedObject(first) ? (first.name ?? first['@value']) : first;
  return typeof plain === 'string' || typeof plain === 'number' ? decodeEntities(String(plain)).trim() : '';
};

/** The types of a node, without vocabulary. */
export const typesOf = (node: UntypedObject): readonly string[] =>
  [node['@type']].flat().flatMap((type) =>
    String(type ?? '')
      .split(/\s+/)
      .map((each) => each.replace(/^.*[/:#]/, '')),
  );

/** Nodes with an offer that are no products. */
const NO_PRODUCT = /Offer|Event|Organization|Store|Business|Page|WebSite|Order|Service$/;

/** True for products, and for anything else that is offered, such as a book or a car. */
export const isProduct = (node: UntypedObject): boolean => {
  const types = typesOf(node);
  if (types.some((type) => /Product/.test(type))) return true;
  return !!node.offers && types.some(Boolean) && !types.some((type) => NO_PRODUCT.test(type));
};

/** The fields of the first offer, which may contain others. */
function offerOf(node: UntypedObject, depth = 0): UntypedObject {
  const [offer] = listOf(node.offers);
  if (!offer || depth > 2) return {};
  const specification = listOf(offer.priceSpecification).find(({ price }) => price !== undefined);
  return { ...offerOf(offer, depth + 1), ...specification, ...offer };
}

/** Numbers are texts here: a template printed them. `1.299` may mean 1299. */
const printed = (value: unknown): unknown => {
  const [first] = [value].flat();
  return typeof first === 'number' ? String(first) : first;
};

const textsOf = (value: unknown): readonly string[] => [value].flat().map(textOf).filter(Boolean);

/** Reads a product; `undefined` if nothing identifies it. */
export function productOf(node: UntypedObject): Product | undefined {
  const [variant = {}] = listOf(node.hasVariant);
  const offer = { ...offerOf(variant), ...offerOf(node) };
  const name = textOf(node.name);
  const addresses = [node.url, node['@id'], offer.url, textOf(node.mainEntityOfPage)].flatMap((value) =>
    typeof value === 'string' && value ? [value] : [],
  );
  const codes = [
    node.sku,
    node.productGroupID,
    node.productID,
    node.gtin13,
    node.gtin,
    node.gtin14,
    node.gtin12,
    node.isbn,
  ];
  const id =
    [...codes, node.mpn, offer.sku, variant.sku].map(textOf).find(Boolean) ||
    [node['@id'], node.url, offer.url].map(idInAddress).find(Boolean) ||
    '';
  // Shops describe themselves as a product, too, for the stars in search results.
  if (!id && !(name && (node.offers || node.category))) return undefined;
  const item = {
    id,
    name,
    category: textsOf(node.category ?? variant.category),
    brand: textOf(node.brand ?? variant.brand ?? node.manufacturer),
    price: printed(offer.price ?? offer.lowPrice),
    currency: textOf(offer.priceCurrency),
  };
  return { item, id, name, addresses };
}
