import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  POSTGRES_MISSING,
  type PostgresServers,
  startPostgres,
} from '../../testing/engines/postgres-servers.ts';
import { withSparkCluster } from '../../testing/engines/spark.ts';
import { CATALOG, clicksCsv, generateSessions, ordersCsv } from '../../testing/shop-log.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { createEngine } from './create-engine.ts';
import type { PairEngine } from './engine.ts';
import { sparkMissing } from './spark.ts';

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
  shop.put('orders.csv', ordersCsv(generateSessions(60, 20)));
  shop.put('clicks.csv', clicksCsv(generateSessions(40, 21)));
  shop.put('catalog.csv', CATALOG);
});
afterEach(() => {
  shop.remove();
  vi.unstubAllEnvs();
});

const withReason = (name: string, reason: string | undefined): string =>
  reason === undefined ? name : `${name} (skipped: ${reason.split('.')[0]})`;

const NOWHERE = { master: 'local[2]', servers: [] };

/** Builds with the embedded database and with another engine, and compares all files. The folder has an apostrophe. */
const expectSameFiles = async (engine: PairEngine, shards?: number): Promise<void> => {
  const input = { catalog: 'catalog.csv', logs: ['orders.csv', 'clicks.csv'] };
  const expected = await shop.build({ ...input, out: 'expected' });
  const report = await shop.build({ ...input, engine, out: "other's", ...(shards && { shards }) });
  expect(report).toEqual({ ...expected, engine: engine.name });
  expect(report.logs.order.pairs).toBeGreaterThan(200);
  expect(report.logs.click.pairs).toBeGreaterThan(100);
  for (const file of ['lists.json', 'related.csv', 'pools.json'])
    expect(shop.read(`other's/${file}`)).toBe(shop.read(`expected/${file}`));
};

describe('a build writes the same files', () => {
  test.skipIf(sparkMissing() !== undefined)(
    withReason('with Spark on this machine', sparkMissing()),
    () => expectSameFiles(createEngine({ ...NOWHERE, name: 'spark' })),
    500_000,
  );

  test.skipIf(sparkMissing() !== undefined || !process.env.SPARK_HOME)(
    withReason('with a cluster of Spark with two workers', sparkMissing()),
    () => withSparkCluster((master) => expectSameFiles(createEngine({ name: 'spark', master, servers: [] }))),
    500_000,
  );

  test.skipIf(POSTGRES_MISSING !== undefined).each([
    [1, undefined],
    [3, undefined],
    [2, 5],
  ])(
    withReason('with %i servers of PostgreSQL, in %s parts', POSTGRES_MISSING),
    async (count, shards) => {
      const running = await startPostgres(count);
      try {
        const engine = createEngine({ name: 'postgres', master: '', servers: running.urls });
        await expectSameFiles(engine, shards);
        await expectNothingLeft(running);
      } finally {
        await running.stop();
      }
    },
    300_000,
  );
});

/** All tables were temporary. */
const expectNothingLeft = async ({ urls, sql }: PostgresServers): Promise<void> => {
  for (const server of urls.keys())
    expect(
      await sql(
        server,
        "select count(*) from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema');",
      ),
    ).toBe('0\n');
};

describe('an engine that is missing', () => {
  const refusal = (engine: PairEngine): Promise<unknown> =>
    shop.build({ engine }).catch((error: Error) => error.message);

  test.each([
    ['spark', [], 'the engine spark cannot run: no Java. Spark 4 needs Java 17'],
    ['postgres', [], 'the engine postgres cannot run: no server. Pass its address, as --postgres'],
    ['postgres', ['postgresql://localhost/x'], 'the engine postgres cannot run: no psql. Install'],
  ] as const)('%s with %j is refused before a log is read', async (name, servers, message) => {
    vi.stubEnv('PATH', shop.folder);
    vi.stubEnv('JAVA_HOME', shop.folder);
    const steps: string[] = [];
    const engine = createEngine({ name, master: 'local[2]', servers });
    const build = shop.build({ engine, onStep: (step) => void steps.push(step) });
    await expect(build).rejects.toThrow(message);
    expect(steps).toEqual([]);
  });

  test('Spark without its folder is refused with what to set', async () => {
    vi.stubEnv('PATH', shop.folder);
    vi.stubEnv('SPARK_HOME', '');
    vi.stubEnv('JAVA_HOME', shop.folder);
    mkdirSync(join(shop.folder, 'bin'));
    shop.put('bin/java', '');
    expect(await refusal(createEngine({ ...NOWHERE, name: 'spark' }))).toContain('no Spark. Set SPARK_HOME');
  });
});

describe.skipIf(POSTGRES_MISSING !== undefined)('a server that cannot be reached', () => {
  test('ends the build with its number and the reason, without its address', async () => {
    const servers = [`postgresql://someone:secret@/x?host=${encodeURIComponent(shop.folder)}`];
    const engine = createEngine({ name: 'postgres', master: '', servers });
    const error = await shop.build({ engine }).catch((reason: Error) => reason);
    expect(String(error)).toMatch(
      /psql on server 1 of 1 failed \(exit code 2\):[\s\S]*No such file or directory/,
    );
    expect(String(error)).not.toContain('secret');
  });

  test('leaves what was counted, so that the build continues', async () => {
    const running = await startPostgres(2);
    try {
      const [first = '', second = ''] = running.urls;
      const wrong = second.replace(/port=\d+/, 'port=1');
      const build = (servers: readonly string[], onStep = (_: string): void => undefined) =>
        shop.build({ engine: createEngine({ name: 'postgres', master: '', servers }), onStep });
      await expect(build([first, wrong])).rejects.toThrow('server 2 of 2');
      const steps: string[] = [];
      await build([first, second], (step) => void steps.push(step));
      expect(steps[0]).toBe('counting pairs of orders with PostgreSQL, part 2 of 2');
    } finally {
      await running.stop();
    }
  });
});
