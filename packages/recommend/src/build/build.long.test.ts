import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemCode } from '@tactful/rules/internal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CATALOG,
  clicksCsv,
  generateSessions,
  type LoggedSession,
  ordersCsv,
} from '../../testing/shop-log.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { readIndex } from '../index-file/index-file.ts';

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
  shop.put('catalog.csv', CATALOG);
});
afterEach(() => shop.remove());

/** Two ids with the same code. */
const sharedCode = (): readonly [string, string] => {
  const known = new Map<string, string>();
  for (let at = 0; ; at++) {
    const id = `item-${at}`;
    const other = known.get(itemCode(id));
    if (other !== undefined) return [other, id];
    known.set(itemCode(id), id);
  }
};

interface Lists {
  readonly items: { readonly [id: string]: { readonly viewedWith: string[]; readonly boughtWith: string[] } };
}

// The file was written by the build.
const lists = (): Lists => shop.json('recommend/lists.json') as Lists;

/** Distinct known customers with both items in one of the first 50 positions, within 10 positions of each other. */
const customersOf = (sessions: readonly LoggedSession[], a: string, b: string): number =>
  new Set(
    sessions
      .filter(({ customer, items }) => customer && items.includes(a) && items.includes(b))
      .map(({ customer }) => customer),
  ).size;

const categoryOf = (id: string): string => id.split('-')[0] ?? '';

describe('lists', () => {
  test('contain no pair from logs that fewer than k distinct customers support', async () => {
    for (const [seed, k] of [
      [1, 5],
      [2, 3],
      [3, 9],
    ] as const) {
      const sessions = generateSessions(40, seed);
      shop.put('orders.csv', ordersCsv(sessions));
      await shop.build({ minCustomers: { order: k, click: 3 }, force: true });
      let fromLogs = 0;
      for (const [id, { boughtWith }] of Object.entries(lists().items)) {
        const supported = boughtWith.filter((other) => customersOf(sessions, id, other) >= k);
        fromLogs += supported.length;
        // Without a catalog there are no categories, so complements have no fallback.
        expect(boughtWith).toEqual(supported);
      }
      expect(fromLogs).toBeGreaterThan(10);
    }
  });

  test('have complements of other categories, substitutes of the same category first, and no variants', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(60, 4)));
    shop.put('clicks.csv', clicksCsv(generateSessions(60, 5)));
    await shop.build({ logs: ['orders.csv', 'clicks.csv'], catalog: 'catalog.csv' });
    const { viewedWith, boughtWith } = lists().items['coats-0'] ?? { viewedWith: [], boughtWith: [] };
    expect(boughtWith.length).toBeGreaterThanOrEqual(6);
    expect(boughtWith.filter((id) => categoryOf(id) === 'coats')).toEqual([]);
    const others = viewedWith.findIndex((id) => categoryOf(id) !== 'coats');
    expect(others).toBeGreaterThan(1);
    expect(viewedWith.slice(others).filter((id) => categoryOf(id) === 'coats')).toEqual([]);
    expect([...viewedWith, ...boughtWith]).not.toContain('coats-1');
  });

  test('have at least six neighbors for every item, also for one that no log contains', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(40, 6)));
    const report = await shop.build({ catalog: 'catalog.csv' });
    expect(report).toMatchObject({ items: 60, itemsWithEnoughNeighbors: 60 });
    expect(report.itemsWithoutPairs).toBeGreaterThanOrEqual(15);
    const lamp = lists().items['lamps-4'];
    expect(lamp?.viewedWith.length).toBeGreaterThanOrEqual(6);
    expect(lamp?.viewedWith.slice(0, 6).map(categoryOf)).toEqual(Array(6).fill('lamps'));
  });

  test('never contain an item of a sensitive category, and the report names it', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(40, 7)));
    const judge = (name: string): string | undefined => (name === 'gloves' ? 'health' : undefined);
    const report = await shop.build({ catalog: 'catalog.csv', judge });
    expect(report.leftOut).toEqual([{ name: 'gloves', reason: 'health', items: 15 }]);
    for (const file of ['lists.json', 'related.csv', 'pools.json'])
      expect(shop.read(`recommend/${file}`)).not.toMatch(/gloves-\d/);
    expect(shop.read('recommend/lists.json')).toContain('coats-3');
  });

  test('are the same for any number of parts', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(50, 8)));
    const digests = [];
    for (const shards of [1, 2, 7]) {
      const { logs } = await shop.build({ shards, force: true });
      digests.push(logs.order.digest);
      expect(logs.order.pairs).toBeGreaterThan(50);
    }
    expect(new Set(digests).size).toBe(1);
  });
});

describe('the index', () => {
  test('contains the neighbors from logs that the lists contain', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(60, 14)));
    const { index } = await shop.build();
    const read = readIndex(readFileSync(join(shop.folder, 'recommend/index.bin')));
    expect(index.perItem).toBeCloseTo(index.bytes / read.ids.length, 6);
    // Without a catalog, there are no fallbacks.
    for (const [item, id] of read.ids.entries())
      expect(new Set(read.boughtWith[item]?.map((other) => read.ids[other]))).toEqual(
        new Set(lists().items[id]?.boughtWith),
      );
    expect(read.boughtWith.flat().length).toBeGreaterThan(100);
  });
});

