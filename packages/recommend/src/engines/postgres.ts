/** Counts pairs with PostgreSQL, by its program `psql`: on one server, or divided among several. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../input/sql-text.ts';
import { bestPairs, createTables, ITEM_SUMS, ITEMS_OF_SHARD, PAIRS_OF_SHARD } from '../sql/statements.ts';
import { describeLog, eventsOfShard, type PairEngine, type PairsInput } from './engine.ts';
import { hasEvents, loadCounted, readCsv, writeRows } from './exchange.ts';
import { findProgram, runProgram } from './programs.ts';

/** Where PostgreSQL runs. */
export interface PostgresOptions {
  /** The addresses of the servers, as `postgresql://host/database`. The first one sums the results of all. */
  readonly servers: readonly string[];
}

/** Why PostgreSQL cannot be used, and the remedy; absent: it can. */
const postgresMissing = ({ servers }: PostgresOptions): string | undefined => {
  if (!servers.length)
    return 'no server. Pass its address, as --postgres postgresql://localhost/analysis; several for several servers';
  return findProgram('psql') ? undefined : 'no psql. Install the client programs of PostgreSQL';
};

/** A meta-command of `psql` ends with its line. */
const oneLine = (statement: string): string => statement.replace(/\s+/g, ' ');
const copyIn = (table: string, file: string): string => `\\copy ${table} from ${literal(file)} csv`;
const copyOut = (query: string, file: string): string => `\\copy (${oneLine(query)}) to ${literal(file)} csv`;

/** Tables exist for the connection only: nothing stays on the server, also if a run is interrupted. */
const tables = (): readonly string[] =>
  createTables().map((statement) => `${statement.replace(/^create table/, 'create temporary table')};`);

/** Runs a script on one of the servers. */
const runOn = async (
  { servers }: PostgresOptions,
  server: number,
  {
    script,
    folder,
    name,
  }: { readonly script: readonly string[]; readonly folder: string; readonly name: string },
): Promise<void> => {
  const file = join(folder, `${name}.sql`);
  writeFileSync(file, `${script.join('\n')}\n`);
  await runProgram(
    'psql',
    ['-X', '-q', '-w', '-v', 'ON_ERROR_STOP=1', '-f', file, '-d', servers[server] ?? ''],
    { name: `psql on server ${server + 1} of ${servers.length}` },
  );
};

const fileOf = ({ folder, log }: PairsInput, part: string, shard: number): string =>
  join(folder, `postgres-${part}-${log}-${shard}.csv`);

/** Stage 1. A shard that was counted is not counted again. */
const countShard = async (
  input: PairsInput,
  options: PostgresOptions,
  { shard, shards }: { readonly shard: number; readonly shards: number },
): Promise<void> => {
  const { log, folder, onStep } = input;
  const [pairs, items] = [fileOf(input, 'pairs', shard), fileOf(input, 'items', shard)];
  if (existsSync(pairs)) return;
  onStep(`counting pairs of ${describeLog(log)} with PostgreSQL, part ${shard + 1} of ${shards}`);
  const script = [
    ...tables(),
    copyIn('ev', fileOf(input, 'ev', shard)),
    'analyze ev, dw, lw, rw;',
    copyOut(ITEMS_OF_SHARD, items),
    copyOut(PAIRS_OF_SHARD, `${pairs}.part`),
  ];
  await runOn(options, shard % options.servers.length, { script, folder, name: `count-${log}-${shard}` });
  renameSync(`${pairs}.part`, pairs);
};

/** Stage 2, on the first server. */
const sumShards = async (input: PairsInput, options: PostgresOptions, shards: number): Promise<void> => {
  const { log, folder, minCustomers } = input;
  const results = { pairs: fileOf(input, 'best', 0), items: fileOf(input, 'sums', 0) };
  const numbers = Array.from({ length: shards }, (_, shard) => shard);
  const script = [
    'create temporary table pairs_part (src integer, dst integer, w bigint, k bigint);',
    'create temporary table items_part (item_id integer, n bigint, k bigint, r bigint);',
    ...numbers.map((shard) => copyIn('pairs_part', fileOf(input, 'pairs', shard))),
    ...numbers.map((shard) => copyIn('items_part', fileOf(input, 'items', shard))),
    'analyze pairs_part, items_part;',
    copyOut(bestPairs(minCustomers), results.pairs),
    copyOut(ITEM_SUMS, results.items),
  ];
  await runOn(options, 0, { script, folder, name: `sum-${log}` });
  await loadCounted(input, {
    pairs: readCsv(results.pairs, 'pairs'),
    items: readCsv(results.items, 'items'),
  });
};

/** Creates the engine. Each server counts its parts one after the other, and all servers at the same time. */
export const createPostgresEngine = (options: PostgresOptions): PairEngine => ({
  name: 'postgres',
  missing: postgresMissing(options),
  count: async (input) => {
    if (!(await hasEvents(input))) return loadCounted(input);
    const servers = options.servers.length;
    const shards = Math.max(input.shards, servers);
    // All before the first one is counted: the embedded database runs one statement at a time.
    for (let shard = 0; shard < shards; shard++)
      await writeRows(input.database, eventsOfShard(input.log, shard, shards), {
        file: fileOf(input, 'ev', shard),
        type: 'csv',
      });
    const counted = await Promise.allSettled(
      options.servers.map(async (_, server) => {
        for (let shard = server; shard < shards; shard += servers)
          await countShard(input, options, { shard, shards });
      }),
    );
    // Only now: the other servers have finished their parts, and the next build need not count them again.
    for (const part of counted) if (part.status === 'rejected') throw part.reason;
    await sumShards(input, options, shards);
  },
});
