/** Runs the statements on Apache Spark: in local mode, or on a cluster of one master and two workers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bestPairs, createTables, PAIRS_OF_SHARD } from '../../src/sql/statements.ts';
import { findProgram, runProgram, sortPairs } from './run.ts';

const HOME = process.env.SPARK_HOME ?? '';

/** Why Spark cannot run; absent: it can. */
export const SPARK_MISSING: string | undefined = !findProgram('java')
  ? 'no Java'
  : existsSync(join(HOME, 'bin/spark-sql'))
    ? undefined
    : 'no Spark; set SPARK_HOME, such as the folder pyspark of `pip install pyspark`';

/** Tables become views: Spark needs no database for them. */
const scriptOf = (file: string, minCustomers: number): string => {
  const lookups = createTables()
    .filter((statement) => statement.startsWith('insert'))
    .map((statement) => {
      const [, name = '', values] = /^insert into (\w+) values (.*)$/s.exec(statement) ?? [];
      const key = { dw: 'd', lw: 'l', rw: 'age' }[name];
      return `create temporary view ${name} as select ${key}, cast(w as bigint) as w from values ${values} as t(${key}, w)`;
    });
  return [
    `create temporary view ev (session_id bigint, customer_id bigint, item_id int, pos int, age int) using csv options (path '${file}')`,
    ...lookups,
    `create temporary view pairs_part as ${PAIRS_OF_SHARD}`,
    bestPairs(minCustomers),
    '',
  ].join(';\n');
};

const startCluster = (
  folder: string,
): { readonly master: string; readonly processes: readonly ChildProcess[] } => {
  const master = 'spark://127.0.0.1:7977';
  const program = join(HOME, 'bin/spark-class');
  const begin = (...args: readonly string[]): ChildProcess =>
    spawn(program, args, {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        SPARK_HOME: HOME,
        SPARK_WORKER_DIR: folder,
        SPARK_LOG_DIR: folder,
        SPARK_LOCAL_IP: '127.0.0.1',
      },
    });
  const host = ['--host', '127.0.0.1', '--webui-port', '0'];
  const worker = ['org.apache.spark.deploy.worker.Worker', ...host, '--cores', '1', '--memory', '1g', master];
  const processes = [
    begin('org.apache.spark.deploy.master.Master', ...host, '--port', '7977'),
    begin(...worker),
    begin(...worker),
  ];
  return { master, processes };
};

const stop = ({ pid }: ChildProcess): void => {
  // The script starts Java in its process group.
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
};

/** @param csv - Rows of `ev` without a header; an empty customer is unknown. */
export const pairsOnSpark = (
  csv: string,
  { minCustomers, isCluster }: { readonly minCustomers: number; readonly isCluster: boolean },
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-spark-'));
  writeFileSync(join(folder, 'ev.csv'), csv);
  writeFileSync(join(folder, 'pairs.sql'), scriptOf(join(folder, 'ev.csv'), minCustomers));
  const cluster = isCluster ? startCluster(folder) : { master: 'local[2]', processes: [] };
  try {
    const settings = [
      'spark.ui.enabled=false',
      'spark.sql.shuffle.partitions=4',
      'spark.executor.memory=512m',
      `spark.sql.warehouse.dir=${folder}/warehouse`,
      `spark.hadoop.javax.jdo.option.ConnectionURL=jdbc:derby:memory:metastore;create=true`,
      'spark.sql.catalogImplementation=in-memory',
    ];
    return sortPairs(
      runProgram(
        join(HOME, 'bin/spark-sql'),
        [
          '--master',
          cluster.master,
          ...settings.flatMap((setting) => ['--conf', setting]),
          '-S',
          '-f',
          join(folder, 'pairs.sql'),
        ],
        { env: { SPARK_HOME: HOME, SPARK_LOCAL_IP: '127.0.0.1' }, timeoutMs: 400_000 },
      ),
    );
  } finally {
    for (const child of cluster.processes) stop(child);
    rmSync(folder, { recursive: true, force: true });
  }
};
