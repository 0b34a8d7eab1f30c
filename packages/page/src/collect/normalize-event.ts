/** Reads events from what a page reports, with the field names of GA4, schema.org and our attributes. */
import type { PageEvent } from '@tactful/core';
import type { Item } from '@tactful/core/internal';
import type { Config } from '@tactful/rules';
import { addFromPage } from './add-from-page.ts';
import type { ReadCategory } from './category-path.ts';
import { eventOf, REPORTED_EVENTS } from './event-names.ts';
import { type PriceFormat, readPrice } from './read-price.ts';
import { isUntypedObject, type UntypedObject } from './untyped.ts';

/** The names of each field of an item; the first that has a value is read. */
const ITEM_FIELDS: { readonly [K in keyof Item]-?: readonly string[] } = {
  id: ['item_id', 'id', 'sku', 'productID', 'gtin'],
  name: ['item_name', 'name'],
  category: ['category'],
  brand: ['item_brand', 'brand'],
  price: ['price', 'lowPrice'],
  currency: ['currency', 'priceCurrency'],
  quantity: ['quantity'],
  related: ['related'],
};

/** The names of each field of an event; the first that has a value is read. */
const EVENT_FIELDS: {
  readonly [K in Exclude<
    keyof PageEvent,
    'name' | 'items' | 'category' | 'answers' | 'experience'
  >]-?: readonly string[];
} = {
  term: ['search_term', 'term'],
  order: ['transaction_id', 'order', 'orderNumber'],
  outcome: ['outcome'],
  feature: ['feature'],
  question: ['question'],
};

/** GA4 writes a path of categories as `item_category`, `item_category2` … `item_category5`. */
const CATEGORY_LEVELS = ['', '2', '3', '4', '5'].map((level) => `item_category${level}`);

/** Where a report comes from, and what is known about the page. */
interface ReportContext {
  /** The category of the page; '' if it is unknown. */
  readonly pageCategory: string;
  /** Language tag of the page. */
  readonly language: string;
  /** Called with the text of a notice: a value that is ignored. */
  readonly notice: (text: string) => void;
}

/** Reads an event; `undefined` if the page may not report it, or if its item is missing. */
export type NormalizeEvent = (
  name: unknown,
  parameters: UntypedObject,
  context: ReportContext,
) => PageEvent | undefined;

/** The first of these fields that has a value, as text; '' if none has. */
function textIn(source: UntypedObject, names: readonly string[]): string {
  for (const name of names) {
    const value = source[name];
    // The brand may be a list, or an object with a name.
    const [first] = [value].flat();
    const plain = isUntypedObject(first) ? first.name : first;
    if (typeof plain === 'string' || typeof plain === 'number') if (plain !== '') return String(plain);
  }
  return '';
}

/** Fields that may lack a value. */
type Loose<Fields> = { readonly [K in keyof Fields]: Fields[K] | undefined | '' };

const dropEmpty = <Fields extends object>(fields: Loose<Fields>): Fields =>
  // Only optional fields are dropped.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Fields;

/** Items as a list, as an object of items, or as one item. */
function itemsIn({ items }: UntypedObject): readonly unknown[] {
  if (Array.isArray(items)) return items;
  if (!isUntypedObject(items)) return [];
  return textIn(items, [...ITEM_FIELDS.id, ...ITEM_FIELDS.name]) ? [items] : Object.values(items);
}

const categoryIn = (source: UntypedObject, readCategory: ReadCategory): string =>
  readCategory(CATEGORY_LEVELS.map((level) => source[level] ?? '')) || readCategory(source.category);

/** Reads an item; `undefined` if it has neither an id nor a name. */
function readItem(
  source: unknown,
  format: PriceFormat,
  { readCategory, context }: { readonly readCategory: ReadCategory; readonly context: ReportContext },
): Item | undefined {
  if (!isUntypedObject(source)) return undefined;
  const name = textIn(source, ITEM_FIELDS.name);
  const id = textIn(source, ITEM_FIELDS.id);
  if (!id && !name) return undefined;
  const currency = textIn(source, ITEM_FIELDS.currency) || format.currency;
  const priced = ITEM_FIELDS.price.find((field) => (source[field] ?? '') !== '');
  const price = priced && readPrice(source[priced], { ...format, currency });
  if (priced && price === undefined)
    context.notice(`The price "${source[priced]}" was ignored: it is ambiguous, or not one number.`);
  const quantity = Number(textIn(source, ITEM_FIELDS.quantity) || Number.NaN);
  return dropEmpty<Item>({
    id,
    name,
    category: categoryIn(source, readCategory),
    brand: textIn(source, ITEM_FIELDS.brand),
    price: price === '' ? undefined : price,
    currency,
    quantity: Number.isFinite(quantity) ? quantity : undefined,
    related: textIn(source, ITEM_FIELDS.related),
  });
}

/** Creates the reader of a config. */
export function createNormalizeEvent(config: Config, readCategory: ReadCategory): NormalizeEvent {
  return (reportedName, parameters, context) => {
    const name = eventOf(reportedName, config.collect?.events);
    if (!name) return undefined;
    const currency =
      textIn(parameters, ['currency', 'currencyCode', 'priceCurrency']) || config.site.currency;
    const format = { currency, language: context.language };
    const found = itemsIn(parameters).flatMap(
      (item) => readItem(item, format, { readCategory, context }) ?? [],
    );
    if (REPORTED_EVENTS[name].needsItem && !found.length) return undefined;
    // On the pages of a cart, the category of the page is not that of its items.
    const isAboutPage = name === 'view_item' || name === 'add_to_cart';
    const items = found.map((item) =>
      isAboutPage ? dropEmpty<Item>(addFromPage(item, name, context.pageCategory)) : item,
    );
    const fields = Object.fromEntries(
      Object.entries(EVENT_FIELDS).map(([field, names]) => [field, textIn(parameters, names)]),
    );
    if (name !== 'view_item_list') return dropEmpty<PageEvent>({ ...fields, items, name });
    const category = readCategory(parameters.category);
    const [first] = itemsIn(parameters).filter(isUntypedObject);
    const listName = parameters.item_list_name ?? first?.item_list_name;
    const list = items[0]?.category || context.pageCategory || readCategory(listName, true);
    return dropEmpty<PageEvent>({ ...fields, category: category || list, items, name });
  };
}
