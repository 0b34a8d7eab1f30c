/** Builds the lists of a shop from its logs. */
import { join, resolve } from 'node:path';
import { createDuckDbEngine } from '../engines/duckdb.ts';
import type { PairEngine } from '../engines/engine.ts';
import { buildIndex } from '../index-file/build-index.ts';
import { type Database, openDatabase } from '../input/database.ts';
import { buildLists } from '../lists/build-lists.ts';
import { buildPools } from '../lists/pools.ts';
import { readShop } from '../lists/shop.ts';
import type { LogName } from '../sql/model.ts';
import { type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import { type BuildReport, reportBytes, reportLists, reportLog } from './report.ts';
import { fingerprintOf, openWorkFolder, type WorkFolder } from './work-folder.ts';
import { carriedTexts, existingFiles, writeOutput } from './write-lists.ts';

/** How to build. */
export interface BuildOptions extends PrepareOptions {
  /** The folder for the lists. */
  readonly out: string;
  /** True: the files of an earlier build are overwritten. */
  readonly force: boolean;
  /** A pair is published only if at least this many distinct customers support it. */
  readonly minCustomers: Readonly<Record<LogName, number>>;
  /** The memory limit of the database, as `400MB`. */
  readonly memory: string;
  readonly threads: number;
  /** Into how many parts the events are divided. Absent: one for each 2 million. */
  readonly shards?: number;
  /** Default: the embedded database. */
  readonly engine?: PairEngine;
  /** Changes with the judgments of `judge`: an interrupted build does not continue with others. */
  readonly judgeKey?: string;
}

/** Fewer customers could reveal the session of one of them. */
const LEAST_MIN_CUSTOMERS = 2;

/** A file of an earlier build exists, or an option is out of its range. */
export class BuildRefusal extends Error {}

const EVENTS_PER_SHARD = 2_000_000;
const LOGS: readonly LogName[] = ['order', 'click'];

/** The options of a build that do not concern its logs. */
type OutputOptions = Pick<BuildOptions, 'cwd' | 'out' | 'force' | 'minCustomers' | 'onStep' | 'engine'>;

/** Throws a `BuildRefusal` if the engine is missing, if files would be overwritten, or if the threshold is too low. */
export const checkOptions = ({ cwd, out, force, minCustomers, engine }: OutputOptions): void => {
  if (engine?.missing !== undefined)
    throw new BuildRefusal(`the engine ${engine.name} cannot run: ${engine.missing}`);
  const [existing] = force ? [] : existingFiles(resolve(cwd, out));
  if (existing !== undefined)
    throw new BuildRefusal(`${join(out, existing)}: already exists; use --force to overwrite it`);
  for (const log of LOGS)
    if (!(minCustomers[log] >= LEAST_MIN_CUSTOMERS))
      throw new BuildRefusal(
        `the least number of customers for a pair is ${LEAST_MIN_CUSTOMERS}, got ${minCustomers[log]}: a pair of fewer could reveal the session of one person`,
      );
};

/** Reads the input, or continues with what an interrupted build has read. */
const readOnce = async (work: WorkFolder, database: Database, options: BuildOptions): Promise<Prepared> => {
  const before = work.finished('read');
  // Written by `finish` below, with the same fingerprint.
  if (before !== undefined) return before as Prepared;
  const prepared = await prepare(database, options);
  await database.run('drop table log_rows; checkpoint');
  work.finish('read', prepared);
  return prepared;
};

const countPairs = async (work: WorkFolder, database: Database, options: BuildOptions): Promise<void> => {
  const engine = options.engine ?? createDuckDbEngine();
  for (const log of LOGS) {
    const [row] = await database.rows(`select count(*) as n from ev_${log}`);
    const shards = options.shards ?? Math.max(1, Math.ceil(Number(row?.n) / EVENTS_PER_SHARD));
    const { onStep } = options;
    const minCustomers = options.minCustomers[log];
    await engine.count({ database, log, minCustomers, shards, folder: work.path, onStep });
  }
};

/** Builds and writes the lists from the tables of items, pairs and counts. */
export const finishBuild = async (
  database: Database,
  { logs, leftOut, shortLivedIds }: Prepared,
  options: Omit<OutputOptions, 'engine'> & { readonly engineName: string },
): Promise<BuildReport> => {
  options.onStep('building lists');
  const shop = await readShop(database);
  const built = buildLists(shop, options.minCustomers);
  const pools = buildPools(shop, built);
  const carried = carriedTexts(shop, built);
  const index = buildIndex(shop, built);
  const report: BuildReport = {
    inputs: logs.map(({ file, format, rows, skipped }) => ({ file, format, rows, skipped: skipped.length })),
    engine: options.engineName,
    logs: {
      order: await reportLog(database, 'order', options.minCustomers.order),
      click: await reportLog(database, 'click', options.minCustomers.click),
    },
    shortLivedIds,
    leftOut,
    ...reportLists(shop, built, pools),
    ...reportBytes(carried, index),
  };
  options.onStep('writing lists');
  writeOutput({
    folder: resolve(options.cwd, options.out),
    shop,
    built,
    pools,
    carried,
    index: index.file,
    report,
  });
  return report;
};

/** Builds the lists, and returns the report. Throws an `InputError` or a `BuildRefusal`; then no list is written. */
export const build = async (options: BuildOptions): Promise<BuildReport> => {
  checkOptions(options);
  const { cwd, logs, catalog, columns, skipInvalid, minCustomers, shards, engine, judgeKey } = options;
  const settings = { columns, skipInvalid, minCustomers, shards, engine: engine?.name, judgeKey };
  const files = [...logs, ...(catalog === undefined ? [] : [catalog])];
  const folder = join(resolve(cwd, options.out), '.work');
  const work = openWorkFolder(folder, fingerprintOf(cwd, files, settings));
  const isNew = work.finished('read') === undefined;
  if (isNew) work.remove();
  const fresh = isNew ? openWorkFolder(folder, fingerprintOf(cwd, files, settings)) : work;
  const database = await openDatabase({
    path: join(fresh.path, 'build.duckdb'),
    memory: options.memory,
    threads: options.threads,
    spillFolder: join(fresh.path, 'spill'),
  });
  let report: BuildReport;
  try {
    const prepared = await readOnce(fresh, database, options);
    await countPairs(fresh, database, options);
    report = await finishBuild(database, prepared, { ...options, engineName: engine?.name ?? 'duckdb' });
  } finally {
    database.close();
  }
  fresh.remove();
  return report;
};
