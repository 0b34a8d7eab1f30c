/** The page that faults are put to: the built core alone, with handles for a test. */
import type { Config, PageEvent } from '@tactful/core';
import { createPersonalizer, preload } from '@tactful/core';

const config: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd', policy: '/privacy', benefit: 'Fits' },
  purposes: {
    content: { label: 'Content', benefit: 'Fits', dataCategories: ['browsing'] },
  },
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
    { id: 'order', slot: 'list', action: 'rank', by: 'item', benefit: 'First what you like' },
  ],
};

const bornAt = performance.now();
const personalizer = createPersonalizer({ config, early: preload() });
const hero = (): string | undefined => personalizer.decide('hero').winner?.variant;
/** What the page would show before storage has answered, and how long that took. */
const first = { hero: hero() ?? 'generic', ready: personalizer.isReady(), ms: performance.now() - bornAt };

const look = (item: string): boolean =>
  personalizer.record({ name: 'view_item', items: [{ id: item, category: 'coats' }] }).recorded;

/** The database as it is, past everything that the core does; nothing where there is none. */
const raw = async <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'tactful')) return;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('tactful');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('tactful', mode);
      const request = ask(transaction.objectStore('tactful'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
};

const handles = {
  personalizer,
  first,
  /** Milliseconds from the start of the core until storage had answered. */
  readyMs: personalizer.ready.then(() => performance.now() - bornAt),
  hero,
  look,
  /** Looks at an article; answers how it stands with storage once that has been written, or cannot be. */
  keep: async (item: string): Promise<string> => {
    look(item);
    await personalizer.settled();
    return personalizer.status().storage;
  },
  /** Reports what may have any shape. */
  report: (event: unknown) => personalizer.record(event as PageEvent),
  yes: () => personalizer.choose('tailored', { surface: 'api' }),
  no: () => personalizer.choose('generic', { surface: 'api' }),
  items: (): string[] => personalizer.profile().map(({ event }) => String(event.item)),
  state: () => ({
    ...personalizer.status(),
    choice: personalizer.standing().status,
    hero: hero() ?? 'generic',
    items: handles.items().sort(),
  }),
  /** All records on disk, as text. */
  dump: async (): Promise<string> =>
    JSON.stringify((await raw('readonly', (store) => store.getAll() as IDBRequest<unknown[]>)) ?? []),
  /** Writes a record as no version of the core would. */
  plant: (key: IDBValidKey, record: unknown) => raw('readwrite', (store) => store.put(record, key)),
  snapshot: () => raw('readonly', (store) => store.get('profile')),
};

type Visitor = typeof handles;
declare global {
  var visitor: Visitor;
  /** Set by a test: while it is true, the broken part of the browser is broken. */
  var broken: boolean;
  /** Counted by what a test breaks or listens to. */
  var calls: string[];
}
Object.assign(globalThis, { visitor: handles });
