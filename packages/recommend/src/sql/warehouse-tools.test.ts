import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileDataform, DATAFORM, runCompiled } from '../../testing/engines/dataform.ts';
import { DBT_PROGRAMS, pairsOnDbt } from '../../testing/engines/dbt.ts';
import { digestOf, GOLDEN, goldenEvents, MIN_CUSTOMERS } from '../../testing/engines/golden.ts';
import { sortPairs } from '../../testing/engines/sort-pairs.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';

const MODELS = ['dw', 'items_part', 'lw', 'pairs_part', 'recommend_items', 'recommend_pairs', 'rw'];

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
});
afterEach(() => shop.remove());

const goldenRows = async (): Promise<readonly string[]> => {
  const rows = (await goldenEvents(shop, [1])).get(1)?.[0] ?? [];
  expect(rows.length).toBeGreaterThan(1000);
  return rows;
};

/** `npm run warehouse` installs the programs. */
const titleOf = (name: string, program: string | undefined): string =>
  program === undefined ? `${name} (skipped: not installed)` : name;

describe('the pairs of every engine result from', () => {
  test.skipIf(!DBT_PROGRAMS)(
    titleOf('the dbt project, run by dbt on DuckDB', DBT_PROGRAMS),
    async () => expect(digestOf(await pairsOnDbt(await goldenRows(), MIN_CUSTOMERS))).toBe(GOLDEN),
    600_000,
  );

  test.skipIf(!DATAFORM)(
    titleOf('the Dataform project, compiled by Dataform and run on DuckDB', DATAFORM),
    async () => {
      const compiled = await compileDataform(MIN_CUSTOMERS);
      expect(compiled.graphErrors?.compilationErrors ?? []).toEqual([]);
      expect(compiled.tables.map(({ target }) => target.name).sort()).toEqual(MODELS);
      expect(compiled.declarations.map(({ target }) => target.name)).toEqual(['ev']);
      const rows = await goldenRows();
      const database = await shop.database();
      await database.run(
        'create table ev (session_id bigint, customer_id bigint, item_id integer, pos integer, age integer)',
      );
      await database.run(`insert into ev values ${rows.join(', ')}`);
      await runCompiled(database, compiled);
      const pairs = await database.rows('select src, dst, w, k from recommend_pairs');
      database.close();
      expect(
        digestOf(sortPairs(pairs.map(({ src, dst, w, k }) => [src, dst, w, k].join(',')).join('\n'))),
      ).toBe(GOLDEN);
    },
    600_000,
  );
});
