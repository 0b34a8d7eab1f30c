/** The report of a build: what went in, what was left out, and what the lists contain. */
import { createHash } from 'node:crypto';
import type { BuiltIndex } from '../index-file/build-index.ts';
import type { Database } from '../input/database.ts';
import { type BuiltLists, countLogged, fallbackShareOf, MIN_NEIGHBORS } from '../lists/build-lists.ts';
import type { Pools } from '../lists/pools.ts';
import type { Shop } from '../lists/shop.ts';
import type { LogName } from '../sql/model.ts';
import type { Prepared } from './prepare.ts';

/** The pairs of one log. */
export interface LogReport {
  readonly sessions: number;
  readonly events: number;
  readonly customers: number;
  /** Only pairs with at least this many customers are published. */
  readonly minCustomers: number;
  readonly pairs: number;
  /** The SHA-256 of the pairs. It is the same on every engine. */
  readonly digest: string;
}

/** The report. */
export interface BuildReport {
  readonly inputs: readonly {
    readonly file: string;
    readonly format: string;
    readonly rows: number;
    readonly skipped: number;
  }[];
  readonly engine: string;
  readonly items: number;
  readonly logs: Readonly<Record<LogName, LogReport>>;
  /** Logs whose ids of customers look like those of sessions: their threshold protects less. */
  readonly shortLivedIds: Prepared['shortLivedIds'];
  /** Sensitive categories and titles, which are in no list. */
  readonly leftOut: Prepared['leftOut'];
  /** Items with enough neighbors. */
  readonly itemsWithEnoughNeighbors: number;
  /** Items whose lists are fallbacks only. */
  readonly itemsWithoutPairs: number;
  /** The share of listed neighbors that are fallbacks, from 0 to 1. */
  readonly fallbackShare: number;
  readonly pools: { readonly home: number; readonly cart: number; readonly categories: number };
  /** UTF-8 bytes of the lists that a product page carries. */
  readonly carriedBytes: { readonly mean: number; readonly max: number };
  /** Bytes of the index of all items, after Brotli. */
  readonly index: { readonly bytes: number; readonly perItem: number };
}

/** The digest of the pairs, as lines of `source,target,weight,customers`. */
const pairsDigest = async (database: Database, log: LogName): Promise<string> => {
  const hash = createHash('sha256');
  const columns = 'src, dst, cast(w as double), cast(k as double)';
  await database.numbers(`select ${columns} from pairs_${log} order by src, dst`, (row) => {
    hash.update(`${row.join(',')}\n`);
  });
  return hash.digest('hex');
};

/** Describes the events and pairs of a log. */
export const reportLog = async (
  database: Database,
  log: LogName,
  minCustomers: number,
): Promise<LogReport> => {
  const [events] = await database.rows(
    `select count(*) as events, count(distinct session_id) as sessions, count(distinct customer_id) as customers from ev_${log}`,
  );
  const [pairs] = await database.rows(`select count(*) as pairs from pairs_${log}`);
  return {
    sessions: Number(events?.sessions),
    events: Number(events?.events),
    customers: Number(events?.customers),
    minCustomers,
    pairs: Number(pairs?.pairs),
    digest: await pairsDigest(database, log),
  };
};

/** Describes the lists. */
export const reportLists = (
  { items }: Shop,
  { lists }: BuiltLists,
  { home, cart, categories }: Pools,
): Pick<
  BuildReport,
  'items' | 'itemsWithEnoughNeighbors' | 'itemsWithoutPairs' | 'fallbackShare' | 'pools'
> => {
  const sizes = lists.map(({ viewedWith, boughtWith }) => new Set([...viewedWith, ...boughtWith]).size);
  return {
    items: items.length,
    itemsWithEnoughNeighbors: sizes.filter((size) => size >= Math.min(MIN_NEIGHBORS, items.length - 1))
      .length,
    itemsWithoutPairs: lists.filter((list) => countLogged(list) === 0).length,
    fallbackShare: fallbackShareOf(lists),
    pools: { home: home.length, cart: cart.length, categories: categories.size },
  };
};

/** Describes the sizes of what pages and servers load. */
export const reportBytes = (
  carried: readonly string[],
  { bytes, bytesPerItem }: BuiltIndex,
): Pick<BuildReport, 'carriedBytes' | 'index'> => {
  const sizes = carried.map((text) => Buffer.byteLength(text));
  return {
    carriedBytes: {
      mean: sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length),
      max: sizes.reduce((most, size) => Math.max(most, size), 0),
    },
    index: { bytes, perItem: bytesPerItem },
  };
};
