/** Builds the lists from pairs that another engine counted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROW_COLUMNS } from '../input/adapters.ts';
import { type Database, openDatabase } from '../input/database.ts';
import { InputError } from '../input/input-issue.ts';
import { numberItems } from '../input/number-events.ts';
import { inputErrorOf, openFile } from '../input/open-file.ts';
import { readCatalog } from '../input/read-catalog.ts';
import type { LogName } from '../sql/model.ts';
import { type BuildOptions, checkOptions, finishBuild } from './build.ts';
import { leaveOut } from './prepare.ts';
import type { BuildReport } from './report.ts';

/** The tables of one log, as files with the columns of the statements. */
export interface PackedLog {
  /** `src`, `dst`, `w`, `k`: ids of the catalog. */
  readonly pairs: string;
  /** `item_id`, `n`, `k`, `r`. */
  readonly items: string;
}

/** How to pack. */
export interface PackOptions
  extends Omit<BuildOptions, 'logs' | 'skipInvalid' | 'shards' | 'engine' | 'catalog'> {
  readonly catalog: string;
  readonly counted: { readonly [log in LogName]?: PackedLog };
}

/** Creates an empty table if there is no file. */
const load = async (
  database: Database,
  cwd: string,
  {
    file,
    columns,
    select,
    table,
  }: {
    readonly file: string | undefined;
    readonly columns: readonly string[];
    readonly select: string;
    readonly table: string;
  },
): Promise<void> => {
  if (file === undefined) {
    await database.run(`create table ${table} (${columns.map((column) => `${column} bigint`)})`);
    return;
  }
  const opened = await openFile(database, cwd, file);
  const missing = columns.filter((column) => !opened.columns.includes(column));
  if (missing.length)
    throw new InputError([
      { file, line: 1, message: `has no column ${missing.join(', ')}; expected ${columns.join(', ')}` },
    ]);
  try {
    await database.run(`create table ${table} as ${select.replace('$file', opened.from)}`);
  } catch (error) {
    throw inputErrorOf(file, error);
  }
};

/** The threshold counts here, too: a warehouse may use another one. */
const loadLog = async (database: Database, log: LogName, options: PackOptions): Promise<void> => {
  const { cwd, counted, minCustomers } = options;
  const number = (column: string): string => `cast(p.${column} as bigint) as ${column}`;
  await load(database, cwd, {
    file: counted[log]?.pairs,
    columns: ['src', 'dst', 'w', 'k'],
    table: `pairs_${log}`,
    select: `select a.number as src, b.number as dst, ${number('w')}, ${number('k')} from $file p
      join items a on a.id = cast(p.src as varchar) join items b on b.id = cast(p.dst as varchar) where cast(p.k as bigint) >= ${minCustomers[log]}`,
  });
  await load(database, cwd, {
    file: counted[log]?.items,
    columns: ['item_id', 'n', 'k', 'r'],
    table: `counts_${log}`,
    select: `select a.number as item_id, ${number('n')}, ${number('k')}, ${number('r')} from $file p join items a on a.id = cast(p.item_id as varchar)`,
  });
  await database.run(`create table ev_${log} (session_id bigint, customer_id bigint)`);
};

const run = async (database: Database, options: PackOptions): Promise<BuildReport> => {
  await database.run(`create table log_rows (${ROW_COLUMNS})`);
  options.onStep('reading the catalog');
  await readCatalog(database, options.catalog, options);
  const leftOut = await leaveOut(database, options.judge);
  await numberItems(database);
  options.onStep('reading pairs');
  for (const log of ['order', 'click'] as const) await loadLog(database, log, options);
  return finishBuild(database, { logs: [], leftOut, shortLivedIds: [] }, { ...options, engineName: 'pack' });
};

/** Builds lists, and returns the report. Throws an `InputError` or a `BuildRefusal`; then no list is written. */
export const pack = async (options: PackOptions): Promise<BuildReport> => {
  checkOptions(options);
  const folder = mkdtempSync(join(tmpdir(), 'tactful-pack-'));
  const { memory, threads } = options;
  const limits = { path: join(folder, 'pack.duckdb'), memory, threads, spillFolder: join(folder, 'spill') };
  const database = await openDatabase(limits);
  try {
    return await run(database, options);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
