/** Owns how what a page says becomes an event: one table of names for GA4, schema.org and attributes. */
import { CATEGORY_OF, type EventName, type Item, type PageEvent } from '@tactful/core';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** Where each field of an article may stand; the first that is there wins. */
const ITEM: { readonly [K in keyof Item]-?: string } = {
  id: 'item_id id sku productID gtin',
  name: 'item_name name',
  category: 'item_category category',
  brand: 'item_brand brand',
  price: 'price lowPrice',
  quantity: 'quantity',
};

const EVENT: {
  readonly [K in Exclude<keyof PageEvent, 'name' | 'items' | 'answers' | 'experience'>]-?: string;
} = {
  category: 'category',
  term: 'search_term term',
  order: 'transaction_id order orderNumber',
  outcome: 'outcome',
  feature: 'feature',
  question: 'question',
};

function fields(
  from: UntypedObject,
  table: { readonly [field: string]: string },
): { [field: string]: string | number } {
  const found: { [field: string]: string | number } = {};
  for (const [field, names] of Object.entries(table)) {
    for (const name of names.split(' ')) {
      let value = from[name];
      if (isUntypedObject(value)) value = value.name;
      if (value === undefined || value === null || value === '' || typeof value === 'object') continue;
      const numeric = /^(price|quantity)$/.test(field);
      if (!numeric || Number.isFinite(+value)) found[field] ??= numeric ? +value : String(value);
    }
  }
  return found;
}

/** Reads an article out of what the page says about it; nothing if it has no id. */
function itemFrom(said: unknown): Item | undefined {
  if (!isUntypedObject(said)) return undefined;
  const item = fields(said, ITEM);
  // The table's keys are the fields of an article.
  return item.id ? (item as unknown as Item) : undefined;
}

/**
 * Reads an event out of a name and its parameters, both as the page gave them.
 *
 * @returns Nothing if there is no such event, or if it is one that is counted otherwise.
 */
export function normalizeEvent(said: unknown, parameters: UntypedObject): PageEvent | undefined {
  const name = said === 'view_search_results' ? 'search' : said;
  if (typeof name !== 'string' || !Object.hasOwn(CATEGORY_OF, name) || /^(dis|exp|state|page)/.test(name))
    return undefined;
  const items = Array.isArray(parameters.items) ? parameters.items.map(itemFrom).filter((item) => item) : [];
  if (/item$|cart$/.test(name) && !items.length) return undefined;
  // `name` was just looked up; the tables' keys are the fields of an event.
  return { ...fields(parameters, EVENT), items, name: name as EventName } as PageEvent;
}
