/** Events of different sources in a form that can be compared. */
import type { Database } from '../src/input/database.ts';

/**
 * Returns the sessions of each customer, as `item:place:age`, in an order that does not depend on their numbers.
 *
 * @param events - A query with the columns of `ev`, and `item`.
 */
export const eventsByCustomer = async (database: Database, events: string): Promise<readonly unknown[]> => {
  const rows = await database.rows(`
    select string_agg(visit, ' | ' order by visit) as visits from (
      select session_id, customer_id, string_agg(item || ':' || pos || ':' || age, ' ' order by pos) as visit
      from (${events}) group by session_id, customer_id)
    group by customer_id order by visits`);
  return rows.map(({ visits }) => visits);
};
