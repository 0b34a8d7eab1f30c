/** The query that fills `ev` from the export of Google Analytics 4 in BigQuery, with the rules of the adapter for its files. */
import { type LogName, MAX_AGE_DAYS, MAX_SESSION_ITEMS } from './model.ts';

/** The parts that differ between engines. */
export interface Ga4Dialect {
  /** The table of exported events. */
  readonly events: string;
  /** More conditions for its rows. */
  readonly period: string;
  /** The elements of a repeated field, by this name. */
  readonly elements: (field: string, name: string) => string;
  /** The same, with their places in `place`. */
  readonly numbered: (field: string, name: string) => string;
  /** A bigint of a text. */
  readonly number: (text: string) => string;
}

/** The dialect of the files. The project, the number of the property and the period are examples. */
export const BIGQUERY: Ga4Dialect = {
  events: '`your-project.analytics_123456789.events_*`',
  period: "\n    and _table_suffix between '20260101' and '20261231'",
  elements: (field, name) => `unnest(${field}) as ${name}`,
  numbered: (field, name) => `unnest(${field}) as ${name} with offset as place`,
  number: (text) => `farm_fingerprint(${text})`,
};

/** A text; null where the source wrote that it is not set. */
const known = (text: string): string => `nullif(nullif(trim(${text}), '(not set)'), '')`;

const DAY_MICROSECONDS = 86_400_000_000;

/** The session of a row: the order for purchases, else the visit. */
const sessionOf = (log: LogName, { elements }: Ga4Dialect): string =>
  log === 'order'
    ? `coalesce(${known('e.ecommerce.transaction_id')}, e.user_pseudo_id || '.' || cast(e.event_timestamp as string))`
    : `e.user_pseudo_id || '.' || coalesce(cast((
      select max(p.value.int_value) from ${elements('e.event_params', 'p')} where p.key = 'ga_session_id'
    ) as string), '')`;

/** Returns the query of the rows of `ev`. Known users count once, whatever devices they use. */
export const ga4Events = (log: LogName, dialect: Ga4Dialect): string => `with logged as (
  select ${sessionOf(log, dialect)} as session,
    coalesce(${known('e.user_id')}, e.user_pseudo_id) as customer,
    ${known('i.item_id')} as item_id, e.event_timestamp as moment, place
  from ${dialect.events} e, ${dialect.numbered('e.items', 'i')}
  where e.event_name = '${log === 'order' ? 'purchase' : 'view_item'}' and coalesce(i.quantity, 1) > 0${dialect.period}
), chosen as (
  select session, customer, item_id, moment, place, cast(floor(moment / ${DAY_MICROSECONDS}) as bigint) as day
  from logged
  where session is not null and item_id is not null
), sessions as (
  select session, min(customer) as customer, min(day) as day from chosen group by session
), firsts as (
  select session, item_id, min(moment) as moment, min(place) as place from chosen group by session, item_id
), placed as (
  select session, item_id, row_number() over (partition by session order by moment, place, item_id) as pos
  from firsts
)
select ${dialect.number('s.session')} as session_id, ${dialect.number('s.customer')} as customer_id, p.item_id as item_id, p.pos as pos,
  least(${MAX_AGE_DAYS}, newest.day - s.day) as age
from placed p
join sessions s on s.session = p.session
cross join (select max(day) as day from chosen) newest
where p.pos <= ${MAX_SESSION_ITEMS}`;
