/** Finds logs whose ids of customers look like those of sessions: then one person counts as several customers. */
import type { LogName } from '../sql/model.ts';
import type { Database } from './database.ts';
import { literal } from './sql-text.ts';

/** Ids of customers that do not seem to outlast a visit. */
export interface ShortLivedIds {
  readonly log: LogName;
  /** `session`: sessions have their own id as that of their customer; `day`: ids occur on one day only. */
  readonly reason: 'session' | 'day';
  /** The share of sessions or ids of which this is true, from 0 to 1. */
  readonly share: number;
}

/** From this share on, few ids are those of returning customers. In most shops, one visitor in five returns within a month. */
const NEARLY_ALL = 0.95;
/** In a shorter log, or with fewer sessions, this may be chance. */
const LEAST_DAYS = 7;
const LEAST_SESSIONS = 20;

const LOGS: readonly LogName[] = ['order', 'click'];

/** The share of sessions with their own id as that of their customer. */
const shareOfSessions = async (database: Database, log: LogName): Promise<number> => {
  const [row] = await database.rows(`
    select count(*) as sessions, count(*) filter (where is_own) as own
    from (select bool_and(customer = session) as is_own from log_rows
      where log = ${literal(log)} and customer is not null group by session)`);
  const sessions = Number(row?.sessions);
  return sessions < LEAST_SESSIONS ? 0 : Number(row?.own) / sessions;
};

/** The share of ids that occur on one day only; 0 if the log has few of them, or few days. */
const shareOfDays = async (database: Database, log: LogName): Promise<number> => {
  const [row] = await database.rows(`
    select count(*) as ids, count(*) filter (where first_day = last_day) as single,
      date_diff('day', min(first_day), max(last_day)) + 1 as days
    from (select min(cast(moment as date)) as first_day, max(cast(moment as date)) as last_day from log_rows
      where log = ${literal(log)} and customer is not null group by customer)`);
  const ids = Number(row?.ids);
  return ids < LEAST_SESSIONS || Number(row?.days) < LEAST_DAYS ? 0 : Number(row?.single) / ids;
};

/** Returns the logs of the table `log_rows` with such ids. Customers may order once: in orders, single days are no sign. */
export const findShortLivedIds = async (database: Database): Promise<readonly ShortLivedIds[]> => {
  const found: ShortLivedIds[] = [];
  for (const log of LOGS) {
    const sessions = await shareOfSessions(database, log);
    const days = log === 'click' ? await shareOfDays(database, log) : 0;
    if (sessions >= NEARLY_ALL) found.push({ log, reason: 'session', share: sessions });
    else if (days >= NEARLY_ALL) found.push({ log, reason: 'day', share: days });
  }
  return found;
};
