/** The items of the shop and the pairs that were counted, as the builder reads them from the database. */

import type { Database } from '../input/database.ts';
import type { CatalogItem } from '../input/read-catalog.ts';
import type { LogName } from '../sql/model.ts';

/** How often an item occurs in a log. */
interface ItemCount {
  /** Sessions or orders with the item. */
  readonly sessions: number;
  /** Distinct known customers. */
  readonly customers: number;
  /** Sessions weighted by age. */
  readonly recent: number;
}

/** A pair of items that enough customers support. */
interface Pair {
  readonly target: number;
  readonly weight: number;
  readonly customers: number;
}

/** The counts of one log. */
export interface Counted {
  /** By item number. Absent: the item does not occur. */
  readonly counts: ReadonlyMap<number, ItemCount>;
  /** Pairs by number of the source item, heaviest first. */
  readonly pairs: ReadonlyMap<number, readonly Pair[]>;
}

/** The items, by number, and the counted logs. */
export interface Shop {
  readonly items: readonly CatalogItem[];
  readonly logs: Readonly<Record<LogName, Counted>>;
}

const readItems = async (database: Database): Promise<readonly CatalogItem[]> => {
  const rows = await database.rows('select * from items order by number');
  return rows.map(({ id, title, category, brand, price, grp }) => ({
    id: String(id),
    title: String(title),
    category: String(category),
    brand: String(brand),
    group: String(grp),
    ...(typeof price === 'number' && { price }),
  }));
};

const readCounted = async (database: Database, log: LogName): Promise<Counted> => {
  const counts = new Map<number, ItemCount>();
  await database.numbers(
    `select item_id, cast(n as double), cast(k as double), cast(r as double) from counts_${log}`,
    ([item = 0, sessions = 0, customers = 0, recent = 0]) =>
      counts.set(item, { sessions, customers, recent }),
  );
  const pairs = new Map<number, Pair[]>();
  await database.numbers(
    `select src, dst, cast(w as double), cast(k as double) from pairs_${log} order by src, w desc, dst`,
    ([source = 0, target = 0, weight = 0, customers = 0]) => {
      const of = pairs.get(source);
      if (of) of.push({ target, weight, customers });
      else pairs.set(source, [{ target, weight, customers }]);
    },
  );
  return { counts, pairs };
};

/** Reads the shop from the database. */
export const readShop = async (database: Database): Promise<Shop> => ({
  items: await readItems(database),
  logs: { order: await readCounted(database, 'order'), click: await readCounted(database, 'click') },
});
