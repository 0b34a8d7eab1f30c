/** Compares the static lists with other recommenders, on the newest part of the logs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '@tactful/rules/internal';
import { type PrepareOptions, prepare } from '../build/prepare.ts';
import { type Database, openDatabase } from '../input/database.ts';
import type { LogName } from '../sql/model.ts';
import type { GivenOrder } from './cases.ts';
import { homeCases } from './cases.ts';
import { measureCauses } from './causes.ts';
import { compareClicks, compareOrders } from './compare.ts';
import { newestTime, readSessions, splitAt } from './data.ts';
import type { Evaluation } from './evaluation.ts';
import { train } from './train.ts';

/** How to evaluate. */
export interface EvaluateOptions extends PrepareOptions {
  /** The last days of the logs, which are the test. */
  readonly days: number;
  /** Which items of a basket are given. */
  readonly given: GivenOrder;
  readonly minCustomers: Readonly<Record<LogName, number>>;
  /** At most this many test cases of each experiment are used. */
  readonly maxCases: number;
  /** The memory limit of the database, as `400MB`. */
  readonly memory: string;
  readonly threads: number;
}

const run = async (database: Database, folder: string, options: EvaluateOptions): Promise<Evaluation> => {
  await prepare(database, options);
  const { onStep, minCustomers } = options;
  const before = (await newestTime(database)) - options.days * DAY_MS;
  const orders = splitAt(await readSessions(database, 'order'), before);
  const clicks = splitAt(await readSessions(database, 'click'), before);
  const trained = await train(database, { before, minCustomers, folder, onStep });
  const compare = { trained, given: options.given, maxCases: options.maxCases, onStep };
  const causes = measureCauses(
    homeCases(orders, () => true),
    trained,
  );
  return {
    ...(causes && { causes }),
    testFrom: before,
    days: options.days,
    given: options.given,
    items: trained.shop.items.length,
    carriedBytes: trained.carriedBytes,
    fallbackShare: trained.fallbackShare,
    indexBytes: trained.index.bytesPerItem,
    experiments: [...compareOrders(orders, compare), ...compareClicks(clicks, compare)],
  };
};

/** Evaluates. Throws an `InputError` if an input has issues. */
export const evaluate = async (options: EvaluateOptions): Promise<Evaluation> => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-recommend-'));
  const database = await openDatabase({
    path: join(folder, 'evaluate.duckdb'),
    memory: options.memory,
    threads: options.threads,
    spillFolder: join(folder, 'spill'),
  });
  try {
    return await run(database, folder, options);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
