/** Generates a large log of views as Parquet, with the skew of real shops, in DuckDB. */
import { createRequire } from 'node:module';

// Only the builder depends on the database.
const { DuckDBInstance } = createRequire(new URL('../../packages/recommend/package.json', import.meta.url))(
  '@duckdb/node-api',
);

/** Products that are viewed together. */
const CLUSTER = 40;
/** Exponents of the skew: of clusters, of items in a cluster, of items of the whole shop, of visitors. */
const SKEW = { cluster: 2.2, inCluster: 2, item: 4, visitor: 1.5 };
/** Views of a session: the mean of an exponential distribution, raised, so that a few sessions are very long. */
const LENGTH = { mean: 3, power: 1.4, most: 200 };

/** A number from 0 up to 1 that depends on the columns and the salt alone. */
const random = (columns, salt) => `(hash(${columns}, ${salt}) / 18446744073709551616.0)`;

const skewed = (count, columns, { salt, power }) =>
  `least(${count} - 1, cast(floor(${count} * pow(${random(columns, salt)}, ${power})) as bigint))`;

/** @param {number} events */
const query = (events) => {
  const items = Math.max(1_000, Math.round(events / 100 / CLUSTER) * CLUSTER);
  const sessions = Math.ceil(events / 3);
  const length = `least(${LENGTH.most}, 1 + cast(floor(${LENGTH.mean} * pow(-ln(1 - ${random('s', 1)}), ${LENGTH.power})) as bigint))`;
  return `
with sessions as (
  select s, ${length} as length, ${skewed(Math.ceil(sessions / 3), 's', { salt: 2, power: SKEW.visitor })} as visitor,
    ${skewed(items / CLUSTER, 's', { salt: 3, power: SKEW.cluster })} as cluster,
    timestamp '2026-01-01' + to_seconds(cast(floor(${random('s', 4)} * 15552000) as bigint)) as started
  from generate_series(1, ${sessions}) t(s)
), views as (select *, unnest(generate_series(1, length)) as pos from sessions)
select 's' || s as session_id, 'v' || visitor as visitor_id, started + to_seconds(pos * 20) as viewed_at,
  'p' || case when ${random('s, pos', 5)} < 0.7
    then cluster * ${CLUSTER} + ${skewed(CLUSTER, 's, pos', { salt: 6, power: SKEW.inCluster })}
    else (${skewed(items, 's, pos', { salt: 7, power: SKEW.item })} * 7919) % ${items} end as item_id
from views limit ${events}`;
};

/**
 * Describes how skewed a log is: the share of its rows with the most frequent 1 % of items, and with those 10 %.
 *
 * @param {string} from A table function of DuckDB that reads a log with a column `item_id`.
 */
const describeSkew = async (connection, from) => {
  const reader = await connection.runAndReadAll(
    `with counts as (select count(*) as n from ${from} group by item_id),
      placed as (select n, row_number() over (order by n desc) as place, count(*) over () as items from counts)
    select cast(max(items) as double) as items, sum(n) filter (place <= items / 100.0) / sum(n) as top1,
      sum(n) filter (place <= items / 10.0) / sum(n) as top10 from placed`,
  );
  const [items, top1, top10] = reader.getRows()[0].map(Number);
  return { items, top1, top10 };
};

const inDatabase = async (action) => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    return await action(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
};

/** Writes the log, and returns its skew. @param {string} file @param {number} events */
export const writeLargeLog = (file, events) =>
  inDatabase(async (connection) => {
    await connection.run(`copy (${query(events)}) to '${file}' (format parquet)`);
    return describeSkew(connection, `read_parquet('${file}')`);
  });

/** Returns the skew of real orders. @param {string} file */
export const skewOf = (file) =>
  inDatabase((connection) => describeSkew(connection, `read_csv('${file}', all_varchar = true)`));
