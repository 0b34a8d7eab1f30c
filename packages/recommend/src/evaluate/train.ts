/** Builds the lists from the sessions before the test period. */

import { carriedTexts } from '../build/write-lists.ts';
import { createDuckDbEngine } from '../engines/duckdb.ts';
import { type BuiltIndex, buildIndex } from '../index-file/build-index.ts';
import type { Database } from '../input/database.ts';
import { numberEvents } from '../input/number-events.ts';
import { type BuiltLists, buildLists, fallbackShareOf, type ItemLists } from '../lists/build-lists.ts';
import { buildPools, type Pools } from '../lists/pools.ts';
import { readShop, type Shop } from '../lists/shop.ts';
import type { LogName } from '../sql/model.ts';

/** The lists of the training period. */
export interface Trained {
  readonly shop: Shop;
  readonly built: BuiltLists;
  readonly pools: Pools;
  /** UTF-8 bytes per item that product pages carry, on average. */
  readonly carriedBytes: number;
  /** The share of listed neighbors that are fallbacks. */
  readonly fallbackShare: number;
  /** The index of all items. */
  readonly index: BuiltIndex;
  /** The lists if no threshold left out pairs. Nobody gets them: they show what the threshold costs. */
  readonly unlimited: readonly ItemLists[];
}

const NO_THRESHOLD = { order: 0, click: 0 };

/** How to train. */
export interface TrainOptions {
  /** Epoch ms: the start of the test period. */
  readonly before: number;
  readonly minCustomers: Readonly<Record<LogName, number>>;
  /** The folder for intermediate results. */
  readonly folder: string;
  readonly onStep: (step: string) => void;
}

/** Builds lists from what was logged before a time, with the same steps as a build. */
export const train = async (
  database: Database,
  { before, minCustomers, folder, onStep }: TrainOptions,
): Promise<Trained> => {
  await numberEvents(database, { before: new Date(before).toISOString().slice(0, 19).replace('T', ' ') });
  const count = async (thresholds: TrainOptions['minCustomers']): Promise<Shop> => {
    for (const log of ['order', 'click'] as const)
      await createDuckDbEngine().count({
        database,
        log,
        minCustomers: thresholds[log],
        shards: 1,
        folder,
        onStep,
      });
    return readShop(database);
  };
  // The second time, the pairs of the shard are there already.
  const unlimited = buildLists(await count(NO_THRESHOLD), NO_THRESHOLD).lists;
  const shop = await count(minCustomers);
  const built = buildLists(shop, minCustomers);
  const carried = carriedTexts(shop, built);
  return {
    shop,
    built,
    pools: buildPools(shop, built),
    carriedBytes:
      carried.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / Math.max(1, carried.length),
    fallbackShare: fallbackShareOf(built.lists),
    index: buildIndex(shop, built),
    unlimited,
  };
};
