/** Opens a log or catalog: finds its format and columns. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from './database.ts';
import { InputError } from './input-issue.ts';
import { identifier, literal } from './sql-text.ts';

/** A file that can be queried. */
export interface OpenFile {
  /** The name as it was passed. */
  readonly file: string;
  readonly type: 'csv' | 'json' | 'parquet';
  /** The table function that reads it; CSV columns are text. */
  readonly from: string;
  readonly columns: readonly string[];
  /** The table function, with some columns of a CSV file read as another type; values that do not fit are set aside. */
  typed(types: Readonly<Record<string, string>>): string;
}

const TYPES: readonly (readonly [RegExp, OpenFile['type']])[] = [
  [/\.(?:csv|tsv|txt|dat)(?:\.gz|\.zst)?$/i, 'csv'],
  [/\.(?:json|jsonl|ndjson)(?:\.gz|\.zst)?$/i, 'json'],
  [/\.(?:parquet|pq)$/i, 'parquet'],
];

const typeOf = (file: string): OpenFile['type'] => {
  const type = TYPES.find(([pattern]) => pattern.test(file))?.[1];
  if (type) return type;
  throw new InputError([
    {
      file,
      message: 'has an unknown type; use .csv, .tsv, .json, .jsonl or .parquet, or one of them with .gz',
    },
  ]);
};

const READERS = {
  // Descriptions of products contain line breaks, which the parallel reader refuses with padding.
  csv: (path: string) => `read_csv(${path}, all_varchar = true, null_padding = true, parallel = false)`,
  json: (path: string) => `read_json(${path}, maximum_object_size = 67108864)`,
  parquet: (path: string) => `read_parquet(${path})`,
};

/** The message of the database, without the statement that it quotes. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n\nLINE ')[0]?.trim() ?? '';

/** Turns an error of the database into an issue. It contains the line for JSON files. */
export const inputErrorOf = (file: string, error: unknown): InputError => {
  if (error instanceof InputError) return error;
  const message = messageOf(error)
    .replace(/^[\w ]+ Error: /, '')
    .replace(/ in file "[^"]*"/, '');
  const line = /in (?:line|record\/value) (\d+)/.exec(message)?.[1];
  return new InputError([{ file, message, ...(line !== undefined && { line: Number(line) }) }]);
};

const typedCsv = (
  path: string,
  columns: readonly string[],
  types: Readonly<Record<string, string>>,
): string => {
  const list = columns.map((name) => `${literal(name)}: ${literal(types[name] ?? 'VARCHAR')}`);
  return `read_csv(${path}, header = true, columns = {${list.join(', ')}}, store_rejects = true, rejects_limit = 1000)`;
};

/** Opens a file. */
export const openFile = async (database: Database, cwd: string, file: string): Promise<OpenFile> => {
  const path = resolve(cwd, file);
  if (!existsSync(path) || statSync(path).isDirectory()) {
    const reason = existsSync(path) ? 'it is a folder' : 'it does not exist';
    throw new InputError([{ file, message: `cannot be read: ${reason}` }]);
  }
  const type = typeOf(file);
  const from = READERS[type](literal(path));
  try {
    const described = await database.rows(`describe select * from ${from}`);
    const columns = described.map(({ column_name }) => String(column_name));
    return {
      file,
      type,
      from,
      columns,
      typed: (types) => (type === 'csv' ? typedCsv(literal(path), columns, types) : from),
    };
  } catch (error) {
    throw inputErrorOf(file, error);
  }
};

/** Values of a CSV file that could not be read as the type of their column. Clears the list. */
export const takeRejects = async (database: Database, file: string): Promise<InputError['issues']> => {
  const rows = await database.rows(
    'select line, column_name, error_type, error_message from reject_errors order by line limit 1000',
  );
  await database.run('drop table if exists reject_errors; drop table if exists reject_scans');
  return rows.map(({ line, column_name, error_type, error_message }) => {
    const value = /Could not convert string "(.*?)" to/.exec(String(error_message))?.[1];
    const expected = /time/i.test(String(error_message).split(' to ').at(-1) ?? '')
      ? 'a date, as 2026-11-22T10:00:00'
      : 'a number';
    const message =
      error_type === 'CAST'
        ? `${identifier(String(column_name))}: expected ${expected}, got ${JSON.stringify(value ?? '')}`
        : String(error_message);
    return { file, line: Number(line), message };
  });
};
