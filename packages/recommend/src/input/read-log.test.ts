import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import type { Database, Row } from './database.ts';
import { InputError } from './input-issue.ts';
import { type ReadOptions, readLogs } from './read-log.ts';

let shop: TemporaryShop;
let database: Database;
beforeEach(async () => {
  shop = createTemporaryShop();
  database = await shop.database();
});
afterEach(() => {
  database.close();
  shop.remove();
});

const read = (files: readonly string[], options: Partial<ReadOptions> = {}) =>
  readLogs(database, files, { cwd: shop.folder, columns: {}, skipInvalid: false, ...options });

const rows = (): Promise<readonly Row[]> =>
  database.rows(
    'select log, session, cast(moment as varchar) as moment, customer, item, quantity from log_rows order by rowid',
  );

const issuesOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error instanceof Error ? error.message : '';
};

const ORDER = {
  log: 'order',
  session: '1',
  moment: '2026-01-02 10:00:00',
  customer: 'c1',
  item: 'a',
  quantity: 2,
};

describe('columns', () => {
  test.each([
    ['order_id,ordered_at,customer_id,item_id,quantity\n1,2026-01-02T10:00,c1,a,2\n'],
    ['Order ID;Created at;Customer;SKU;Qty\n1;2026-01-02 10:00:00;c1;a;2\n'],
    ['InvoiceNo\tInvoiceDate\tCustomerID\tStockCode\tQuantity\n1\t2026-01-02T10:00:00Z\tc1\ta\t2\n'],
  ])('recognizes the names and the delimiter of %j', async (text) => {
    shop.put('orders.csv', text);
    expect(await read(['orders.csv'])).toMatchObject([{ format: 'columns', rows: 1, skipped: [] }]);
    expect(await rows()).toEqual([ORDER]);
  });

  test('takes names that the merchant passes', async () => {
    shop.put('orders.csv', 'Bestellung,Datum,Kunde,Artikel,Menge\n1,2026-01-02T10:00,c1,a,2\n');
    expect(await issuesOf(read(['orders.csv']))).toBe(
      'orders.csv:1 has no column for: item, time, order (or session). Its columns are Bestellung, Datum, Kunde, Artikel, Menge. Name them, as in --columns item=Article',
    );
    const columns = {
      order: 'Bestellung',
      time: 'Datum',
      customer: 'Kunde',
      item: 'Artikel',
      quantity: 'Menge',
    };
    await read(['orders.csv'], { columns });
    expect(await rows()).toEqual([ORDER]);
  });

  test.each([
    ['seconds', '1767348000'],
    ['seconds with a fraction', '1767348000.000'],
    ['milliseconds', '1767348000000'],
  ])('reads times in %s since 1970', async (_, time) => {
    shop.put('orders.csv', `order_id,time,customer_id,item_id,quantity\n1,${time},c1,a,2\n`);
    await read(['orders.csv']);
    expect(await rows()).toEqual([ORDER]);
  });

  test('divides the views of a visitor into sessions where the log has none: after half an hour', async () => {
    const line = (minute: number, visitor: string) =>
      `${1_767_348_000_000 + minute * 60_000},${visitor},view,a,`;
    const lines = [line(0, 'v'), line(29, 'v'), line(10, 'w'), line(60, 'v')];
    shop.put('events.csv', `timestamp,visitorid,event,itemid,transactionid\n${lines.join('\n')}\n`);
    await read(['events.csv']);
    const sessions = await database.rows('select session, customer from log_rows order by customer, moment');
    expect(sessions.map(({ session }) => session)).toEqual(['v.1', 'v.1', 'v.2', 'w.1']);
  });

  test('counts the session of an unknown visitor as a visitor, but an unknown customer as none', async () => {
    shop.put('views.csv', 'session_id,time,user_id,item_id\ns1,2026-01-02,NA,a\ns2,2026-01-02,u,a\n');
    shop.put('orders.csv', 'order_id,time,customer_id,item_id\no1,2026-01-02,,a\n');
    await read(['views.csv', 'orders.csv']);
    expect((await rows()).map(({ customer }) => customer)).toEqual(['s1', 'u', null]);
  });

  test('divides a log with an event column into orders and clicks', async () => {
    shop.put(
      'events.csv',
      'event,session_id,order_id,timestamp,visitor_id,item_id\nview,s,,2026-01-02T09:00,c1,a\npurchase,s,1,2026-01-02T10:00,c1,a\nscroll,s,,2026-01-02T10:00,c1,\n',
    );
    await read(['events.csv']);
    expect(await rows()).toEqual([
      { ...ORDER, log: 'click', session: 's', moment: '2026-01-02 09:00:00', quantity: 1 },
      { ...ORDER, quantity: 1 },
    ]);
  });
});

