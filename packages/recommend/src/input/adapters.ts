/** How each log format becomes the columns that the builder reads. */
import type { ColumnsByField } from './column-names.ts';
import { column, momentOf } from './column-values.ts';
import { withSessions } from './sessions-of-visitors.ts';
import { identifier } from './sql-text.ts';

/** The format of a log. */
export type LogFormat = 'columns' | 'ga4' | 'shopify-csv' | 'shopify-json' | 'woocommerce';

/** The columns of a log after an adapter: `log` is `order` or `click`. */
export const ROW_COLUMNS =
  'log varchar, session varchar, moment timestamp, customer varchar, item varchar, quantity double, price double, title varchar, category varchar, brand varchar';

const ROW_NAMES = ROW_COLUMNS.split(', ').map((column) => column.split(' ')[0] ?? '');

/** Names of events that are a purchase or a view, in logs that contain both. */
const ORDER_EVENTS = "('purchase', 'order', 'transaction', 'in_app_purchase')";
const CLICK_EVENTS =
  "('view_item', 'view', 'click', 'productview', 'product_view', 'product_viewed', 'detail')";

/** Shopify's states of orders that were paid back, or never paid. */
const UNPAID = "('refunded', 'voided')";

/** A repeated field of an event in `j`, as a list of JSON values. */
const repeated = (field: string): string =>
  `cast(list_concat(json_extract(j, '$.${field}[*]'), json_extract(j, '$.${field}.list[*].element')) as json[])`;

/** Recognizes the format of a log by its columns. */
export const formatOf = (columns: readonly string[]): LogFormat => {
  const has = (name: string): boolean => columns.includes(name);
  if (has('event_name') && has('event_timestamp') && has('items')) return 'ga4';
  if (has('Lineitem quantity') && has('Name')) return 'shopify-csv';
  if (has('line_items')) return has('billing') || has('date_created_gmt') ? 'woocommerce' : 'shopify-json';
  if (has('orders') && columns.length === 1) return 'shopify-json';
  return 'columns';
};

/** The text of an SQL expression; null where the source wrote that it is not set. */
const known = (expression: string): string => `nullif(nullif(trim(${expression}), '(not set)'), '')`;

/**
 * Known users count once, whatever devices they use. Repeated fields are lists; in Parquet files of BigQuery they may be
 * structures with a list of elements.
 */
const ga4 = (from: string): string => `
select case when name in ${ORDER_EVENTS} then 'order' else 'click' end,
  case when name in ${ORDER_EVENTS} then coalesce(${known("j ->> '$.ecommerce.transaction_id'")}, visitor || '.' || stamp)
    else visitor || '.' || coalesce(session, '') end,
  make_timestamp(cast(stamp as bigint)), coalesce(${known("j ->> '$.user_id'")}, visitor), ${known("i ->> '$.item_id'")},
  coalesce(try_cast(i ->> '$.quantity' as double), 1), try_cast(i ->> '$.price' as double), ${known("i ->> '$.item_name'")},
  ${known("i ->> '$.item_category'")}, ${known("i ->> '$.item_brand'")}
from (
  select j, j ->> '$.event_name' as name, j ->> '$.user_pseudo_id' as visitor, j ->> '$.event_timestamp' as stamp,
    list_filter(${repeated('event_params')}, p -> (p ->> '$.key') = 'ga_session_id')[1] ->> '$.value.int_value' as session,
    unnest(${repeated('items')}) as i
  from (select to_json(e) as j from ${from} e)
  where (j ->> '$.event_name') in ${ORDER_EVENTS} or (j ->> '$.event_name') in ${CLICK_EVENTS})`;

/** Lines after the first of an order repeat only its name. Times have an offset that is the same for the whole shop. */
const shopifyCsv = (from: string, columns: readonly string[]): string => `
select 'order', "Name", min(try_cast(substr("Created at", 1, 19) as timestamp)) over (partition by "Name"),
  nullif(lower(max("Email") over (partition by "Name")), ''), coalesce(nullif("Lineitem sku", ''), "Lineitem name"),
  case when max(coalesce("Cancelled at", '')) over (partition by "Name") <> ''
    or max(lower("Financial Status")) over (partition by "Name") in ${UNPAID} then 0
    else coalesce(cast("Lineitem quantity" as double), 1) end,
  cast("Lineitem price" as double), "Lineitem name", null, ${columns.includes('Vendor') ? `nullif("Vendor", '')` : 'null'}
from ${from}`;

