/** The queries that fill `ev` from tables of orders in a warehouse, with the rules of the adapters for the files of these shops. */
import { MAX_AGE_DAYS, MAX_SESSION_ITEMS } from './model.ts';

/** The shops whose tables are known. */
export type OrderTables = 'shopify' | 'woocommerce';

/** The parts that differ between engines. */
export interface OrderDialect {
  /** A table of the shop, by its name there. */
  readonly table: (name: string) => string;
  /** A bigint of a text. */
  readonly number: (text: string) => string;
  /** The days between two dates. */
  readonly daysBetween: (from: string, to: string) => string;
}

/** The dialect of the files. The project and the dataset are examples. */
export const BIGQUERY_ORDERS: OrderDialect = {
  table: (name) => `\`your-project.shop.${name}\``,
  number: (text) => `farm_fingerprint(${text})`,
  daysBetween: (from, to) => `date_diff(${to}, ${from}, day)`,
};

/** The lines of orders: session, customer, item_id, day and place. */
const LINES: { readonly [shop in OrderTables]: (table: OrderDialect['table']) => string } = {
  // The names of tables and columns are those of Fivetran.
  shopify: (table) => `  select cast(o.id as string) as session,
    lower(coalesce(cast(o.customer_id as string), nullif(o.email, ''))) as customer,
    coalesce(nullif(l.sku, ''), cast(l.variant_id as string), cast(l.product_id as string)) as item_id,
    cast(o.created_at as date) as day, l.index as place
  from ${table('order')} o
  join ${table('order_line')} l on l.order_id = o.id
  where o.cancelled_at is null and coalesce(o.financial_status, '') not in ('refunded', 'voided')
    and coalesce(l.quantity, 1) > 0`,
  // The names are those of the tables of WooCommerce Analytics. A refund is an order with negative quantities.
  woocommerce: (
    table,
  ) => `  select cast(l.order_id as string) as session, cast(nullif(l.customer_id, 0) as string) as customer,
    coalesce(nullif(p.sku, ''), cast(coalesce(nullif(l.variation_id, 0), nullif(l.product_id, 0)) as string)) as item_id,
    cast(o.date_created_gmt as date) as day, l.order_item_id as place
  from ${table('wp_wc_order_product_lookup')} l
  join ${table('wp_wc_order_stats')} o on o.order_id = l.order_id
  left join ${table('wp_wc_product_meta_lookup')} p on p.product_id = coalesce(nullif(l.variation_id, 0), l.product_id)
  where o.status not in ('wc-cancelled', 'wc-refunded', 'wc-failed', 'wc-pending', 'wc-checkout-draft', 'trash')
    and l.product_qty > 0`,
};

/** Returns the query of the rows of `ev`. */
export const orderTableEvents = (
  shop: OrderTables,
  { table, number, daysBetween }: OrderDialect,
): string => `with sold as (
${LINES[shop](table)}
), chosen as (
  select session, customer, item_id, day, place from sold where item_id is not null
), sessions as (
  select session, min(customer) as customer, min(day) as day from chosen group by session
), firsts as (
  select session, item_id, min(place) as place from chosen group by session, item_id
), placed as (
  select session, item_id, row_number() over (partition by session order by place, item_id) as pos from firsts
)
select ${number('s.session')} as session_id, ${number('s.customer')} as customer_id, p.item_id as item_id, p.pos as pos,
  least(${MAX_AGE_DAYS}, ${daysBetween('s.day', 'newest.day')}) as age
from placed p
join sessions s on s.session = p.session
cross join (select max(day) as day from chosen) newest
where p.pos <= ${MAX_SESSION_ITEMS}`;
