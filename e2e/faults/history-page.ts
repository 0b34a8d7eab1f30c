/** The page that the history checker and the benchmarks open: the core alone, with functions for a driver to call. */
import { type Config, createTactful } from '@tactful/core';
import { preload } from '../../packages/core/src/engine/preload.ts';
import { openConnection } from '../../packages/core/src/ledger/connection.ts';
import { openLedgerStore } from '../../packages/core/src/ledger/indexeddb-store.ts';

const dataCategories = ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'] as const;

const rule = (at: number) => ({
  id: `rule-${at}`,
  slot: `slot-${at % 10}`,
  variant: 'a',
  benefit: 'Fits',
  duringCare: true,
  when: {
    [`viewed.category.c${at % 20}.30d`]: { $gte: 2 },
    [`bought.category.c${(at + 7) % 20}.daysSince`]: { $gte: 3 },
    [`affinity.brand.b${at % 7}`]: { $lte: 0.9 },
    'visits.count': { $gte: 1 },
    'cart.items': { $gte: 0 },
  },
});

const config: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Fits' },
  purposes: { content: { label: 'Content', benefit: 'Fits', dataCategories } },
  catalog: { tiers: [50, 200] },
  experiences: [
    ...Array.from({ length: 100 }, (_, at) => rule(at)),
    { id: 'order', slot: 'list', action: 'rank', by: 'item', benefit: 'Fits', duringCare: true },
  ],
};

let shiftMs = 0;
const tactful = createTactful(config, { preload: preload(), now: () => Date.now() + shiftMs });
let count = 0;

const driver = {
  tactful,
  openConnection,
  openLedgerStore,
  /** Sets the clock of the page ahead. */
  shift: (ms: number) => {
    shiftMs = ms;
  },
  /** Dispatches the events of entering (`true`) or leaving the back-forward cache. */
  sleep: (on: boolean) => dispatchEvent(new Event(on ? 'pagehide' : 'pageshow')),
  /** Adds an item without waiting for the write. */
  put: (item: string) => tactful.track({ name: 'view_item', items: [{ id: item, category: 'c0' }] }).recorded,
  /** Adds an item. Resolves when it has been written, or writing has failed. */
  add: async (item: string) => {
    const { recorded } = tactful.track({
      name: 'view_item',
      items: [{ id: item, category: `c${count++ % 20}` }],
    });
    await tactful.profile.whenSaved();
    const isListed = tactful.profile.list().some(({ event }) => event.item === item);
    return { recorded: recorded && isListed, storage: tactful.status().storage };
  },
  read: () => tactful.profile.list().map(({ event }) => event.item),
};
export type Driver = typeof driver;
Object.assign(globalThis, { driver });
