/** Counts pairs with the embedded database, one shard after the other. A shard that was counted is not counted again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../input/sql-text.ts';
import { bestPairs, createTables, ITEM_SUMS, ITEMS_OF_SHARD, PAIRS_OF_SHARD } from '../sql/statements.ts';
import { describeLog, eventsOfShard, type PairEngine, type PairsInput } from './engine.ts';
import { writeRows } from './exchange.ts';

const TABLES = ['ev', 'dw', 'lw', 'rw'];

const countShard = async (input: PairsInput, shard: number): Promise<void> => {
  const { database, log, shards, folder, onStep } = input;
  const pairs = join(folder, `pairs-${log}-${shard}.parquet`);
  const items = join(folder, `items-${log}-${shard}.parquet`);
  if (existsSync(pairs) && existsSync(items)) return;
  onStep(`counting pairs of ${describeLog(log)}, part ${shard + 1} of ${shards}`);
  await database.run(`delete from ev; insert into ev ${eventsOfShard(log, shard, shards)}`);
  await writeRows(database, ITEMS_OF_SHARD, { file: items, type: 'parquet' });
  await writeRows(database, PAIRS_OF_SHARD, { file: pairs, type: 'parquet' });
};

const sumShards = async ({ database, log, folder, minCustomers }: PairsInput): Promise<void> => {
  for (const part of ['pairs', 'items']) {
    const files = literal(join(folder, `${part}-${log}-*.parquet`));
    await database.run(`create or replace temp view ${part}_part as select * from read_parquet(${files})`);
  }
  await database.run(`create or replace table pairs_${log} as ${bestPairs(minCustomers)}`);
  await database.run(`create or replace table counts_${log} as ${ITEM_SUMS}`);
};

/** The default engine. */
export const createDuckDbEngine = (): PairEngine => ({
  name: 'duckdb',
  count: async (input) => {
    for (const name of TABLES) await input.database.run(`drop table if exists ${name}`);
    for (const statement of createTables()) await input.database.run(statement);
    for (let shard = 0; shard < input.shards; shard++) await countShard(input, shard);
    await sumShards(input);
    for (const name of TABLES) await input.database.run(`drop table ${name}`);
  },
});
