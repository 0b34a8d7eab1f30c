import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsByCustomer } from '../../testing/events-by-customer.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { prepare } from '../build/prepare.ts';
import type { Database } from '../input/database.ts';
import { literal } from '../input/sql-text.ts';
import { BIGQUERY, type Ga4Dialect, ga4Events } from './ga4-events.ts';

const EXPORT = join(import.meta.dirname, '../../testing/exports/ga4-events.jsonl');

/** The columns of the export that the query reads, with the types that they have in BigQuery. */
const COLUMNS = `{event_name: 'VARCHAR', event_timestamp: 'BIGINT', user_id: 'VARCHAR', user_pseudo_id: 'VARCHAR',
  event_params: 'STRUCT(key VARCHAR, value STRUCT(string_value VARCHAR, int_value BIGINT, double_value DOUBLE))[]',
  ecommerce: 'STRUCT(transaction_id VARCHAR)', items: 'STRUCT(item_id VARCHAR, quantity BIGINT)[]'}`;

/** DuckDB differs from BigQuery in these parts only. */
const DUCKDB: Ga4Dialect = {
  events: 'exported',
  period: '',
  elements: (field, name) => `(select unnest(${field}) as ${name}) elements`,
  numbered: (field, name) =>
    `(select unnest(${field}) as ${name}, generate_subscripts(${field}, 1) as place) elements`,
  number: (text) => `cast(hash(${text}) >> 1 as bigint)`,
};

let shop: TemporaryShop;
let database: Database;
beforeAll(async () => {
  shop = createTemporaryShop();
  database = await shop.database();
  await prepare(database, {
    cwd: shop.folder,
    logs: [EXPORT],
    columns: {},
    skipInvalid: false,
    judge: () => undefined,
    onStep: () => undefined,
  });
  await database.run(
    `create table exported as select * from read_json(${literal(EXPORT)}, format = 'newline_delimited', columns = ${COLUMNS})`,
  );
});
afterAll(() => {
  database.close();
  shop.remove();
});

test.each([
  ['order', 9],
  ['click', 18],
] as const)(
  'the query returns the events that the builder reads from the same export: %s',
  async (log, sessions) => {
    const own = await eventsByCustomer(
      database,
      `select session_id, customer_id, item_id as item, pos, age from (${ga4Events(log, DUCKDB)})`,
    );
    const built = `select e.*, i.id as item from ev_${log} e join items i on i.number = e.item_id`;
    expect(own).toEqual(await eventsByCustomer(database, built));
    expect(own.join(' | ').split(' | ')).toHaveLength(sessions);
  },
);

test('the query of BigQuery has the same text apart from these parts', () => {
  const common = (dialect: Ga4Dialect): string =>
    [
      dialect.events,
      dialect.period,
      dialect.elements('e.event_params', 'p'),
      dialect.numbered('e.items', 'i'),
      dialect.number('s.session'),
      dialect.number('s.customer'),
    ]
      .filter(Boolean)
      .reduce((text, part) => text.replace(part, ''), ga4Events('click', dialect));
  expect(common(BIGQUERY)).toBe(common(DUCKDB));
  expect(common(BIGQUERY)).toMatch(/^with logged as/);
});