const shopifyJson = (from: string, isWrapped: boolean): string => `
select 'order', o ->> '$.id', try_cast(substr(o ->> '$.created_at', 1, 19) as timestamp),
  nullif(lower(coalesce(o ->> '$.customer.id', o ->> '$.email')), ''),
  coalesce(nullif(i ->> '$.sku', ''), i ->> '$.variant_id', i ->> '$.product_id'),
  case when (o ->> '$.cancelled_at') is not null or coalesce(o ->> '$.financial_status', '') in ${UNPAID} then 0
    else coalesce(try_cast(i ->> '$.quantity' as double), 1) end,
  try_cast(i ->> '$.price' as double), i ->> '$.title', null, i ->> '$.vendor'
from (select o, unnest(json_extract(o, '$.line_items[*]')) as i
  from (select ${isWrapped ? "unnest(json_extract(to_json(e), '$.orders[*]'))" : 'to_json(e)'} as o from ${from} e))`;

/** Orders that were canceled, refunded or never paid do not count. Guests have the customer id 0; deleted products the id 0. */
const woocommerce = (from: string): string => `
select 'order', o ->> '$.id', try_cast(substr(coalesce(o ->> '$.date_created_gmt', o ->> '$.date_created'), 1, 19) as timestamp),
  coalesce(nullif(o ->> '$.customer_id', '0'), nullif(lower(o ->> '$.billing.email'), '')),
  coalesce(nullif(i ->> '$.sku', ''), nullif(i ->> '$.variation_id', '0'), nullif(i ->> '$.product_id', '0')),
  case when (o ->> '$.status') in ('cancelled', 'refunded', 'failed', 'trash', 'pending', 'checkout-draft') then 0
    else coalesce(try_cast(i ->> '$.quantity' as double), 1) end,
  try_cast(i ->> '$.price' as double), i ->> '$.name', null, null
from (select o, unnest(json_extract(o, '$.line_items[*]')) as i from (select to_json(e) as o from ${from} e))`;

/** The event column decides in logs that contain both; else a log with an order column is an order log. */
const byColumns = ({ from, found, isEpoch }: Pick<LogSource, 'from' | 'found' | 'isEpoch'>): string => {
  const { order, session, customer, event } = found;
  const own = order === undefined ? "'click'" : "'order'";
  const name = event && `lower(${identifier(event)})`;
  const isOrder = `${name} in ${ORDER_EVENTS}`;
  const log = name === undefined ? own : `case when ${isOrder} then 'order' else 'click' end`;
  const ids = [column(order, 'varchar'), column(session, 'varchar')];
  const id =
    name === undefined
      ? order === undefined
        ? ids[1]
        : ids[0]
      : `case when ${isOrder} then coalesce(${ids}) else coalesce(${ids[1]}, ${ids[0]}) end`;
  const where = name === undefined ? '' : ` where ${isOrder} or ${name} in ${CLICK_EVENTS}`;
  // The session of an unknown visitor counts as a visitor. An order of an unknown customer does not count.
  const knownCustomer = `nullif(nullif(${column(customer, 'varchar')}, ''), 'NA')`;
  const visitor = `coalesce(${knownCustomer}, case when ${log} = 'click' then ${ids[1]} end)`;
  const rows = `
select ${log}, nullif(${id}, ''), ${momentOf(found.time, isEpoch)}, ${visitor},
  nullif(trim(${column(found.item, 'varchar')}), ''), coalesce(${column(found.quantity, 'double')}, 1), ${column(found.price, 'double')},
  ${column(found.title, 'varchar')}, ${column(found.category, 'varchar')}, ${column(found.brand, 'varchar')}
from ${from}${where}`;
  return session === undefined && customer !== undefined && event !== undefined
    ? withSessions(rows, ROW_NAMES)
    : rows;
};

/** A log in one of the formats. */
export interface LogSource {
  readonly format: LogFormat;
  /** The table function that reads the file. */
  readonly from: string;
  /** All columns of the file. */
  readonly columns: readonly string[];
  /** The columns found by name; used for the format `columns` only. */
  readonly found: ColumnsByField;
  /** True: times are numbers since 1970, not dates; used for the format `columns` only. */
  readonly isEpoch: boolean;
}

/** Returns the query that reads a log into `ROW_COLUMNS`. */
export const selectRows = ({ format, from, columns, found, isEpoch }: LogSource): string => {
  switch (format) {
    case 'ga4':
      return ga4(from);
    case 'shopify-csv':
      return shopifyCsv(from, columns);
    case 'shopify-json':
      return shopifyJson(from, columns.length === 1);
    case 'woocommerce':
      return woocommerce(from);
    case 'columns':
      return byColumns({ from, found, isEpoch });
  }
};
