/** Reads order and click logs into one table of rows. */
import { formatOf, type LogFormat, ROW_COLUMNS, selectRows } from './adapters.ts';
import { type ColumnsByField, findColumns } from './column-names.ts';
import type { Database } from './database.ts';
import { InputError, type InputIssue } from './input-issue.ts';
import { inputErrorOf, type OpenFile, openFile, takeRejects } from './open-file.ts';
import { identifier } from './sql-text.ts';

/** A log that was read. */
export interface ReadLog {
  readonly file: string;
  readonly format: LogFormat;
  /** Rows with an item. */
  readonly rows: number;
  /** Issues of rows that were left out. */
  readonly skipped: readonly InputIssue[];
}

/** How logs are read. */
export interface ReadOptions {
  readonly cwd: string;
  /** Names of columns by field, for logs with other names. */
  readonly columns: ColumnsByField;
  /** True: rows with issues are left out. False: they are an error. */
  readonly skipInvalid: boolean;
}

/** Rows with other values are left out: a payment or a fee has no item. */
const VALID = 'item is not null and session is not null and moment is not null';

/** At most this many issues of a file are listed. */
const MAX_ISSUES = 20;

const missingColumns = (file: OpenFile, found: ColumnsByField): readonly InputIssue[] => {
  const missing = [
    ...(found.item === undefined ? ['item'] : []),
    ...(found.time === undefined ? ['time'] : []),
    // Views of known visitors are divided into sessions.
    ...((found.order ?? found.session ?? (found.event && found.customer)) === undefined
      ? ['order (or session)']
      : []),
  ];
  if (!missing.length) return [];
  const message = `has no column for: ${missing.join(', ')}. Its columns are ${file.columns.join(', ')}. Name them, as in --columns item=Article`;
  return [{ file: file.file, line: 1, message }];
};

const typesOf = (
  format: LogFormat,
  found: ColumnsByField,
  isEpoch: boolean,
): Readonly<Record<string, string>> => {
  if (format === 'shopify-csv') return { 'Lineitem quantity': 'DOUBLE', 'Lineitem price': 'DOUBLE' };
  const types = [
    [found.time, isEpoch ? 'DOUBLE' : 'TIMESTAMP'],
    [found.quantity, 'DOUBLE'],
    [found.price, 'DOUBLE'],
  ] as const;
  return Object.fromEntries(types.filter(([name]) => name !== undefined));
};

/** True if the first time is a number of seconds or parts of them since 1970. */
const hasEpochTimes = async (
  database: Database,
  { from }: OpenFile,
  { time }: ColumnsByField,
): Promise<boolean> => {
  if (time === undefined) return false;
  const text = `cast(${identifier(time)} as varchar)`;
  const [row] = await database.rows(`select ${text} as first from ${from} where ${text} <> '' limit 1`);
  return /^\d{9,16}(\.\d+)?$/.test(String(row?.first ?? ''));
};

/** Rows without an item or order. The line is that of the row in a file without line breaks in its values. */
const emptyValues = async (
  database: Database,
  { file, from, type }: OpenFile,
  { item, order, session, time }: ColumnsByField,
): Promise<readonly InputIssue[]> => {
  const names = [item, order ?? session, time].filter((name) => name !== undefined);
  const conditions = names.map((name) => `coalesce(trim(cast(${identifier(name)} as varchar)), '') = ''`);
  const rows = await database.rows(
    `select * from (select row_number() over () as n, ${conditions.map((condition, at) => `${condition} as c${at}`)} from ${from})
     where ${conditions.map((_, at) => `c${at}`).join(' or ')} order by n limit ${MAX_ISSUES + 1}`,
  );
  return rows.map((row) => {
    const empty = names.filter((_, at) => row[`c${at}`] === true);
    const message = `${empty.map(identifier).join(', ')}: expected a value, got none`;
    return { file, line: Number(row.n) + (type === 'csv' ? 1 : 0), message };
  });
};

const insert = async (database: Database, file: OpenFile, options: ReadOptions): Promise<ReadLog> => {
  const format = formatOf(file.columns);
  const found = findColumns(file.columns, 'log', options.columns);
  const missing = format === 'columns' ? missingColumns(file, found) : [];
  if (missing.length) throw new InputError(missing);
  const isEpoch = format === 'columns' && (await hasEpochTimes(database, file, found));
  const from = file.typed(typesOf(format, found, isEpoch));
  const source = { format, from, columns: file.columns, found, isEpoch };
  await database.run(`create or replace temp table incoming as select * from (${selectRows(source)}) t(
    ${ROW_COLUMNS.replaceAll(/ \w+(?=,|$)/g, '')})`);
  const rejected = file.type === 'csv' ? await takeRejects(database, file.file) : [];
  const [gaps] = await database.rows(`select count(*) as n from incoming where not (${VALID})`);
  // Line numbers need a second reading of the file.
  const empty = format === 'columns' && Number(gaps?.n) ? await emptyValues(database, file, found) : [];
  const issues = [...rejected, ...empty].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (issues.length && !options.skipInvalid) throw new InputError(withRest(file.file, issues));
  await database.run(`insert into log_rows select * from incoming where ${VALID}`);
  const [count] = await database.rows(`select count(*) as n from incoming where ${VALID}`);
  await database.run('drop table incoming');
  return { file: file.file, format, rows: Number(count?.n ?? 0), skipped: issues };
};

const withRest = (file: string, issues: readonly InputIssue[]): readonly InputIssue[] => {
  const rest = issues.length - MAX_ISSUES;
  const hint = 'Correct them, or leave them out with --skip-invalid';
  const message = rest > 0 ? `has more issues than the ${MAX_ISSUES} above. ${hint}` : `${hint}.`;
  return [...issues.slice(0, MAX_ISSUES), { file, message }];
};

/** Reads the logs into the table `log_rows`. Throws an `InputError` with the issues of all logs. */
export const readLogs = async (
  database: Database,
  files: readonly string[],
  options: ReadOptions,
): Promise<readonly ReadLog[]> => {
  await database.run(`create or replace table log_rows (${ROW_COLUMNS})`);
  const read: ReadLog[] = [];
  const issues: InputIssue[] = [];
  for (const name of files) {
    try {
      read.push(await insert(database, await openFile(database, options.cwd, name), options));
    } catch (error) {
      issues.push(...inputErrorOf(name, error).issues);
    }
  }
  if (issues.length) throw new InputError(issues);
  return read;
};
