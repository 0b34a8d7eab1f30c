/** A log whose pairs every engine reproduces, and the digest of these pairs. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { eventsOfShard } from '../../src/engines/engine.ts';
import { generateSessions, ordersCsv } from '../shop-log.ts';
import type { TemporaryShop } from '../temporary-shop.ts';

/** The digest of the pairs of the generated orders. */
export const GOLDEN = 'e4388bf58d053e49dd8665db5ff5c7d3fe6fe088b6bff203809202eaca923389';

/** The threshold of these pairs. */
export const MIN_CUSTOMERS = 4;

/** Writes the generated orders to `orders.csv`, and returns their events as `(1, 2, 3, 4, 5)`, by the number of shards. */
export const goldenEvents = async (
  shop: TemporaryShop,
  shardCounts: readonly number[],
): Promise<ReadonlyMap<number, readonly (readonly string[])[]>> => {
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
  const rowsByShard = new Map<number, readonly (readonly string[])[]>();
  for (const shards of shardCounts) {
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
  return rowsByShard;
};

/** The digest of lines of `source,target,weight,customers`. */
export const digestOf = (pairs: string): string => {
  expect(pairs.split('\n').length).toBeGreaterThan(200);
  return createHash('sha256').update(pairs).digest('hex');
};
