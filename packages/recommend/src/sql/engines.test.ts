import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pairsOnPostgres } from '../../testing/engines/postgres.ts';
import { POSTGRES_MISSING } from '../../testing/engines/postgres-servers.ts';
import { pairsOnSqlite, SQLITE } from '../../testing/engines/sqlite.ts';
import { generateSessions, ordersCsv } from '../../testing/shop-log.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { prepare } from '../build/prepare.ts';
import { eventsOfShard } from '../engines/engine.ts';

/** The digest of the pairs of the generated orders. Every engine reproduces it. */
const GOLDEN = 'e4388bf58d053e49dd8665db5ff5c7d3fe6fe088b6bff203809202eaca923389';

const MIN_CUSTOMERS = 4;

let shop: TemporaryShop;
/** Rows of the events, by the number of shards. */
const rowsByShard = new Map<number, readonly (readonly string[])[]>();

beforeAll(async () => {
  shop = createTemporaryShop();
  shop.put('orders.csv', ordersCsv(generateSessions(60, 20)));
  const database = await shop.database();
  await prepare(database, {
    cwd: shop.folder,
    logs: ['orders.csv'],
    columns: {},
    skipInvalid: false,
    judge: () => undefined,
    onStep: () => undefined,
  });
  for (const shards of [1, 3, 4]) {
    const parts = Array.from({ length: shards }, async (_, shard) => {
      const rows = await database.rows(eventsOfShard('order', shard, shards));
      return rows.map(
        (row) =>
          `(${[row.session_id, row.customer_id, row.item_id, row.pos, row.age].map((value) => value ?? 'null')})`,
      );
    });
    rowsByShard.set(shards, await Promise.all(parts));
  }
  database.close();
});
afterAll(() => shop.remove());

const rowsOf = (shards: number): readonly (readonly string[])[] => {
  const rows = rowsByShard.get(shards) ?? [];
  expect(rows.every((part) => part.length > 100)).toBe(true);
  return rows;
};

const digest = (pairs: string): string => {
  expect(pairs.split('\n').length).toBeGreaterThan(200);
  return createHash('sha256').update(pairs).digest('hex');
};

const withReason = (name: string, reason: string | undefined): string =>
  reason === undefined ? name : `${name} (skipped: ${reason.split('.')[0]})`;

describe('the same pairs result from', () => {
  test('DuckDB, also in three parts', async () => {
    for (const shards of [1, 3]) {
      const minCustomers = { order: MIN_CUSTOMERS, click: MIN_CUSTOMERS };
      const { logs } = await shop.build({ shards, minCustomers, force: true });
      expect(logs.order.digest).toBe(GOLDEN);
    }
  });

  test.skipIf(!SQLITE)(
    withReason('SQLite, also in four parts', SQLITE ? undefined : 'no sqlite3'),
    async () => {
      for (const shards of [1, 4])
        expect(digest(await pairsOnSqlite(rowsOf(shards), MIN_CUSTOMERS))).toBe(GOLDEN);
    },
  );

  test.skipIf(POSTGRES_MISSING !== undefined)(
    withReason('three servers of PostgreSQL behind postgres_fdw', POSTGRES_MISSING),
    async () => expect(digest(await pairsOnPostgres(rowsOf(3), MIN_CUSTOMERS))).toBe(GOLDEN),
    300_000,
  );
});
