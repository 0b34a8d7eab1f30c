/** The page that the fault tests open: the built core without a shop, with functions for a test to call. */
import { type Config, createTactful, type PageEvent } from '@tactful/core';
import { preload } from '@tactful/core/internal';

const config: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Fits' },
  purposes: {
    content: { label: 'Content', benefit: 'Fits', dataCategories: ['browsing'] },
  },
  // The ids of the items in these tests.
  catalog: { itemId: '[\\w-]+' },
  experiences: [
    {
      id: 'coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats',
      when: {
        'viewed.category.coats.30d': { $gte: 2 },
        'viewed.category.coats.daysSince': { $lte: 30 },
      },
    },
    { id: 'order', slot: 'list', action: 'rank', by: 'item', benefit: 'Your favorites first' },
  ],
};

const tactful = createTactful(config, { preload: preload() });
const hero = (): string => tactful.decide('hero').winner?.variant ?? 'generic';
/** The page before storage has responded. */
const first = { hero: hero(), ready: tactful.isReady() };

const view = (item: string): boolean =>
  tactful.track({ name: 'view_item', items: [{ id: item, category: 'coats' }] }).recorded;

/** Reads or writes the database directly. Undefined if there is none. */
const inStore = async <T>(
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'tactful')) return;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('tactful');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('tactful', mode);
      const requested = request(transaction.objectStore('tactful'));
      transaction.oncomplete = () => resolve(requested.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
};

const handles = {
  tactful,
  first,
  hero,
  /** Views an item. Returns whether the event was recorded; it is written later. */
  view,
  /** Views an item. Returns the storage status when the event has been written, or writing has failed. */
  viewAndSave: async (item: string): Promise<string> => {
    view(item);
    await tactful.profile.whenSaved();
    return tactful.status().storage;
  },
  /** Tracks a value of any shape: the type check of the page is what the test goes around. */
  trackUnknown: (event: unknown) => tactful.track(event as PageEvent),
  accept: () => tactful.consent.accept({ surface: 'api' }),
  decline: () => tactful.consent.decline({ surface: 'api' }),
  items: (): string[] => tactful.profile.list().map(({ event }) => String(event.item)),
  state: () => ({
    ...tactful.status(),
    consent: tactful.consent.get().status,
    hero: hero(),
    items: handles.items().sort(),
  }),
  /** All records of the database, as JSON. */
  readRecords: async (): Promise<string> =>
    // The DOM types of `getAll` are `any[]`.
    JSON.stringify((await inStore('readonly', (store) => store.getAll() as IDBRequest<unknown[]>)) ?? []),
  /** Writes a record that the core would not write. */
  writeRecord: (key: IDBValidKey, record: unknown) => inStore('readwrite', (store) => store.put(record, key)),
  readSnapshot: () => inStore('readonly', (store) => store.get('profile')),
  /** How often the test's fault occurred: faults push `fault` to `calls`. */
  faultCount: () => calls.filter((call) => call === 'fault').length,
};

type Visitor = typeof handles;
declare global {
  var visitor: Visitor;
  /** Set by a test: while it is true, the fault occurs. */
  var broken: boolean;
  /** A log that the scripts of a test write to. */
  var calls: string[];
}
Object.assign(globalThis, { visitor: handles });
