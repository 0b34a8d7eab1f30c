import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsByCustomer } from '../../testing/events-by-customer.ts';
import { createTemporaryShop } from '../../testing/temporary-shop.ts';
import { prepare } from '../build/prepare.ts';
import { literal } from '../input/sql-text.ts';
import { type OrderDialect, type OrderTables, orderTableEvents } from './order-table-events.ts';

const fileOf = (shop: OrderTables): string =>
  join(import.meta.dirname, `../../testing/exports/${shop}-orders.json`);

/** DuckDB differs from BigQuery in these parts only. */
const DUCKDB: OrderDialect = {
  table: (name) => `"${name}"`,
  number: (text) => `cast(hash(${text}) >> 1 as bigint)`,
  daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`,
};

/** The orders of the files as `o`, and their lines as `i`, with the place of a line. */
const orders = (shop: OrderTables): string =>
  shop === 'shopify'
    ? `(select unnest(json_extract(to_json(e), '$.orders[*]')) as o from read_json(${literal(fileOf(shop))}) e)`
    : `(select to_json(e) as o from read_json(${literal(fileOf(shop))}) e)`;
const lines = (shop: OrderTables): string =>
  `(select o, unnest(json_extract(o, '$.line_items[*]')) as i, generate_subscripts(json_extract(o, '$.line_items[*]'), 1) as place from ${orders(shop)})`;

/** The tables that a warehouse has of the same orders. */
const TABLES: { readonly [shop in OrderTables]: readonly string[] } = {
  shopify: [
    `create table "order" as select cast(o ->> '$.id' as bigint) as id, cast(o ->> '$.customer.id' as bigint) as customer_id, o ->> '$.email' as email,
      cast(substr(o ->> '$.created_at', 1, 19) as timestamp) as created_at, o ->> '$.cancelled_at' as cancelled_at,
      o ->> '$.financial_status' as financial_status from ${orders('shopify')}`,
    `create table order_line as select cast(o ->> '$.id' as bigint) as order_id, i ->> '$.sku' as sku, cast(i ->> '$.variant_id' as bigint) as variant_id,
      cast(i ->> '$.product_id' as bigint) as product_id, cast(i ->> '$.quantity' as bigint) as quantity, place as "index" from ${lines('shopify')}`,
  ],
  woocommerce: [
    // WooCommerce Analytics numbers guests by their address.
    `create table wp_wc_order_product_lookup as select cast(o ->> '$.id' as bigint) as order_id, place as order_item_id,
      dense_rank() over (order by coalesce(nullif(o ->> '$.customer_id', '0'), lower(o ->> '$.billing.email'))) as customer_id,
      cast(i ->> '$.product_id' as bigint) as product_id, cast(i ->> '$.variation_id' as bigint) as variation_id,
      cast(i ->> '$.quantity' as bigint) as product_qty from ${lines('woocommerce')}`,
    `create table wp_wc_order_stats as select cast(o ->> '$.id' as bigint) as order_id, 'wc-' || (o ->> '$.status') as status,
      cast(coalesce(o ->> '$.date_created_gmt', o ->> '$.date_created') as timestamp) as date_created_gmt from ${orders('woocommerce')}`,
    `create table wp_wc_product_meta_lookup as select distinct cast(coalesce(nullif(i ->> '$.variation_id', '0'), i ->> '$.product_id') as bigint) as product_id,
      i ->> '$.sku' as sku from ${lines('woocommerce')} where (i ->> '$.product_id') <> '0'`,
  ],
};

test.each([
  ['shopify', 16],
  ['woocommerce', 16],
] as const)(
  'the query returns the events that the builder reads from the same orders: %s',
  async (name, sessions) => {
    const shop = createTemporaryShop();
    const database = await shop.database();
    await prepare(database, {
      cwd: shop.folder,
      logs: [fileOf(name)],
      columns: {},
      skipInvalid: false,
      judge: () => undefined,
      onStep: () => undefined,
    });
    for (const table of TABLES[name]) await database.run(table);
    const own = await eventsByCustomer(
      database,
      `select session_id, customer_id, item_id as item, pos, age from (${orderTableEvents(name, DUCKDB)})`,
    );
    const built = `select e.*, i.id as item from ev_order e join items i on i.number = e.item_id`;
    expect(own).toEqual(await eventsByCustomer(database, built));
    expect(own.join(' | ').split(' | ')).toHaveLength(sessions);
    database.close();
    shop.remove();
  },
);
