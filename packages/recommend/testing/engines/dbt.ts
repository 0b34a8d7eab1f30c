/** Runs the dbt project on a DuckDB database, with the programs that `npm run warehouse` installs. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/engines/programs.ts';
import { sortPairs } from './sort-pairs.ts';

/** The programs of a Python environment with dbt. Absent: there is none. */
export const DBT_PROGRAMS: string | undefined = process.env.TACTFUL_DBT;

const PROJECT = join(import.meta.dirname, '../../sql/dbt');

const PROFILE = `tactful_recommend:
  target: test
  outputs:
    test: { type: duckdb, path: warehouse.duckdb, schema: tactful }
`;

/** Runs the statements of the input, and prints the rows of the last one. */
const RUN_SQL = `import duckdb, sys
database = duckdb.connect('warehouse.duckdb')
for row in database.execute(sys.stdin.read()).fetchall():
    print(*row, sep=',')
`;

const EVENTS =
  'create schema tactful; create table tactful.ev (session_id bigint, customer_id bigint, item_id integer, pos integer, age integer)';

/** @param rows - Rows of `ev` as `(1, 2, 3, 4, 5)`. */
export const pairsOnDbt = async (rows: readonly string[], minCustomers: number): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-dbt-'));
  const program = (name: string): string => join(DBT_PROGRAMS ?? '', name);
  const runSql = (input: string): Promise<string> =>
    runProgram(program('python'), ['-c', RUN_SQL], { input, cwd: folder });
  try {
    cpSync(PROJECT, join(folder, 'project'), { recursive: true });
    writeFileSync(join(folder, 'profiles.yml'), PROFILE);
    await runSql(`${EVENTS}; insert into tactful.ev values ${rows.join(', ')}`);
    const vars = JSON.stringify({ min_customers: minCustomers });
    await runProgram(
      program('dbt'),
      ['run', '--project-dir', 'project', '--profiles-dir', '.', '--vars', vars],
      {
        cwd: folder,
        env: { DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' },
      },
    );
    return sortPairs(await runSql('select src, dst, w, k from tactful.recommend_pairs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
