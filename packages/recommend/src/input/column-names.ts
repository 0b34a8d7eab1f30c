/** Finds the columns of a log or catalog by their usual names. */

/** A column that Tactful reads. */
export type Field =
  | 'order'
  | 'session'
  | 'time'
  | 'customer'
  | 'item'
  | 'event'
  | 'quantity'
  | 'price'
  | 'title'
  | 'category'
  | 'brand'
  | 'group';

/** The name of a file's column, by field. */
export type ColumnsByField = { readonly [field in Field]?: string };

/** Usual names, most specific first; in lower case, with `_` between words. */
const LOG_NAMES: ColumnNames = {
  order: ['order_id', 'order', 'order_number', 'transaction_id', 'transactionid', 'invoice_no', 'invoice'],
  session: ['session_id', 'sessionid', 'session', 'visit_id', 'session_id_hash'],
  time: [
    'ordered_at',
    'viewed_at',
    'occurred_at',
    'created_at',
    'order_date',
    'invoice_date',
    'event_date',
    'eventdate',
    'timestamp',
    'server_timestamp_epoch_ms',
    'time',
    'date',
    'at',
  ],
  customer: ['customer_id', 'customer', 'user_id', 'visitor_id', 'visitorid', 'client_id', 'email'],
  item: ['item_id', 'itemid', 'product_id', 'sku', 'stock_code', 'product_sku_hash', 'item', 'product'],
  event: ['product_action', 'event_name', 'event_type', 'event'],
  quantity: ['quantity', 'qty'],
  price: ['unit_price', 'item_price', 'price'],
  title: ['title', 'item_name', 'product_name', 'name', 'description'],
  category: ['category', 'item_category', 'product_type'],
  brand: ['brand', 'item_brand', 'vendor'],
};

const CATALOG_NAMES: ColumnNames = {
  item: ['id', 'item_id', 'product_id', 'variant_sku', 'sku'],
  title: ['title', 'item_name', 'product_name', 'name'],
  category: ['category', 'item_category', 'product_type', 'type', 'google_product_category'],
  brand: ['brand', 'item_brand', 'vendor'],
  price: ['price', 'variant_price', 'unit_price'],
  group: ['group_id', 'item_group_id', 'group', 'parent_id', 'handle'],
};

type ColumnNames = { readonly [field in Field]?: readonly string[] };

/** `Order ID` → `order_id`. Prefixes of product feeds, as `g:id`, do not count. */
const normalize = (name: string): string =>
  name
    .trim()
    .replace(/^g:/, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');

/** Finds the columns of a log, or of a catalog. `chosen` are names that the merchant passed by field. */
export const findColumns = (
  columns: readonly string[],
  of: 'log' | 'catalog',
  chosen: ColumnsByField = {},
): ColumnsByField => {
  const byName = new Map(columns.map((column) => [normalize(column), column] as const));
  const found = Object.entries(of === 'log' ? LOG_NAMES : CATALOG_NAMES).flatMap(([field, names]) => {
    const name = (names ?? []).find((candidate) => byName.has(candidate));
    return name === undefined ? [] : [[field, byName.get(name)] as const];
  });
  const passed = Object.entries(chosen).filter(([, column]) => columns.includes(column));
  return Object.fromEntries([...found, ...passed]);
};

/** The fields that `--columns` accepts. */
export const FIELDS: readonly Field[] = [
  'order',
  'session',
  'time',
  'customer',
  'item',
  'event',
  'quantity',
  'price',
  'title',
  'category',
  'brand',
  'group',
];
