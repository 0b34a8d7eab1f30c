import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateSessions, ordersCsv } from '../../testing/shop-log.ts';
import { createTemporaryShop } from '../../testing/temporary-shop.ts';
import { prepare } from '../build/prepare.ts';
import { bestPairs, createTables, PAIRS_OF_SHARD } from './statements.ts';
import { warehouseFiles } from './warehouse-files.ts';

const FOLDER = join(import.meta.dirname, '../../sql');

/** `TACTFUL_UPDATE=1` writes the files. */
if (process.env.TACTFUL_UPDATE === '1')
  for (const [path, text] of warehouseFiles()) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }

const onDisk = (): readonly string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(FOLDER, path)).isFile())
    .sort();

describe('the files for warehouses', () => {
  test('contain the statements that the builder runs', () => {
    const files = warehouseFiles();
    expect(onDisk()).toEqual([...files.keys()].sort());
    for (const [path, text] of files)
      expect([path, readFileSync(join(FOLDER, path), 'utf8')]).toEqual([path, text]);
  });

  test.each([
    ['dbt', /\{\{ (?:ref|source)\((?:'tactful', )?'(\w+)'\) \}\}/g, 'dbt/models/', '.sql'],
    ['Dataform', /\$\{ref\("(\w+)"\)\}/g, 'dataform/definitions/', '.sqlx'],
  ])(
    'of %s result in the same pairs, in the order of their references',
    async (_, reference, folder, ending) => {
      const shop = createTemporaryShop();
      const database = await shop.database();
      shop.put('orders.csv', ordersCsv(generateSessions(60, 21)));
      const nothing = (): undefined => undefined;
      const options = {
        cwd: shop.folder,
        logs: ['orders.csv'],
        columns: {},
        skipInvalid: false,
        judge: nothing,
        onStep: nothing,
      };
      await prepare(database, options);
      for (const statement of createTables()) await database.run(statement);
      await database.run('insert into ev select session_id, customer_id, item_id, pos, age from ev_order');
      await database.run(`create table pairs_part as ${PAIRS_OF_SHARD}`);
      const expected = await database.rows(bestPairs(5));
      expect(expected.length).toBeGreaterThan(200);
      for (const table of ['dw', 'lw', 'rw', 'pairs_part']) await database.run(`drop table ${table}`);
      for (const name of [
        'dw',
        'lw',
        'rw',
        'pairs_part',
        'items_part',
        'recommend_pairs',
        'recommend_items',
      ]) {
        const text = readFileSync(join(FOLDER, `${folder}${name}${ending}`), 'utf8').replace(
          /^config .*$/m,
          '',
        );
        const threshold =
          /\{\{ var\('min_customers'\) \}\}|\$\{dataform\.projectConfig\.vars\.minCustomers\}/;
        await database.run(
          `create table ${name} as ${text.replace(reference, '$1').replace(threshold, '5')}`,
        );
      }
      expect(await database.rows('select * from recommend_pairs')).toEqual(expected);
      const [items] = await database.rows('select count(*) as n from recommend_items');
      expect(Number(items?.n)).toBeGreaterThan(30);
      database.close();
      shop.remove();
    },
  );
});
