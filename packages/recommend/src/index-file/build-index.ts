/** Builds the index of a shop: the longest lists that fit into the bytes per item. */
import { brotliCompressSync } from 'node:zlib';
import type { BuiltLists, ItemLists } from '../lists/build-lists.ts';
import type { Shop } from '../lists/shop.ts';
import type { Lists } from './expect-neighbors.ts';
import { writeIndex } from './index-file.ts';

/** An index, and its size. */
export interface BuiltIndex {
  readonly file: Uint8Array;
  /** Bytes after Brotli, as browsers and servers transfer it. */
  readonly bytes: number;
  readonly bytesPerItem: number;
}

/** The most bytes per item. */
const MOST_BYTES = 12;

/** Lists get this many neighbors for each doubling of the sessions of their item. Frequent items matter more. */
const LENGTHS = [Number.POSITIVE_INFINITY, 2, 1.5, 1.2, 1, 0.8, 0.6, 0.4] as const;

/** The neighbors that come from logs: fallbacks are the same for many items, and pages have pools. */
const cut = (
  { logs: { order, click } }: Shop,
  lists: readonly ItemLists[],
  { name, perDoubling }: { readonly name: 'viewedWith' | 'boughtWith'; readonly perDoubling: number },
): Lists =>
  lists.map((own, item) => {
    const sessions = (order.counts.get(item)?.sessions ?? 0) + (click.counts.get(item)?.sessions ?? 0);
    const most = Math.max(1, Math.round(perDoubling * Math.log2(1 + sessions)));
    return own[name].slice(0, Math.min(own.fromLogs[name], most));
  });

/** Builds the index. Its lists contain neighbors from logs only. */
export const buildIndex = (shop: Shop, { lists }: BuiltLists): BuiltIndex => {
  const ids = shop.items.map(({ id }) => id);
  let built: BuiltIndex = { file: new Uint8Array(), bytes: 0, bytesPerItem: 0 };
  for (const perDoubling of LENGTHS) {
    const file = writeIndex({
      ids,
      viewedWith: cut(shop, lists, { name: 'viewedWith', perDoubling }),
      boughtWith: cut(shop, lists, { name: 'boughtWith', perDoubling }),
    });
    const bytes = brotliCompressSync(file).length;
    built = { file, bytes, bytesPerItem: bytes / Math.max(1, ids.length) };
    if (built.bytesPerItem <= MOST_BYTES) break;
  }
  return built;
};
