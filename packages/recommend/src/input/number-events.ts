/** Numbers the items, sessions and customers of the logs, so that engines need no texts and no personal data. */
import { type LogName, MAX_AGE_DAYS, MAX_SESSION_ITEMS } from '../sql/model.ts';
import type { Database } from './database.ts';
import { literal } from './sql-text.ts';

/** Which rows of the logs become events. */
export interface EventRange {
  /** Only rows before this time, as `2026-11-01 00:00:00`. Absent: all rows. */
  readonly before?: string;
}

/** Creates the table `items`: the items that lists may contain, numbered in the order of their ids. */
export const numberItems = (database: Database): Promise<void> =>
  database.run(`create or replace table items as
    select cast(row_number() over (order by id) - 1 as integer) as number, * from catalog
    where id not in (select id from excluded_items)`);

/** An order without a customer counts for no customer: a guest may return, and would count twice. */
const eventsOf = (log: LogName, range: string): string => `create or replace table ev_${log} as
with chosen as (
  select rowid as line, session, item, moment, customer from log_rows where log = '${log}' and quantity > 0 and ${range}
), sessions as (
  select session, row_number() over (order by session) as session_id, min(customer) as customer, min(moment) as moment from chosen group by session
), customers as (
  select customer, row_number() over (order by customer) as customer_id from sessions where customer is not null group by customer
), firsts as (
  select session, item, min(moment) as moment, min(line) as line from chosen group by session, item
), newest as (select max(moment) as moment from chosen), placed as (
  select s.session_id, c.customer_id, i.number as item_id, s.moment,
    row_number() over (partition by s.session_id order by f.moment, f.line) as pos
  from firsts f join sessions s using (session) left join customers c using (customer) join items i on i.id = f.item
)
select session_id, customer_id, item_id, cast(pos as integer) as pos,
  cast(least(${MAX_AGE_DAYS}, greatest(0, date_diff('day', placed.moment, newest.moment))) as integer) as age
from placed, newest where pos <= ${MAX_SESSION_ITEMS}`;

/** Creates the tables `ev_order` and `ev_click`. */
export const numberEvents = async (database: Database, { before }: EventRange): Promise<void> => {
  const range = before === undefined ? 'true' : `moment < timestamp ${literal(before)}`;
  await database.run(eventsOf('order', range));
  await database.run(eventsOf('click', range));
};
