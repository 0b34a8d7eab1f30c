/** Runs the statements on SQLite, with the `sqlite3` program. */
import { bestPairs, createTables, PAIRS_OF_SHARD } from '../../src/sql/statements.ts';
import { findProgram, runProgram, sortPairs } from './run.ts';

/** Absent: not installed. */
export const SQLITE: string | undefined = findProgram('sqlite3');

/** @param shards - Rows of `ev` as `(1, 2, 3, 4, 5)`, by shard. */
export const pairsOnSqlite = (shards: readonly (readonly string[])[], minCustomers: number): string => {
  const script = [
    ...createTables(),
    'create table pairs_part (src integer, dst integer, w bigint, k bigint)',
    ...shards.flatMap((rows) => [
      'delete from ev',
      `insert into ev values ${rows.join(', ')}`,
      `insert into pairs_part ${PAIRS_OF_SHARD}`,
    ]),
    bestPairs(minCustomers),
  ];
  return sortPairs(runProgram(SQLITE ?? '', [':memory:'], { input: `${script.join(';\n')};\n` }));
};
