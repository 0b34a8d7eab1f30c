/** Reads sessions for an evaluation: those before a time are for training, those after it for tests. */
import type { Database } from '../input/database.ts';
import { literal } from '../input/sql-text.ts';
import type { LogName } from '../sql/model.ts';

/** An order, or a session of views. */
export interface Session {
  /** Epoch ms. */
  readonly at: number;
  /** '' if not known. */
  readonly customer: string;
  /** Item numbers in the order of their first occurrence. */
  readonly items: readonly number[];
}

/** The sessions of one log, oldest first. */
export interface SplitSessions {
  readonly training: readonly Session[];
  readonly test: readonly Session[];
}

const query = (log: LogName): string => `
with firsts as (
  select session, item, min(moment) as moment, min(rowid) as line, min(customer) as customer
  from log_rows where log = ${literal(log)} and quantity > 0 group by session, item
)
select session, epoch_ms(min(moment) over (partition by session)) as started, customer, number
from firsts join items on items.id = firsts.item
order by started, session, firsts.moment, line`;

/** Reads all sessions of a log, oldest first. */
export const readSessions = async (database: Database, log: LogName): Promise<readonly Session[]> => {
  const sessions: { at: number; customer: string; items: number[] }[] = [];
  let current: string | undefined;
  await database.stream(query(log), (rows) => {
    for (const { session, started, customer, number } of rows) {
      if (session !== current)
        sessions.push({ at: Number(started), customer: String(customer ?? ''), items: [] });
      current = String(session);
      sessions.at(-1)?.items.push(Number(number));
    }
  });
  return sessions;
};

/** The time of the newest row of all logs, in epoch ms. */
export const newestTime = async (database: Database): Promise<number> => {
  const [row] = await database.rows('select epoch_ms(max(moment)) as newest from log_rows');
  return Number(row?.newest ?? 0);
};

/** Splits sessions by time. */
export const splitAt = (sessions: readonly Session[], at: number): SplitSessions => ({
  training: sessions.filter((session) => session.at < at),
  test: sessions.filter((session) => session.at >= at),
});
