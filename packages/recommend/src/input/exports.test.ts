import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import type { BuildReport } from '../build/report.ts';

const EXPORTS = join(import.meta.dirname, '../../testing/exports');

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
  for (const file of readdirSync(EXPORTS)) copyFileSync(join(EXPORTS, file), join(shop.folder, file));
});
afterEach(() => shop.remove());

const build = (log: string, catalog?: string): Promise<BuildReport> =>
  shop.build({
    logs: [log],
    ...(catalog !== undefined && { catalog }),
    minCustomers: { order: 2, click: 2 },
    force: true,
  });

/** The ids of each product in the lists. */
const listsOf = (id: string): { readonly viewedWith: string[]; readonly boughtWith: string[] } =>
  Object(shop.json('recommend/lists.json')).items[id];

const categoryOf = (id: string): string => id.slice(0, 2);

/** The first products of both lists: the others are fallbacks. */
const expectGlovesWithCoat = (coat: string): void => {
  const { boughtWith } = listsOf(coat);
  expect(boughtWith.length).toBeGreaterThan(0);
  expect(boughtWith[0]).toMatch(/^GL-/);
};

describe('the export of GA4 to BigQuery', () => {
  test('contains views and purchases; what is not set is not known', async () => {
    const { inputs, items, logs } = await build('ga4-events.jsonl');
    // 54 views of sessions, one without a product, one without a visitor; 9 purchases of two products.
    expect(inputs).toEqual([{ file: 'ga4-events.jsonl', format: 'ga4', rows: 72, skipped: 0 }]);
    expect(items).toBe(9);
    expect(logs.click).toMatchObject({ sessions: 18, events: 54 });
    expect(logs.order).toMatchObject({ sessions: 9, events: 18 });
    expect(shop.read('recommend/lists.json')).not.toContain('not set');
    expect(Object.keys(Object(shop.json('recommend/pools.json')).categories).sort()).toEqual([
      'Coats',
      'Gloves',
      'Scarves',
    ]);
    expectGlovesWithCoat('CO-001');
  });

  test('counts a signed-in customer once, whatever devices they use', async () => {
    const { logs } = await build('ga4-events.jsonl');
    // Nine devices; one customer is signed in on three of them.
    expect(logs.order.customers).toBe(7);
  });
});

describe('exports of Shopify', () => {
  test('orders and products as CSV fit together; canceled and refunded orders do not count', async () => {
    const { inputs, items, logs } = await build('shopify-orders.csv', 'shopify-products.csv');
    expect(inputs).toEqual([{ file: 'shopify-orders.csv', format: 'shopify-csv', rows: 54, skipped: 0 }]);
    // Each product has two variants.
    expect(items).toBe(18);
    // The last order has no address.
    expect(logs.order).toMatchObject({ sessions: 16, events: 48, customers: 9 });
    expectGlovesWithCoat('CO-001');
    expect(listsOf('CO-001').boughtWith.map(categoryOf)).not.toContain('CO');
    expect(listsOf('CO-001').viewedWith).not.toContain('CO-001-L');
  });

  test('orders of the API fit to the same products; without an SKU, the id of the variant counts', async () => {
    const { inputs, logs } = await build('shopify-orders.json', 'shopify-products.csv');
    expect(inputs).toEqual([{ file: 'shopify-orders.json', format: 'shopify-json', rows: 54, skipped: 0 }]);
    expect(logs.order).toMatchObject({ sessions: 16, events: 48 });
    expectGlovesWithCoat('CO-001');
    expect(listsOf('8500008')).toBeDefined();
  });
});

describe('exports of WooCommerce', () => {
  test('orders and products fit together; failed orders and deleted products do not count', async () => {
    const { inputs, items, logs } = await build('woocommerce-orders.json', 'woocommerce-products.csv');
    expect(inputs).toEqual([
      { file: 'woocommerce-orders.json', format: 'woocommerce', rows: 53, skipped: 0 },
    ]);
    // Nine products, three variations.
    expect(items).toBe(12);
    expect(logs.order).toMatchObject({ sessions: 16, events: 47 });
    expect(Object.keys(Object(shop.json('recommend/pools.json')).categories).sort()).toEqual([
      'Coats',
      'Gloves',
      'Scarves',
    ]);
    expectGlovesWithCoat('CO-001');
  });

  test('variations of one product are not recommended with each other, with and without an SKU', async () => {
    await build('woocommerce-orders.json', 'woocommerce-products.csv');
    for (const [one, other] of [
      ['CO-001', 'CO-001-S'],
      ['308', 'LOCH-L'],
    ] as const) {
      const { viewedWith, boughtWith } = listsOf(one);
      expect(viewedWith.length + boughtWith.length).toBeGreaterThan(3);
      expect([...viewedWith, ...boughtWith]).not.toContain(other);
    }
  });
});
