/** Writes the lists, the pools and the report. */
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltLists } from '../lists/build-lists.ts';
import { carriedLists } from '../lists/carried-lists.ts';
import type { Pools } from '../lists/pools.ts';
import { codeOf, relatedText } from '../lists/related-text.ts';
import type { Shop } from '../lists/shop.ts';

/** The files of a build. */
const OUTPUT_FILES = ['lists.json', 'related.csv', 'index.bin', 'pools.json', 'report.json'] as const;

/** Returns the files of an earlier build. */
export const existingFiles = (folder: string): readonly string[] =>
  OUTPUT_FILES.filter((file) => existsSync(join(folder, file)));

const csvValue = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const writeLines = (path: string, lines: Iterable<string>): void => {
  const file = openSync(path, 'w');
  try {
    for (const line of lines) writeSync(file, line);
  } finally {
    closeSync(file);
  }
};

/** One item per line, so that a difference between two builds can be read. */
function* listLines({ items }: Shop, { lists }: BuiltLists): Iterable<string> {
  const ids = (numbers: readonly number[]): readonly string[] =>
    numbers.map((number) => items[number]?.id ?? '');
  yield '{\n"format": 1,\n"items": {\n';
  for (const [number, { viewedWith, boughtWith }] of lists.entries()) {
    const entry = { viewedWith: ids(viewedWith), boughtWith: ids(boughtWith) };
    yield `${JSON.stringify(items[number]?.id)}: ${JSON.stringify(entry)}${number + 1 < lists.length ? ',' : ''}\n`;
  }
  yield '}\n}\n';
}

/** The ids of which another item has the same code. */
const sharedCodes = (ids: readonly string[]): ReadonlySet<string> => {
  const known = new Map<string, string>();
  const shared = new Set<string>();
  for (const id of ids) {
    const other = known.get(codeOf(id));
    if (other !== undefined) shared.add(id).add(other);
    known.set(codeOf(id), id);
  }
  return shared;
};

/** The text of `data-tactful-related` for each item, by number. Items with the code of another one are in no list. */
export const carriedTexts = (shop: Shop, built: BuiltLists): readonly string[] => {
  const { items } = shop;
  const shared = sharedCodes(items.map(({ id }) => id));
  const ids = (numbers: readonly number[]): readonly string[] =>
    numbers.map((number) => items[number]?.id ?? '').filter((id) => !shared.has(id));
  return carriedLists(shop, built).map(({ viewedWith, boughtWith }) =>
    relatedText(ids(viewedWith), ids(boughtWith)),
  );
};

/** A build. */
export interface Output {
  readonly folder: string;
  readonly shop: Shop;
  readonly built: BuiltLists;
  readonly pools: Pools;
  readonly carried: readonly string[];
  /** The index of all items. */
  readonly index: Uint8Array;
  readonly report: unknown;
}

/** Writes all files into the folder, and creates it. */
export const writeOutput = ({ folder, shop, built, pools, carried, index, report }: Output): void => {
  mkdirSync(folder, { recursive: true });
  const ids = (numbers: readonly number[]): readonly string[] =>
    numbers.map((number) => shop.items[number]?.id ?? '');
  const categories = [...pools.categories].sort(([a], [b]) => (a < b ? -1 : 1));
  const poolIds = {
    home: ids(pools.home),
    cart: ids(pools.cart),
    categories: Object.fromEntries(categories.map(([name, items]) => [name, ids(items)])),
  };
  writeLines(join(folder, 'lists.json'), listLines(shop, built));
  writeLines(join(folder, 'related.csv'), [
    'id,related\n',
    ...carried.map((text, at) => `${csvValue(shop.items[at]?.id ?? '')},${csvValue(text)}\n`),
  ]);
  writeFileSync(join(folder, 'index.bin'), index);
  writeFileSync(join(folder, 'pools.json'), `${JSON.stringify(poolIds, undefined, 1)}\n`);
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
};