describe('files', () => {
  test('a product page carries at most 20 items of both lists, each once', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(60, 9)));
    await shop.build({ catalog: 'catalog.csv' });
    const [head, ...lines] = shop.read('recommend/related.csv').trim().split('\n');
    expect([head, lines.length]).toEqual(['id,related', 60]);
    for (const line of lines) {
      const [id = '', text = ''] = line.split(',');
      const [viewed = [], bought = []] = text
        .slice(1)
        .split('|')
        .map((list): readonly string[] => list.match(/.{6}/g) ?? []);
      const codes = [...viewed, ...bought];
      expect(codes.length).toBeGreaterThanOrEqual(6);
      expect(codes.length).toBeLessThanOrEqual(20);
      expect(new Set(codes).size).toBe(codes.length);
      // Six characters for each, `~` and `|`: 122 bytes for 20 items, however long their ids are.
      expect(text).toHaveLength(2 + 6 * codes.length);
      const own = lists().items[id];
      expect(viewed).toEqual(own?.viewedWith.map(itemCode).filter((code) => viewed.includes(code)));
      expect(bought).toEqual(own?.boughtWith.map(itemCode).filter((code) => bought.includes(code)));
    }
  });

  test('a product page does not carry an item that has the code of another one', async () => {
    const [one, other] = sharedCode();
    const rows = Array.from({ length: 6 }, (_, at) =>
      [one, other, 'lamp-1'].map((item) => `${at},2026-01-0${at + 1},c${at},${item}`).join('\n'),
    );
    shop.put('orders.csv', `order_id,ordered_at,customer_id,item_id\n${rows.join('\n')}\n`);
    await shop.build();
    const related = new Map(
      shop
        .read('recommend/related.csv')
        .trim()
        .split('\n')
        .map((line) => line.split(',') as [string, string]),
    );
    expect(related.get(one)?.slice(1).replace('|', '')).toBe(itemCode('lamp-1'));
    expect(related.get('lamp-1')).toBe('');
  });

  test('pools have one item of each group of variants', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(60, 10)));
    await shop.build({ catalog: 'catalog.csv' });
    const { home } = Object(shop.json('recommend/pools.json'));
    const groups = home.map((id: string) =>
      id.replace(/\d+$/, (at) => String(Number(at) - (Number(at) % 2))),
    );
    expect(home.length).toBeGreaterThan(10);
    expect(new Set(groups).size).toBe(home.length);
  });

  test('are not overwritten without force, and the work folder is removed', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(20, 11)));
    await shop.build();
    expect(existsSync(join(shop.folder, 'recommend/.work'))).toBe(false);
    await expect(shop.build()).rejects.toThrow('recommend/lists.json: already exists; use --force');
    await shop.build({ force: true });
  });

  test('are not written if an input has issues', async () => {
    shop.put('orders.csv', 'order_id,ordered_at,item_id\n1,soon,a\n');
    await expect(shop.build()).rejects.toThrow('orders.csv:2 "ordered_at"');
    expect(existsSync(join(shop.folder, 'recommend/lists.json'))).toBe(false);
  });

  test('a threshold of one customer is refused', async () => {
    await expect(shop.build({ minCustomers: { order: 1, click: 3 } })).rejects.toThrow(
      'could reveal the session of one person',
    );
  });
});

describe('an interrupted build', () => {
  const interrupt = (at: string) => (step: string) => {
    if (step.includes(at)) throw new Error('interrupted');
  };

  test('continues after the last part that was counted', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(40, 12)));
    const whole = await shop.build({ shards: 3, out: 'whole' });
    await expect(shop.build({ shards: 3, onStep: interrupt('part 3') })).rejects.toThrow('interrupted');
    const steps: string[] = [];
    const report = await shop.build({ shards: 3, onStep: (step) => void steps.push(step) });
    expect(steps[0]).toBe('counting pairs of orders, part 3 of 3');
    expect(report).toEqual(whole);
  });

  test('starts again if other names are sensitive now', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(40, 12)));
    const before = { catalog: 'catalog.csv', shards: 3, judgeKey: 'gloves' };
    await expect(shop.build({ ...before, onStep: interrupt('part 3') })).rejects.toThrow('interrupted');
    const judge = (name: string): string | undefined => (name === 'gloves' ? 'health' : undefined);
    await shop.build({ ...before, judgeKey: '', judge });
    expect(shop.read('recommend/lists.json')).not.toContain('gloves');
  });

  test('starts again if its input has changed', async () => {
    shop.put('orders.csv', ordersCsv(generateSessions(40, 12)));
    await expect(shop.build({ shards: 3, onStep: interrupt('part 3') })).rejects.toThrow('interrupted');
    shop.put('orders.csv', ordersCsv(generateSessions(41, 13)));
    const steps: string[] = [];
    await shop.build({ shards: 3, onStep: (step) => void steps.push(step) });
    expect(steps[0]).toBe('reading logs');
  });
});
