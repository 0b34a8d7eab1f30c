/** Divides the views of a visitor into sessions, for logs that have none. */

/** A visitor who does nothing for so long begins another session. */
const SESSION_GAP = "interval '30 minutes'";

/**
 * Returns a query of the same rows, each with a session.
 *
 * @param rows - A query.
 * @param names - The names of its columns: among them log, session, customer and moment.
 */
export const withSessions = (rows: string, names: readonly string[]): string => {
  const visitor = 'partition by log, customer order by moment';
  const session = `coalesce(session, customer || '.' || sum(begins) over (${visitor} rows unbounded preceding))`;
  return `
select ${names.map((name) => (name === 'session' ? session : name)).join(', ')}
from (select *, case when moment - lag(moment) over (${visitor}) <= ${SESSION_GAP} then 0 else 1 end as begins
  from (${rows}) t(${names.join(', ')}))`;
};
