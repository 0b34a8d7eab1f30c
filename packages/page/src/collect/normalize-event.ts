/** Reads events from what a page reports, with the field names of GA4, schema.org and our attributes. */
import type { PageEvent } from '@tactful/core';
import type { EventName, Item } from '@tactful/core/internal';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** Events that only Tactful records. */
type InternalEventName = 'page_view' | 'state_preference' | 'dismiss' | 'expose';

/** The events that a page may report, and whether they must be about an item. */
const REPORTED_EVENTS: {
  readonly [N in Exclude<EventName, InternalEventName>]: { readonly needsItem: boolean };
} = {
  view_item: { needsItem: true },
  view_item_list: { needsItem: false },
  search: { needsItem: false },
  add_to_cart: { needsItem: true },
  remove_from_cart: { needsItem: true },
  begin_checkout: { needsItem: false },
  purchase: { needsItem: false },
  care_open: { needsItem: false },
  care_close: { needsItem: false },
  use_feature: { needsItem: false },
};

const isReportedEvent = (name: unknown): name is keyof typeof REPORTED_EVENTS =>
  typeof name === 'string' && Object.hasOwn(REPORTED_EVENTS, name);

/** The names of each field of an item; the first that has a value is read. */
const ITEM_FIELDS: { readonly [K in keyof Item]-?: readonly string[] } = {
  id: ['item_id', 'id', 'sku', 'productID', 'gtin'],
  name: ['item_name', 'name'],
  category: ['item_category', 'category'],
  brand: ['item_brand', 'brand'],
  price: ['price', 'lowPrice'],
  quantity: ['quantity'],
};

/** The names of each field of an event; the first that has a value is read. */
const EVENT_FIELDS: {
  readonly [K in Exclude<keyof PageEvent, 'name' | 'items' | 'answers' | 'experience'>]-?: readonly string[];
} = {
  category: ['category'],
  term: ['search_term', 'term'],
  order: ['transaction_id', 'order', 'orderNumber'],
  outcome: ['outcome'],
  feature: ['feature'],
  question: ['question'],
};

const NUMBER_FIELDS: ReadonlySet<string> = new Set(['price', 'quantity']);

/** Converts a value; `undefined` if it is empty or not of the type of its field. */
function readValue(field: string, value: unknown): string | number | undefined {
  const plain = isUntypedObject(value) ? value.name : value;
  if (plain === undefined || plain === null || plain === '' || typeof plain === 'object') return undefined;
  if (!NUMBER_FIELDS.has(field)) return String(plain);
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

function readFields(
  source: UntypedObject,
  table: { readonly [field: string]: readonly string[] },
): { [field: string]: string | number } {
  const fields: { [field: string]: string | number } = {};
  for (const [field, names] of Object.entries(table)) {
    for (const name of names) {
      const value = readValue(field, source[name]);
      if (value !== undefined) fields[field] ??= value;
    }
  }
  return fields;
}

/** Reads an item; `undefined` if it has no id. */
function readItem(source: unknown): Item | undefined {
  if (!isUntypedObject(source)) return undefined;
  const item = readFields(source, ITEM_FIELDS);
  // The keys of the table are the fields of an item, and the id is there.
  return item.id ? (item as unknown as Item) : undefined;
}

/**
 * Reads an event from its name and parameters, as the page reports them.
 *
 * @returns `undefined` if the page may not report an event of this name, or if its item is missing.
 */
export function normalizeEvent(reportedName: unknown, parameters: UntypedObject): PageEvent | undefined {
  const name = reportedName === 'view_search_results' ? 'search' : reportedName;
  if (!isReportedEvent(name)) return undefined;
  const listed = Array.isArray(parameters.items) ? parameters.items : [];
  const items = listed.flatMap((item) => readItem(item) ?? []);
  if (REPORTED_EVENTS[name].needsItem && !items.length) return undefined;
  return { ...readFields(parameters, EVENT_FIELDS), items, name };
}
