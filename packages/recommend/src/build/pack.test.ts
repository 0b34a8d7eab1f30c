import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CATALOG, generateSessions, ordersCsv } from '../../testing/shop-log.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { bestPairs, createTables, ITEMS_OF_SHARD, PAIRS_OF_SHARD } from '../sql/statements.ts';
import { type PackOptions, pack } from './pack.ts';
import { prepare } from './prepare.ts';

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
  shop.put('catalog.csv', CATALOG);
  shop.put('orders.csv', ordersCsv(generateSessions(40, 30)));
});
afterEach(() => shop.remove());

/** Counts pairs as a warehouse does, with ids of the catalog, and exports both tables. */
const exportPairs = async (): Promise<void> => {
  const database = await shop.database();
  const nothing = (): undefined => undefined;
  await prepare(database, {
    cwd: shop.folder,
    logs: ['orders.csv'],
    catalog: 'catalog.csv',
    columns: {},
    skipInvalid: false,
    judge: nothing,
    onStep: nothing,
  });
  for (const statement of createTables()) await database.run(statement);
  await database.run('insert into ev select session_id, customer_id, item_id, pos, age from ev_order');
  await database.run(`create table pairs_part as ${PAIRS_OF_SHARD}`);
  const copy = (query: string, file: string): Promise<void> =>
    database.run(`copy (${query}) to '${shop.folder}/${file}'`);
  await copy(
    `select a.id as src, b.id as dst, w, k from (${bestPairs(2)}) join items a on a.number = src join items b on b.number = dst`,
    'pairs.csv',
  );
  await copy(
    `select id as item_id, n, k, r from (${ITEMS_OF_SHARD}) join items on number = item_id`,
    'items.parquet',
  );
  database.close();
};

const packOrders = (options: Partial<PackOptions> = {}) =>
  pack({
    cwd: shop.folder,
    catalog: 'catalog.csv',
    columns: {},
    counted: { order: { pairs: 'pairs.csv', items: 'items.parquet' } },
    judge: () => undefined,
    onStep: () => undefined,
    out: 'packed',
    force: false,
    minCustomers: { order: 5, click: 3 },
    memory: '200MB',
    threads: 1,
    ...options,
  });

describe('pairs of a warehouse', () => {
  test('result in the lists of a build, with the threshold of the builder', async () => {
    await exportPairs();
    // Without the limit of pairs per item both would be equal for any threshold.
    const built = await shop.build({ catalog: 'catalog.csv', minCustomers: { order: 2, click: 3 } });
    await packOrders({ minCustomers: { order: 2, click: 3 } });
    expect(shop.read('packed/lists.json')).toBe(shop.read('recommend/lists.json'));
    const strict = await packOrders({ force: true });
    expect(strict.logs.order.pairs).toBeGreaterThan(20);
    expect(strict.logs.order.pairs).toBeLessThan(built.logs.order.pairs);
  });

  test('leave out sensitive categories', async () => {
    await exportPairs();
    await packOrders({ judge: (name) => (name === 'gloves' ? 'health' : undefined) });
    expect(shop.read('packed/lists.json')).not.toContain('gloves');
    expect(shop.read('packed/lists.json')).toContain('coats-3');
  });

  test('need the columns of the statements', async () => {
    await exportPairs();
    shop.put('pairs.csv', 'source,target\na,b\n');
    await expect(packOrders()).rejects.toThrow(
      'pairs.csv:1 has no column src, dst, w, k; expected src, dst, w, k',
    );
  });
});
