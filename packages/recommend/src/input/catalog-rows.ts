/** How each format of a catalog becomes the columns that the builder reads: id, title, category, brand, group and price. */
import type { ColumnsByField } from './column-names.ts';
import type { OpenFile } from './open-file.ts';
import { identifier } from './sql-text.ts';

const TEXTS = ['title', 'category', 'brand', 'group'] as const;

const textOf = (name: string): string => `coalesce(trim(cast(${identifier(name)} as varchar)), '')`;
const text = (name: string | undefined): string => (name === undefined ? "''" : textOf(name));

/** A price as `19.90 EUR` counts, too. */
const priceOf = (name: string | undefined): string =>
  name === undefined
    ? 'null::double'
    : `try_cast(regexp_extract(cast(${identifier(name)} as varchar), '[0-9]+(?:[.][0-9]+)?') as double)`;

const byColumns = (from: string, found: ColumnsByField): string =>
  `select ${text(found.item)} as id, ${TEXTS.map((field) => `${text(found[field])} as ${field === 'group' ? 'grp' : field}`)}, ${priceOf(found.price)} as price from ${from}`;

/** The columns of a product export of WooCommerce. Its `Type` is no category, but `simple` or `variation`. */
const WOOCOMMERCE = ['ID', 'Type', 'SKU', 'Name', 'Categories', 'Parent'];

/** Orders contain the SKU, if a product has one. `Categories` is a list of paths, as `Clothing > Hoodies, Sale`: the first counts. */
const woocommerce = (from: string, columns: readonly string[]): string => {
  const brand = columns.find((name) => name === 'Brands');
  const [id, sku, type] = [textOf('ID'), textOf('SKU'), textOf('Type')];
  return `select coalesce(nullif(${sku}, ''), ${id}) as id, ${textOf('Name')} as title,
  trim(split_part(split_part(${textOf('Categories')}, ', ', 1), ' > ', -1)) as category, ${text(brand)} as brand,
  case ${type} when 'variation' then ${textOf('Parent')} when 'variable' then coalesce(nullif(${sku}, ''), 'id:' || ${id}) else '' end as grp,
  ${priceOf(columns.find((name) => name === 'Regular price'))} as price
from ${from}`;
};

/** Returns the query that reads the rows of a catalog. Texts are '' if they are not known. */
export const catalogRows = ({ from, columns }: OpenFile, found: ColumnsByField): string =>
  WOOCOMMERCE.every((name) => columns.includes(name)) ? woocommerce(from, columns) : byColumns(from, found);
