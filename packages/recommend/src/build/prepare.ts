/** Reads the logs and the catalog into the database, and leaves out sensitive items. */
import type { ColumnsByField } from '../input/column-names.ts';
import type { Database } from '../input/database.ts';
import { type EventRange, numberEvents, numberItems } from '../input/number-events.ts';
import { readCatalog } from '../input/read-catalog.ts';
import { type ReadLog, readLogs } from '../input/read-log.ts';
import { findShortLivedIds, type ShortLivedIds } from '../input/short-lived-ids.ts';
import { literal } from '../input/sql-text.ts';

/** Returns why the name of a category or item is sensitive; absent if it is not. */
export type JudgeName = (name: string) => string | undefined;

/** The input of a build or an evaluation. */
export interface PrepareOptions {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The log files. */
  readonly logs: readonly string[];
  /** The catalog file. Absent: the logs contain what is known about items. */
  readonly catalog?: string;
  /** Names of columns by field, where they differ from the usual ones. */
  readonly columns: ColumnsByField;
  /** True: rows with issues are left out. */
  readonly skipInvalid: boolean;
  readonly judge: JudgeName;
  /** Receives the current step. */
  readonly onStep: (step: string) => void;
}

/** Items that are left out, by their category or title. */
interface LeftOut {
  readonly name: string;
  readonly reason: string;
  readonly items: number;
}

/** The logs that were read, the items that were left out, and logs whose ids of customers protect less. */
export interface Prepared {
  readonly logs: readonly ReadLog[];
  readonly leftOut: readonly LeftOut[];
  readonly shortLivedIds: readonly ShortLivedIds[];
}

/** Judges the categories; and the titles of items whose categories are not sensitive. */
export const leaveOut = async (database: Database, judge: JudgeName): Promise<readonly LeftOut[]> => {
  await database.run('create or replace table excluded_items (id varchar)');
  const found: LeftOut[] = [];
  for (const column of ['category', 'title']) {
    const rows = await database.rows(
      `select ${column} as name, count(*) as items from catalog where ${column} <> '' and id not in (select id from excluded_items)
       group by ${column} order by ${column}`,
    );
    const sensitive = rows.flatMap(({ name, items }) => {
      const reason = judge(String(name));
      return reason === undefined ? [] : [{ name: String(name), reason, items: Number(items) }];
    });
    found.push(...sensitive);
    if (sensitive.length)
      await database.run(
        `insert into excluded_items select id from catalog where ${column} in (${sensitive.map(({ name }) => literal(name))})`,
      );
  }
  return found;
};

/** Creates the tables `items`, `ev_order` and `ev_click`. Throws an `InputError` if an input has issues. */
export const prepare = async (
  database: Database,
  options: PrepareOptions,
  range: EventRange = {},
): Promise<Prepared> => {
  options.onStep('reading logs');
  const logs = await readLogs(database, options.logs, options);
  const shortLivedIds = await findShortLivedIds(database);
  options.onStep('reading the catalog');
  await readCatalog(database, options.catalog, options);
  const leftOut = await leaveOut(database, options.judge);
  options.onStep('numbering items and sessions');
  await numberItems(database);
  await numberEvents(database, range);
  return { logs, leftOut, shortLivedIds };
};
