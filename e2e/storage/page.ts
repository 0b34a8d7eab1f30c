/** The page under test: one personalizer, and handles for a driver. */
import type { Config } from '@tactful/core';
import { preload } from '../../packages/core/src/engine/preload.ts';
import { openLedgerStore } from '../../packages/core/src/ledger/indexeddb-store.ts';
import { createPersonalizer } from '../../packages/core/src/personalizer.ts';

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
const early = preload();
const personalizer = createPersonalizer({ config, early, now: () => Date.now() + shiftMs });
let count = 0;

const driver = {
  personalizer,
  openLedgerStore,
  shift: (ms: number) => {
    shiftMs = ms;
  },
  /** As when the page goes into the back-forward cache, and comes back from it. */
  sleep: (on: boolean) => dispatchEvent(new Event(on ? 'pagehide' : 'pageshow')),
  /** Adds an article without waiting for anything. */
  put: (item: string) =>
    personalizer.record({ name: 'view_item', items: [{ id: item, category: 'c0' }] }).recorded,
  /** Adds an article of its own; answers when it is stored, or cannot be. */
  add: async (item: string) => {
    const recorded = personalizer.record({
      name: 'view_item',
      items: [{ id: item, category: `c${count++ % 20}` }],
    });
    await personalizer.settled();
    const there = personalizer.profile().some(({ event }) => event.item === item);
    return { recorded: recorded.recorded && there, storage: personalizer.status().storage };
  },
  read: () => personalizer.profile().map(({ event }) => event.item),
};
export type Driver = typeof driver;
Object.assign(globalThis, { driver });
