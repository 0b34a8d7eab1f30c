import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, GOLDEN, goldenEvents, MIN_CUSTOMERS } from '../../testing/engines/golden.ts';
import { pairsOnPostgres } from '../../testing/engines/postgres.ts';
import { POSTGRES_MISSING } from '../../testing/engines/postgres-servers.ts';
import { pairsOnSqlite, SQLITE } from '../../testing/engines/sqlite.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';

let shop: TemporaryShop;
/** Rows of the events, by the number of shards. */
let rowsByShard: ReadonlyMap<number, readonly (readonly string[])[]>;

beforeAll(async () => {
  shop = createTemporaryShop();
  rowsByShard = await goldenEvents(shop, [1, 3, 4]);
});
afterAll(() => shop.remove());

const rowsOf = (shards: number): readonly (readonly string[])[] => {
  const rows = rowsByShard.get(shards) ?? [];
  expect(rows.every((part) => part.length > 100)).toBe(true);
  return rows;
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
        expect(digestOf(await pairsOnSqlite(rowsOf(shards), MIN_CUSTOMERS))).toBe(GOLDEN);
    },
  );

  test.skipIf(POSTGRES_MISSING !== undefined)(
    withReason('three servers of PostgreSQL behind postgres_fdw', POSTGRES_MISSING),
    async () => expect(digestOf(await pairsOnPostgres(rowsOf(3), MIN_CUSTOMERS))).toBe(GOLDEN),
    300_000,
  );
});
