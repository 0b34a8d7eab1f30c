/** Runs the statements on SQLite, with the `sqlite3` program. */
import { findProgram, runProgram } from '../../src/engines/programs.ts';
import { bestPairs, createTables, PAIRS_OF_SHARD } from '../../src/sql/statements.ts';
import { sortPairs } from './sort-pairs.ts';

/** Absent: not installed. */
export const SQLITE: string | undefined = findProgram('sqlite3');

/** @param shards - Rows of `ev` as `(1, 2, 3, 4, 5)`, by shard. */
export const pairsOnSqlite = async (
  shards: readonly (readonly string[])[],
  minCustomers: number,
): Promise<string> => {
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
  return sortPairs(await runProgram(SQLITE ?? '', [':memory:'], { input: `${script.join(';\n')};\n` }));
};
