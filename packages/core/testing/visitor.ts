/** A browser for tests in Node: IndexedDB, localStorage, tabs, and a clock that the test sets. */

import type { Config } from '@tactful/rules';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Tactful } from '../src/api.ts';
import { type ComposeOptions, composeTactful } from '../src/compose-tactful.ts';
import type { ConsentGate } from '../src/consent/consent-gate.ts';
import { createEngine } from '../src/engine/engine.ts';
import { openConnection } from '../src/ledger/connection.ts';
import type { PageContext } from '../src/page-context.ts';
import { publishConfig } from '../src/publish/publish-config.ts';

/** Milliseconds of a day. */
export const DAY = 864e5;
/** The time at which each test starts. */
export const START = Date.UTC(2026, 10, 22, 10);

/** The content of localStorage. */
export const stored = (): { [key: string]: string } => Object.fromEntries(values);
const values = new Map<string, string>();

const localStorage = {
  getItem: (key: string) => values.get(key) ?? null,
  setItem: (key: string, value: string) => void values.set(key, value),
  removeItem: (key: string) => void values.delete(key),
};

/** The clock of all tabs: set `at`, in epoch ms. */
export const clock = { at: START };
const open: Tactful[] = [];

/** Starts each test with an empty browser, and closes its tabs after it. */
export const freshWorld = (): void => {
  beforeEach(() => {
    values.clear();
    clock.at = START;
    vi.stubGlobal('localStorage', localStorage);
    vi.stubGlobal('indexedDB', new IDBFactory());
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.destroy();
    vi.unstubAllGlobals();
  });
};

/** A config that uses every family of facts. */
export const config: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Vienna', policy: '/privacy', benefit: 'See what fits' },
  purposes: {
    content: {
      label: 'Content',
      benefit: 'Shows what you like',
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'],
    },
  },
  catalog: {
    tiers: [50, 200],
    replenish: { coffee: 30 },
    complements: { coats: ['gloves'] },
    categories: { hats: 'Hats' },
    itemId: '[a-z]+(-?\\d+)?',
  },
  questions: [
    {
      id: 'style',
      label: 'Style',
      benefit: 'Less to scroll',
      options: [
        { value: 'plain', label: 'Plain' },
        { value: 'bold', label: 'Bold' },
      ],
    },
  ],
  host: { member: { type: 'boolean', default: false, label: 'Member' } },
  experiences: [
    {
      id: 'coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats you may like',
      when: { 'viewed.category.coats.30d': { $gte: 2 } },
    },
    {
      id: 'all',
      slot: 'side',
      variant: 'all',
      benefit: 'Everything',
      duringCare: true,
      when: {
        $or: [
          { 'visits.count': { $gte: 3 } },
          { 'viewed.item.x.all': { $gte: 3 } },
          { 'viewed.tier.mid.all': { $gte: 3 } },
          { 'affinity.category.coats': { $gte: 0.5 } },
          { 'affinity.brand.acme': { $gte: 0.5 } },
          { 'searched.all.7d': { $gte: 1 } },
          { 'searched.term.coat.7d': { $gte: 1 } },
          { 'cart.value': { $gte: 100 } },
          { 'features.used.filter.30d': { $gte: 100 } },
          { 'service.outcome': 'resolved' },
          { 'stated.style': 'plain' },
          { 'replenish.due': { $size: 1 } },
          { level: 'expert' },
          { 'host.member': true },
        ],
      },
    },
    { id: 'order', slot: 'list', action: 'rank', by: 'item', benefit: 'First what you like' },
  ],
};

/** How a tab starts; without a config, with {@link config}. */
export interface TabOptions extends Partial<ComposeOptions> {
  readonly config?: Config;
  readonly gate?: ConsentGate;
}

/** Opens a tab. */
export const tab = (
  { config: own = config, gate, ...options }: TabOptions = {},
  page: PageContext = {},
): Tactful => {
  const made = composeTactful(createEngine({ config: publishConfig(own), page, gate, now: () => clock.at }), {
    connection: openConnection(),
    ...options,
  });
  open.push(made);
  return made;
};

/** Opens a tab whose visitor has just consented. */
export const tailoredTab = async (options: TabOptions = {}): Promise<Tactful> => {
  const made = tab(options);
  await made.consent.accept({ surface: 'api' });
  return made;
};

/** All records of the database; empty if there is none. */
export const dump = async (): Promise<unknown[]> => {
  if (!(await indexedDB.databases()).length) return [];
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tactful');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const records = await new Promise<unknown[]>((resolve) => {
    const request = db.transaction('tactful').objectStore('tactful').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return records;
};

/** Waits until messages, timers without delay and IndexedDB have run. */
export const soon = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls often: most of what tests wait for is a few tasks away. */
export const until = <T>(read: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, { interval: 5 });

/** An event: the visitor views an item. */
export const view = (item: string, category = 'coats', more: object = {}) =>
  ({ name: 'view_item', items: [{ id: item, category, ...more }] }) as const;
