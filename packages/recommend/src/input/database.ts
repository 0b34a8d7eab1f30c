/** The embedded database: DuckDB, within a memory limit, with a folder for what does not fit. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from './sql-text.ts';

/** A row of a result, by column name. Integers that fit are numbers. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** An open database. */
export interface Database {
  /** Runs a statement. */
  run(sql: string): Promise<void>;
  /** Runs a query, and returns its rows. */
  rows(sql: string): Promise<readonly Row[]>;
  /** Runs a query, and passes its rows on in pieces, so that a large result needs little memory. */
  stream(sql: string, onRows: (rows: readonly Row[]) => void): Promise<void>;
  /** Like `stream`, for rows of numbers: columns are of a type that fits a number. Much faster for many rows. */
  numbers(sql: string, onRow: (row: readonly number[]) => void): Promise<void>;
  close(): void;
}

/** Limits of the database. */
export interface DatabaseLimits {
  /** The file of the database. */
  readonly path: string;
  /** The memory limit, as `400MB`. */
  readonly memory: string;
  readonly threads: number;
  /** The folder for data that exceeds the memory limit. */
  readonly spillFolder: string;
}

const plain = (value: unknown): string | number | boolean | null => {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
};

const plainRow = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));

const wrap = (connection: DuckDBConnection, close: () => void): Database => ({
  run: async (sql) => void (await connection.run(sql)),
  rows: async (sql) => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjects().map(plainRow);
  },
  stream: async (sql, onRows) => {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRowObjects()) onRows(rows.map(plainRow));
  },
  numbers: async (sql, onRow) => {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRowsJs()) for (const row of rows) onRow(row.map(Number));
  },
  close,
});

/** Opens a database. */
export const openDatabase = async ({
  path,
  memory,
  threads,
  spillFolder,
}: DatabaseLimits): Promise<Database> => {
  const instance = await DuckDBInstance.create(path, { threads: String(threads) });
  const connection = await instance.connect();
  const database = wrap(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
  await database.run(`set memory_limit = ${literal(memory)}`);
  await database.run(`set temp_directory = ${literal(spillFolder)}`);
  return database;
};
