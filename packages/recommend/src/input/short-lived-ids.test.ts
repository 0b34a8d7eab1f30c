import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clicksCsv, generateSessions, type LoggedSession, ordersCsv } from '../../testing/shop-log.ts';
import { createTemporaryShop, type TemporaryShop } from '../../testing/temporary-shop.ts';
import { formatReport } from '../build/format-report.ts';

let shop: TemporaryShop;
beforeEach(() => {
  shop = createTemporaryShop();
});
afterEach(() => shop.remove());

/** Sixty visitors, twelve sessions each, of whom one in ten is not known; one session per hour for a month. */
const SESSIONS = generateSessions(60, 30);
/** The same sessions with other customers. */
const withCustomers = (
  customerOf: (session: LoggedSession, at: number) => string,
): readonly LoggedSession[] =>
  SESSIONS.map((session, at) => ({ ...session, customer: customerOf(session, at) }));

const reportOf = async (log: 'orders' | 'clicks', sessions: readonly LoggedSession[]) => {
  shop.put('log.csv', log === 'orders' ? ordersCsv(sessions) : clicksCsv(sessions));
  return shop.build({ logs: ['log.csv'], force: true });
};

describe('the report warns of', () => {
  test('views without customers, whose sessions count as visitors', async () => {
    const report = await reportOf(
      'clicks',
      withCustomers(() => ''),
    );
    expect(report.shortLivedIds).toEqual([{ log: 'click', reason: 'session', share: 1 }]);
    expect(formatReport(report)).toMatch(
      /^warning: click sessions: 100\.0 % of sessions have .* 3 customers .*raise --click-customers$/m,
    );
  });

  test('ids that change every day, though a visitor has several sessions', async () => {
    const daily = withCustomers(({ customer }, at) => `${customer || 'x'} on day ${Math.floor(at / 24)}`);
    const report = await reportOf('clicks', daily);
    expect(report.shortLivedIds).toEqual([{ log: 'click', reason: 'day', share: 1 }]);
    expect(report.logs.click.customers).toBeLessThan(report.logs.click.sessions);
    expect(formatReport(report)).toMatch(/^warning: click sessions: 100\.0 % of ids of customers occur on/m);
    // A log of a few days contains few visits of each visitor.
    expect((await reportOf('clicks', daily.slice(0, 5 * 24))).shortLivedIds).toEqual([]);
  });

  test('orders with their own id as that of their customer', async () => {
    const report = await reportOf(
      'orders',
      withCustomers(({ id }) => id),
    );
    expect(report.shortLivedIds).toEqual([{ log: 'order', reason: 'session', share: 1 }]);
    expect(formatReport(report)).toContain('raise --order-customers');
  });
});

describe('the report does not warn of', () => {
  test('returning visitors', async () => {
    const report = await reportOf('clicks', SESSIONS);
    expect(report.shortLivedIds).toEqual([]);
    expect(report.logs.click.customers).toBeGreaterThan(50);
    expect(formatReport(report)).not.toContain('warning');
  });

  test('one session of most visitors, while one in nine returns', async () => {
    const some = withCustomers((_, at) => `visitor-${at % 5 === 0 ? at % 360 : at}`);
    expect((await reportOf('clicks', some)).shortLivedIds).toEqual([]);
  });

  test('customers who order once', async () => {
    const once = withCustomers((_, at) => `customer-${at}`);
    expect((await reportOf('orders', once)).shortLivedIds).toEqual([]);
    expect((await reportOf('clicks', once)).shortLivedIds).toHaveLength(1);
  });
});
