/** Collects the ids of items on a page: those that its markup lists as products, and those that its scripts report. */
import { parseTolerantly } from '@tactful/core/internal';
import { parse } from 'parse5';
import { attributeOf, type Element, elementsIn, textOf } from '../lint/read-page.ts';

/** An id as the page writes it. */
export interface FoundItemId {
  readonly id: string;
  /** True if the markup lists it as that of a product. */
  readonly isListed: boolean;
  readonly file: string;
}

/** The properties of schema.org that identify a product. */
const CODES = /^(sku|mpn|gtin\d*|productID|productGroupID)$/;
/** Nested deeper, a value is not read. */
const MAX_DEPTH = 12;

const isCode = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

const codesInJson = (value: unknown, isInProduct = false, depth = 0): readonly string[] => {
  if (depth > MAX_DEPTH || typeof value !== 'object' || !value) return [];
  if (Array.isArray(value)) return value.flatMap((part) => codesInJson(part, isInProduct, depth + 1));
  const isProduct = isInProduct || /Product/.test(String(Object(value)['@type'])) || 'offers' in value;
  return Object.entries(value).flatMap(([key, part]) =>
    isProduct && CODES.test(key)
      ? [part].flat().filter(isCode).map(String)
      : codesInJson(part, isProduct, depth + 1),
  );
};

/** A key of an item with its value, in a script: `item_id: '7234567890123'`. */
const PUSHED = /["']?\b(?:item_id|product_id|sku)["']?\s*:\s*(?:(["'])((?:\\.|(?!\1)[^\\\n])+)\1|(\d+))/g;

const inScript = (element: Element): readonly (readonly [id: string, isListed: boolean])[] => {
  const text = textOf(element);
  if (/^application\/ld\+json/i.test(attributeOf(element, 'type')?.trim() ?? ''))
    return codesInJson(parseTolerantly(text)).map((id) => [id, true]);
  return [...text.matchAll(PUSHED)].map(({ 2: quoted, 3: number }) => [quoted ?? number ?? '', false]);
};

const inElement = (element: Element, isInProduct: boolean): readonly (readonly [string, boolean])[] => {
  const own = attributeOf(element, 'data-tactful-item');
  const isMicrodata = isInProduct && CODES.test(attributeOf(element, 'itemprop') ?? '');
  return [
    ...(own ? [[own, true] as const] : []),
    ...(isMicrodata ? [[attributeOf(element, 'content') ?? textOf(element), true] as const] : []),
    ...(element.tagName === 'script' ? inScript(element) : []),
  ];
};

/** Returns the ids of a page. Never throws. */
export const collectItemIds = (file: string, html: string): readonly FoundItemId[] => {
  const elements = elementsIn(parse(html));
  const inProducts = new Set(
    elements.filter((element) => /Product/.test(attributeOf(element, 'itemtype') ?? '')).flatMap(elementsIn),
  );
  return elements
    .flatMap((element) => inElement(element, inProducts.has(element)))
    .map(([id, isListed]) => ({ id: id.trim(), isListed, file }))
    .filter(({ id }) => id);
};
