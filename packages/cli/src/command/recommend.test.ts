import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemCode } from '@tactful/rules/internal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-recommend-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const recommend = (...argv: readonly string[]) => runCommand(['recommend', ...argv], { cwd });

const put = (file: string, text: string): void => writeFileSync(join(cwd, file), text);

/** Six customers buy the same three items, on consecutive days. */
const ORDERS = [
  'order_id,ordered_at,customer_id,item_id',
  ...[1, 2, 3, 4, 5, 6].flatMap((day) =>
    ['coat', 'gloves', 'test'].map((item) => `${day},2026-01-0${day}T10:00,customer-${day},${item}`),
  ),
  '',
].join('\n');

const CATALOG = 'id,title,category\ncoat,Coat,Coats\ngloves,Gloves,Gloves\ntest,Stick,Ovulation tests\n';

describe('tactful recommend build', () => {
  test('writes the lists without sensitive items, and reports them', async () => {
    put('orders.csv', ORDERS);
    put('catalog.csv', CATALOG);
    const { code, out, err } = await recommend(
      'build',
      'orders.csv',
      '--catalog',
      'catalog.csv',
      '-o',
      'lists',
    );
    expect([code, err]).toEqual([0, 'lists: written\n']);
    expect(out).toContain(
      'orders: 6 with 12 items, 6 known customers; 2 pairs with at least 5 customers each',
    );
    expect(out).toContain('left out as sensitive: "Ovulation tests" (1 items)');
    expect(readFileSync(join(cwd, 'lists/related.csv'), 'utf8')).toBe(
      `id,related\ncoat,~|${itemCode('gloves')}\ngloves,~|${itemCode('coat')}\n`,
    );
  });

  test('a reviewed name is not left out', async () => {
    put('orders.csv', ORDERS);
    put('catalog.csv', CATALOG);
    put('tactful.reviewed.json', '{ "Ovulation tests": "The name of a brand of chocolate." }');
    const { out } = await recommend('build', 'orders.csv', '--catalog', 'catalog.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({ items: 3, leftOut: [] });
  });

  test('prints issues with file and line, and exits with 1', async () => {
    put('orders.csv', 'order_id,ordered_at,item_id\n1,soon,a\n');
    const { code, err } = await recommend('build', 'orders.csv');
    expect(code).toBe(1);
    expect(err).toContain('orders.csv:2 "ordered_at": expected a date');
  });

  test.each([
    [['--order-customers', '1'], '--order-customers: expected a whole number from 2, got "1"'],
    [['--columns', 'article=x'], '--columns: expected <field=column> with one of the fields order, session'],
    [['--memory', 'much'], '--memory: expected a size, as 400MB or 2GB, got "much"'],
    [['--engine', 'oracle'], '--engine: expected duckdb, spark, postgres, got "oracle"'],
    [['--engine', 'postgres'], 'the engine postgres cannot run: no server. Pass its address'],
    [['--spark-master', 'spark://host:7077'], '--spark-master needs --engine spark'],
    [['--postgres', 'postgresql://host/db'], '--postgres needs --engine postgres'],
  ])('%j exits with 2 and prints the reason', async (argv, message) => {
    put('orders.csv', ORDERS);
    const { code, err } = await recommend('build', 'orders.csv', ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test('overwrites no lists without --force', async () => {
    put('orders.csv', ORDERS);
    await recommend('build', 'orders.csv');
    const { code, err } = await recommend('build', 'orders.csv');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('recommend/lists.json: already exists; use --force'),
    ]);
    expect((await recommend('build', 'orders.csv', '--force')).code).toBe(0);
  });
});

describe('tactful recommend pack', () => {
  test('writes the lists from pairs of a warehouse', async () => {
    put('catalog.csv', CATALOG);
    put('pairs.csv', 'src,dst,w,k\ncoat,gloves,1000,6\ngloves,coat,900,4\n');
    put('items.csv', 'item_id,n,k,r\ncoat,6,6,600\ngloves,6,6,600\n');
    const files = ['--order-pairs', 'pairs.csv', '--order-items', 'items.csv'];
    const { code, err } = await recommend('pack', 'catalog.csv', ...files, '-o', 'lists');
    expect([code, err]).toEqual([0, 'lists: written\n']);
    const lists = JSON.parse(readFileSync(join(cwd, 'lists/lists.json'), 'utf8'));
    expect(lists.items.coat.boughtWith).toEqual(['gloves']);
    // Four customers are too few.
    expect(lists.items.gloves).toEqual({ viewedWith: ['coat'], boughtWith: [] });
  });

  test.each([
    [[], 'expected --order-pairs with --order-items, or those of clicks'],
    [['--order-pairs', 'pairs.csv'], '--order-pairs and --order-items are needed together'],
  ])('%j exits with 2 and prints the reason', async (argv, message) => {
    put('catalog.csv', CATALOG);
    const { code, err } = await recommend('pack', 'catalog.csv', ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('tactful recommend evaluate', () => {
  test('prints the measures, and writes a page', async () => {
    put('orders.csv', ORDERS);
    const { code, out } = await recommend('evaluate', 'orders.csv', '--days', '1', '--html', 'plot.html');
    expect(code).toBe(0);
    expect(out).toMatch(/Baskets: any other item \(\d cases\)/);
    expect(readFileSync(join(cwd, 'plot.html'), 'utf8')).toContain('<svg ');
    const again = await recommend('evaluate', 'orders.csv', '--html', 'plot.html');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('plot.html: already exists')]);
  });
});
