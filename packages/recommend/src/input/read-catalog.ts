/** Reads the catalog: id, title, category, brand, price and group of each item. */

import { catalogRows } from './catalog-rows.ts';
import { type ColumnsByField, findColumns } from './column-names.ts';
import type { Database } from './database.ts';
import { InputError } from './input-issue.ts';
import { inputErrorOf, openFile } from './open-file.ts';

/** An item of the catalog. Texts are '' if they are not known. */
export interface CatalogItem {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly brand: string;
  /** Absent: not known. */
  readonly price?: number;
  /** Items of one group are variants of each other. '' if the item has no variants. */
  readonly group: string;
}

/** Rows of variants repeat the title of their group, or leave it empty, as in exports of Shopify. */
const select = (rows: string): string => `
select any_value(id) as id, max(title) as title, max(category) as category, max(brand) as brand, max(price) as price, max(grp) as grp
from (
  select id, price, grp, ${['title', 'category', 'brand'].map((name) => `coalesce(nullif(${name}, ''), case when grp <> '' then max(${name}) over (partition by grp) end, '') as ${name}`)}
  from (${rows}))
where id <> '' group by id`;

/** Items of the logs that the catalog does not contain: their logs may contain something about them. */
const FROM_LOGS = `
select item as id, coalesce(max(title), '') as title, coalesce(max(category), '') as category, coalesce(max(brand), '') as brand,
  max(price) as price, '' as grp from log_rows`;

const createFrom = async (
  database: Database,
  file: string,
  { cwd, columns }: { readonly cwd: string; readonly columns: ColumnsByField },
): Promise<void> => {
  const opened = await openFile(database, cwd, file);
  const found = findColumns(opened.columns, 'catalog', columns);
  if (found.item === undefined) {
    const message = `has no column for: item. Its columns are ${opened.columns.join(', ')}. Name it, as in --columns item=Article`;
    throw new InputError([{ file, line: 1, message }]);
  }
  try {
    await database.run(`create or replace table catalog as ${select(catalogRows(opened, found))}`);
  } catch (error) {
    throw inputErrorOf(file, error);
  }
};

/** Reads a catalog into the table `catalog`, and adds the items that only the logs contain. */
export const readCatalog = async (
  database: Database,
  file: string | undefined,
  options: { readonly cwd: string; readonly columns: ColumnsByField },
): Promise<void> => {
  if (file === undefined) await database.run(`create or replace table catalog as ${FROM_LOGS} group by item`);
  else {
    await createFrom(database, file, options);
    await database.run(
      `insert into catalog by name ${FROM_LOGS} where item not in (select id from catalog) group by item`,
    );
  }
};
