/** Exchanges files with an engine that runs in other processes. */
import { renameSync } from 'node:fs';
import type { Database } from '../input/database.ts';
import { literal } from '../input/sql-text.ts';
import type { PairsInput } from './engine.ts';

/** Writes the rows of a query as Parquet or CSV without a header. The file is renamed when it is complete. */
export const writeRows = async (
  database: Database,
  query: string,
  { file, type }: { readonly file: string; readonly type: 'parquet' | 'csv' },
): Promise<void> => {
  const format = type === 'csv' ? 'format csv, header false' : 'format parquet';
  // An interrupted run leaves no half of a file.
  await database.run(`copy (${query}) to ${literal(`${file}.part`)} (${format})`);
  renameSync(`${file}.part`, file);
};

const PAIR_COLUMNS = { src: 'integer', dst: 'integer', w: 'bigint', k: 'bigint' };
const ITEM_COLUMNS = { item_id: 'integer', n: 'bigint', k: 'bigint', r: 'bigint' };

/** The table functions that read the results of an engine. */
export interface CountedFiles {
  readonly pairs: string;
  readonly items: string;
}

/** Creates the tables of a log from what an engine has written; empty ones if it has written nothing. */
export const loadCounted = async (
  { database, log }: Pick<PairsInput, 'database' | 'log'>,
  files?: CountedFiles,
): Promise<void> => {
  const tables = [
    [`pairs_${log}`, PAIR_COLUMNS, files?.pairs],
    [`counts_${log}`, ITEM_COLUMNS, files?.items],
  ] as const;
  for (const [table, columns, from] of tables) {
    const entries = Object.entries(columns);
    await database.run(
      from === undefined
        ? `create or replace table ${table} (${entries.map((entry) => entry.join(' '))})`
        : `create or replace table ${table} as select ${entries.map(([name, type]) => `cast(${name} as ${type}) as ${name}`)} from ${from}`,
    );
  }
};

/** The table function that reads a CSV file without a header as pairs or items. */
export const readCsv = (file: string, part: keyof CountedFiles): string => {
  const columns = Object.entries(part === 'pairs' ? PAIR_COLUMNS : ITEM_COLUMNS);
  const list = columns.map(([name, type]) => `${name}: ${literal(type)}`);
  return `read_csv(${literal(file)}, header = false, columns = {${list.join(', ')}})`;
};

/** True if a log has events. */
export const hasEvents = async ({ database, log }: Pick<PairsInput, 'database' | 'log'>): Promise<boolean> =>
  (await database.rows(`select 1 as one from ev_${log} limit 1`)).length > 0;
