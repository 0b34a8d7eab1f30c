/** Counts pairs with Apache Spark, by its program `spark-sql`: on this machine, or on a cluster. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal } from '../input/sql-text.ts';
import { bestPairs, ITEM_SUMS, ITEMS_OF_SHARD, PAIRS_OF_SHARD, WEIGHT_TABLES } from '../sql/statements.ts';
import { describeLog, type PairEngine, type PairsInput } from './engine.ts';
import { hasEvents, loadCounted, writeRows } from './exchange.ts';
import { findProgram, runProgram } from './programs.ts';

/** Where Spark runs. */
export interface SparkOptions {
  /** The address of the cluster, as `spark://host:7077`, or `local[2]`. */
  readonly master: string;
}

/** Returns the path of `spark-sql`, if it is installed. */
const findSparkSql = (): string | undefined => {
  const ofHome = join(process.env.SPARK_HOME ?? '', 'bin', 'spark-sql');
  return process.env.SPARK_HOME && existsSync(ofHome) ? ofHome : findProgram('spark-sql');
};

const hasJava = (): boolean =>
  findProgram('java') !== undefined || existsSync(join(process.env.JAVA_HOME ?? '', 'bin', 'java'));

/** Why Spark cannot run, and the remedy; absent: it can. */
export const sparkMissing = (): string | undefined => {
  if (!hasJava()) return 'no Java. Spark 4 needs Java 17 or later; set JAVA_HOME, or put java on the PATH';
  return findSparkSql()
    ? undefined
    : 'no Spark. Set SPARK_HOME to its folder (such as the folder pyspark of `pip install pyspark`), or put spark-sql on the PATH';
};

/** Backslashes have a meaning in the texts of Spark. */
const text = (path: string): string => literal(path.replaceAll('\\', '\\\\')).replaceAll("''", "\\'");

/** Views instead of tables: Spark needs no database for them. */
const scriptOf = ({ log, minCustomers, folder }: PairsInput): string => {
  const weights = WEIGHT_TABLES.map(
    ({ name, key, weights: values }) =>
      `create temporary view ${name} as select ${key}, cast(w as bigint) as w from values ${values.map((weight, at) => `(${at}, ${weight})`).join(', ')} as t(${key}, w)`,
  );
  const write = (part: string, query: string): string =>
    `insert overwrite directory ${text(join(folder, `spark-${log}-${part}`))} using parquet ${query}`;
  return [
    `create temporary view ev using parquet options (path ${text(join(folder, `ev-${log}.parquet`))})`,
    ...weights,
    `create temporary view pairs_part as ${PAIRS_OF_SHARD}`,
    `create temporary view items_part as ${ITEMS_OF_SHARD}`,
    write('pairs', bestPairs(minCustomers)),
    write('items', ITEM_SUMS),
    '',
  ].join(';\n');
};

const SETTINGS = [
  'spark.ui.enabled=false',
  'spark.sql.catalogImplementation=in-memory',
  // The files of the program's own database.
  'spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:memory:metastore;create=true',
];

const runSpark = async (input: PairsInput, { master }: SparkOptions): Promise<void> => {
  const { database, log, folder } = input;
  const events = join(folder, `ev-${log}.parquet`);
  const all = `select session_id, customer_id, item_id, pos, age from ev_${log}`;
  await writeRows(database, all, { file: events, type: 'parquet' });
  const script = join(folder, `spark-${log}.sql`);
  writeFileSync(script, scriptOf(input));
  const settings = [...SETTINGS, `spark.sql.warehouse.dir=${join(folder, 'warehouse')}`];
  await runProgram(
    findSparkSql() ?? 'spark-sql',
    ['--master', master, ...settings.flatMap((setting) => ['--conf', setting]), '-S', '-f', script],
    { cwd: folder, name: 'spark-sql' },
  );
  rmSync(events);
};

/** Creates the engine. Spark distributes the events itself, so there is one part. */
export const createSparkEngine = (options: SparkOptions): PairEngine => ({
  name: 'spark',
  missing: sparkMissing(),
  count: async (input) => {
    if (!(await hasEvents(input))) return loadCounted(input);
    const { log, folder, onStep } = input;
    onStep(`counting pairs of ${describeLog(log)} with Spark (${options.master})`);
    await runSpark(input, options);
    const filesOf = (part: string): string =>
      `read_parquet(${literal(join(folder, `spark-${log}-${part}`, '*.parquet'))})`;
    await loadCounted(input, { pairs: filesOf('pairs'), items: filesOf('items') });
  },
});
