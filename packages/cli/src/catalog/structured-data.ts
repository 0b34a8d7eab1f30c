/** Finds categories and brands in JSON values of schema.org, of Google's tags and of product feeds. */
import type { ValueKind } from './named-value.ts';

/** The keys that name a category or a brand, in lower case without separators. */
const KEYS: { readonly [key: string]: ValueKind } = {
  category: 'categories',
  categories: 'categories',
  itemcategory: 'categories',
  itemcategory2: 'categories',
  itemcategory3: 'categories',
  itemcategory4: 'categories',
  itemcategory5: 'categories',
  itemlistname: 'categories',
  producttype: 'categories',
  googleproductcategory: 'categories',
  productcategory: 'categories',
  brand: 'brands',
  itembrand: 'brands',
  vendor: 'brands',
  manufacturer: 'brands',
};

/** Returns the dimension that a key or a column of a feed names; absent for other keys. */
export const kindOfKey = (key: string): ValueKind | undefined => {
  // Keywords of JSON-LD.
  if (key.startsWith('@')) return undefined;
  const plain = key
    .toLowerCase()
    .replace(/^g:/, '')
    .replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(KEYS, plain) ? KEYS[plain] : undefined;
};

/** Nested deeper, a value is not read. */
const MAX_DEPTH = 12;

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  const { name } = Object(value);
  return typeof name === 'string' ? [name] : [];
};

const breadcrumbsOf = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.flatMap((entry) =>
        textsOf(entry)
          .concat(textsOf(Object(entry).item))
          .slice(0, 1),
      )
    : [];

/** Returns every category and brand in a JSON value. The last breadcrumb is usually the product and is left out. */
export const valuesInJson = (value: unknown, depth = 0): readonly (readonly [ValueKind, string])[] => {
  if (depth > MAX_DEPTH || typeof value !== 'object' || !value) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => valuesInJson(entry, depth + 1));
  const isBreadcrumb = String(Object(value)['@type']).endsWith('BreadcrumbList');
  const crumbs = isBreadcrumb ? breadcrumbsOf(Object(value).itemListElement).slice(0, -1) : [];
  return [
    ...crumbs.map((crumb) => ['categories', crumb] as const),
    ...Object.entries(value).flatMap(([key, child]) => {
      const kind = kindOfKey(key);
      const texts = kind ? textsOf(child).map((text) => [kind, text] as const) : [];
      return [...texts, ...valuesInJson(child, depth + 1)];
    }),
  ];
};
