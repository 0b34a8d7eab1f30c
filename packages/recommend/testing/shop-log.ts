/** Generates the logs of a small shop: customers with a taste, orders of complements, sessions of substitutes. */
import { createRandom } from '../src/evaluate/random.ts';

/** An order or a session. */
export interface LoggedSession {
  readonly id: string;
  /** '' if not known. */
  readonly customer: string;
  readonly items: readonly string[];
}

const CATEGORIES = ['coats', 'gloves', 'mugs', 'lamps'];

/** Sixty items in four categories. The last category is that of no log. */
export const CATALOG = [
  'id,title,category,brand,price,group_id',
  ...CATEGORIES.flatMap((category) =>
    Array.from(
      { length: 15 },
      (_, at) =>
        `${category}-${at},${category} number ${at},${category},Tarn,${10 + at},${category}-${at - (at % 2)}`,
    ),
  ),
].join('\n');

/** Sessions of `customers` customers, the same for the same seed. One in ten has no known customer. */
export const generateSessions = (customers: number, seed: number): readonly LoggedSession[] => {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  return Array.from({ length: customers * 12 }, (_, at) => {
    const taste = below(3);
    const items = Array.from({ length: 1 + below(5) }, () => {
      const category = CATEGORIES[(taste + below(2)) % 3];
      return `${category}-${Math.floor(random() ** 2 * 15)}`;
    });
    const customer = random() < 0.1 ? '' : `customer-${below(customers)}`;
    return { id: `s${at}`, customer, items: [...new Set(items)] };
  });
};

/** A CSV file of orders, one session per hour. */
export const ordersCsv = (sessions: readonly LoggedSession[]): string =>
  [
    'order_id,ordered_at,customer_id,item_id,quantity,price',
    ...sessions.flatMap(({ id, customer, items }, at) => {
      const time = new Date(Date.UTC(2026, 0, 1) + at * 3_600_000).toISOString().slice(0, 19);
      return items.map((item) => `${id},${time},${customer},${item},1,10`);
    }),
    '',
  ].join('\n');

/** A CSV file of views, one session per hour. */
export const clicksCsv = (sessions: readonly LoggedSession[]): string =>
  ordersCsv(sessions).replace('order_id,ordered_at', 'session_id,viewed_at');
