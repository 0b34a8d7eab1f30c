/** Runs the statements on several servers of PostgreSQL, of which the first reads the views of the others by postgres_fdw. */
import { bestPairs, createTables, PAIRS_OF_SHARD } from '../../src/sql/statements.ts';
import { type PostgresServers, startPostgres } from './postgres-servers.ts';
import { sortPairs } from './sort-pairs.ts';

const viewOnShard = (rows: readonly string[]): string =>
  `${createTables().join(';\n')};
insert into ev values ${rows.join(', ')};
create view pairs_of_shard as ${PAIRS_OF_SHARD};`;

const unionOf = ({ folder, ports }: PostgresServers): string => {
  const shards = ports.slice(1);
  const tables = shards.map(
    (
      port,
    ) => `create server shard_${port} foreign data wrapper postgres_fdw options (host '${folder}', port '${port}', dbname 'postgres', async_capable 'true');
create user mapping for current_user server shard_${port};
create foreign table pairs_${port} (src integer, dst integer, w bigint, k bigint) server shard_${port} options (table_name 'pairs_of_shard');`,
  );
  return `create extension postgres_fdw;
${tables.join('\n')}
create view pairs_part as ${shards.map((port) => `select * from pairs_${port}`).join(' union all ')};`;
};

/** @param shards - Rows of `ev` as `(1, 2, 3, 4, 5)`, by shard: one server for each. */
export const pairsOnPostgres = async (
  shards: readonly (readonly string[])[],
  minCustomers: number,
): Promise<string> => {
  const servers = await startPostgres(shards.length + 1);
  try {
    for (const [at, rows] of shards.entries()) await servers.sql(at + 1, viewOnShard(rows));
    await servers.sql(0, unionOf(servers));
    return sortPairs(await servers.sql(0, `${bestPairs(minCustomers)};`));
  } finally {
    await servers.stop();
  }
};
