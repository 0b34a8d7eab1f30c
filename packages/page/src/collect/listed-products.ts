/** Finds out whether the page lists a number as that of a product: in attributes, lists of related items, microdata or JSON-LD. */
import { relatedIds, slug } from '@tactful/core/internal';
import { getAttribute, ignoreErrors, queryAll, root, tactfulAttribute } from '../dom.ts';
import { isUntypedObject } from './untyped.ts';

/** The properties of schema.org that identify a product. */
const CODES = /^(sku|mpn|gtin\d*|productID|productGroupID)$/;
const PRODUCT = /Product/;

/** The numbers of products in a JSON value. Parts of a product, such as its offers, may have some, too. */
function codesIn(value: unknown, isInProduct = false): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => codesIn(part, isInProduct));
  if (!isUntypedObject(value)) return [];
  const isProduct = isInProduct || PRODUCT.test(String(value['@type'])) || 'offers' in value;
  return Object.entries(value).flatMap(([key, part]) =>
    isProduct && CODES.test(key) ? [part].flat().map(slug) : codesIn(part, isProduct),
  );
}

const codesInScript = (script: Element): readonly string[] =>
  ignoreErrors(() => codesIn(JSON.parse(script.textContent ?? ''))) ?? [];

/** The code in an element of microdata. Form fields are not read. */
const codeInElement = (element: Element): string =>
  slug(
    element.getAttribute('content') ?? (element.matches('input,select,textarea') ? '' : element.textContent),
  );

/** Returns the check. It reads the page when it is called: the list may change. */
export function createProductList(): (id: string) => boolean {
  const codesByScript = new WeakMap<Element, readonly string[]>();
  const codesOf = (script: Element): readonly string[] => {
    const codes = codesByScript.get(script) ?? codesInScript(script);
    codesByScript.set(script, codes);
    return codes;
  };
  // Each id of a list is checked, and is in the list of the page: parsed once for each text.
  const relatedByText = new Map<string, readonly string[]>();
  const relatedIn = (text: string): readonly string[] => {
    const ids = relatedByText.get(text) ?? relatedIds(text).flat();
    relatedByText.set(text, ids);
    return ids;
  };
  return (id) =>
    queryAll('[data-tactful-item]', root).some((element) => slug(tactfulAttribute(element, 'item')) === id) ||
    queryAll('[data-tactful-related]', root).some((element) =>
      relatedIn(tactfulAttribute(element, 'related')).includes(id),
    ) ||
    queryAll('[itemtype*=Product] [itemprop]', root).some(
      (element) => CODES.test(getAttribute.call(element, 'itemprop') ?? '') && codeInElement(element) === id,
    ) ||
    queryAll('script[type^="application/ld+json" i]', root).some((script) => codesOf(script).includes(id));
}