describe('files', () => {
  test('reads compressed files, JSON lines and Parquet alike', async () => {
    const record = {
      order_id: '1',
      ordered_at: '2026-01-02T10:00:00',
      customer_id: 'c1',
      item_id: 'a',
      quantity: 2,
    };
    shop.put('orders.csv.gz', gzipSync(`${Object.keys(record)}\n${Object.values(record)}\n`));
    shop.put('orders.jsonl', `${JSON.stringify(record)}\n`);
    await database.run(
      `copy (select '1' as order_id, timestamp '2026-01-02 10:00' as ordered_at, 'c1' as customer_id, 'a' as item_id, 2 as quantity) to '${shop.folder}/orders.parquet'`,
    );
    await read(['orders.csv.gz', 'orders.jsonl', 'orders.parquet']);
    expect(await rows()).toEqual([ORDER, ORDER, ORDER]);
  });

  test('reports the issues of all files at once, each with its line', async () => {
    shop.put(
      'orders.csv',
      'order_id,ordered_at,customer_id,item_id,quantity\n1,2026-01-02T10:00,c1,a,2\n2,soon,c1,b,1\n3,2026-01-02T10:00,c1,c,few\n',
    );
    shop.put('clicks.csv', 'session_id,viewed_at,item_id\ns,2026-01-02T10:00,a\ns,2026-01-02T10:01,\n');
    shop.put('broken.jsonl', '{"order_id": 1}\n{"order_id":\n');
    shop.put('shop.xls', '');
    const message = await issuesOf(
      read(['orders.csv', 'clicks.csv', 'broken.jsonl', 'none.csv', 'shop.xls']),
    );
    const lines = message.split('\n');
    expect(lines).toContain('orders.csv:3 "ordered_at": expected a date, as 2026-11-22T10:00:00, got "soon"');
    expect(lines).toContain('orders.csv:4 "quantity": expected a number, got "few"');
    expect(lines).toContain('clicks.csv:3 "item_id": expected a value, got none');
    expect(message).toMatch(/broken\.jsonl:\d+ Malformed JSON, at byte/);
    expect(lines).toContain('none.csv: cannot be read: it does not exist');
    expect(message).toContain('shop.xls: has an unknown type; use .csv');
  });

  test('leaves out rows with issues if the merchant chose so, and counts them', async () => {
    shop.put(
      'orders.csv',
      'order_id,ordered_at,customer_id,item_id,quantity\n1,2026-01-02T10:00,c1,a,2\n2,soon,c1,b,1\n3,2026-01-02T10:00,c1,,1\n',
    );
    const [log] = await read(['orders.csv'], { skipInvalid: true });
    expect([log?.rows, log?.skipped.map(({ line }) => line)]).toEqual([1, [3, 4]]);
    expect(await rows()).toEqual([ORDER]);
  });
});

describe('formats of other systems', () => {
  test('reads views and purchases of the BigQuery export of GA4', async () => {
    const event = (name: string, more: object) =>
      JSON.stringify({
        event_name: name,
        event_timestamp: String(Date.UTC(2026, 0, 2, 10) * 1000),
        user_pseudo_id: 'c1',
        event_params: [
          { key: 'page_location', value: { string_value: 'https://shop.example' } },
          { key: 'ga_session_id', value: { int_value: '17' } },
        ],
        ...more,
      });
    const items = [{ item_id: 'a', item_name: 'A', item_category: 'Coats', quantity: 2 }];
    shop.put(
      'ga4.jsonl',
      [
        event('view_item', { ecommerce: { transaction_id: '(not set)' }, items }),
        event('page_view', { items: [] }),
        event('purchase', { ecommerce: { transaction_id: '1' }, items }),
      ].join('\n'),
    );
    expect(await read(['ga4.jsonl'])).toMatchObject([{ format: 'ga4', rows: 2 }]);
    expect(await rows()).toEqual([{ ...ORDER, log: 'click', session: 'c1.17' }, ORDER]);
  });

  test('reads orders that Shopify exports as CSV; lines after the first lack most values', async () => {
    shop.put(
      'shopify.csv',
      'Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at\n' +
        '#1,C1@example.com,paid,2026-01-02 10:00:00 -0400,2,Coat A,10.00,a,\n#1,C1@example.com,,,1,Coat B,10.00,,\n' +
        '#2,c2@example.com,paid,2026-01-03 10:00:00 -0400,1,Coat A,10.00,a,2026-01-04 10:00:00 -0400\n',
    );
    expect(await read(['shopify.csv'])).toMatchObject([{ format: 'shopify-csv' }]);
    const base = { ...ORDER, session: '#1', customer: 'c1@example.com' };
    expect(await rows()).toEqual([
      base,
      { ...base, item: 'Coat B', quantity: 1 },
      { ...base, session: '#2', customer: 'c2@example.com', moment: '2026-01-03 10:00:00', quantity: 0 },
    ]);
  });

  test('reads orders of the Shopify API', async () => {
    const order = {
      id: 1,
      created_at: '2026-01-02T10:00:00-04:00',
      cancelled_at: null,
      customer: { id: 'c1' },
      line_items: [{ sku: 'a', quantity: 2, price: '10.00', title: 'Coat A' }],
    };
    shop.put('orders.json', JSON.stringify({ orders: [order] }));
    expect(await read(['orders.json'])).toMatchObject([{ format: 'shopify-json', rows: 1 }]);
    // The database converts times with an offset to UTC.
    expect(await rows()).toEqual([{ ...ORDER, moment: '2026-01-02 14:00:00' }]);
  });

  test('reads orders of the WooCommerce API; canceled ones do not count, and guests are known by e-mail', async () => {
    const order = (id: number, status: string, customer: number) => ({
      id,
      status,
      date_created_gmt: '2026-01-02T10:00:00',
      customer_id: customer,
      billing: { email: 'Guest@example.com' },
      line_items: [{ product_id: 7, variation_id: 0, sku: '', name: 'Coat', quantity: 2, price: 10 }],
    });
    shop.put('orders.json', JSON.stringify([order(1, 'completed', 12), order(2, 'cancelled', 0)]));
    expect(await read(['orders.json'])).toMatchObject([{ format: 'woocommerce', rows: 2 }]);
    expect(await rows()).toEqual([
      { ...ORDER, customer: '12', item: '7' },
      { ...ORDER, session: '2', customer: 'guest@example.com', item: '7', quantity: 0 },
    ]);
  });
});
