/** The ledger's records on disk: a store function for idb-keyval that cannot hang, lie or half-write. */
import { clear, promisifyRequest, setMany, type UseStore } from 'idb-keyval';
import { type Connection, createError, openConnection, withTimeout } from './connection.ts';

/** The key of the snapshot; every other record is one event. */
const SNAPSHOT = 'profile';

/** The ledger's records on disk. Every promise settles in time; it rejects with an `Error` that has a name. */
export interface LedgerStore {
  /** All records, in one read. */
  read(): Promise<readonly unknown[]>;
  /**
   * Puts records without reading first, and commits at once: kept even when the page is left right after. Answers
   * the snapshot as it stood then, so that the writer sees whether it still belongs to it.
   */
  append(entries: readonly (readonly [id: string, record: unknown])[]): Promise<unknown>;
  /**
   * Replaces all records by `next(records)` in one transaction, so that two tabs never undo each other's work.
   * When `next` answers nothing, nothing is written; when it throws, neither. `next` must not wait.
   */
  change(next: (records: readonly unknown[]) => unknown, strict: boolean): Promise<void>;
  /** Empties the store, reads again to make sure, and deletes the database. Rejects if anything is left. */
  erase(): Promise<void>;
  /** Aborts what is open and starts nothing until `false`: a write at page hide freezes WebKit's IndexedDB. */
  sleep(on: boolean): void;
  /** Lets go of the connection. The next call opens another. */
  close(): void;
}

type Use = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
  strict?: boolean,
) => Promise<T>;

/** Ends the transaction now. If it has ended otherwise, its own events say how. */
const commit = (store: IDBObjectStore): void => {
  try {
    store.transaction.commit?.();
  } catch {
    // Aborted, by us or by the browser.
  }
};

/** Runs `work` in a transaction of its own; a transaction whose work fails is aborted as a whole. */
const runner = ({ name, timeoutMs, connect, close }: Connection) => {
  const active = new Set<IDBTransaction>();
  const state = { asleep: false };
  const once: Use = async (mode, work, strict) => {
    if (state.asleep) throw createError('AbortError');
    const transaction = (await connect()).transaction(name, mode, strict ? { durability: 'strict' } : {});
    active.add(transaction);
    try {
      const store = transaction.objectStore(name);
      return await withTimeout(timeoutMs, (resolve, reject) => {
        // Not `resolve(promise)`: that would wait for it, and the time-out would come to nothing.
        Promise.resolve(work(store)).then(resolve, reject);
      });
    } catch (error) {
      abort(transaction);
      // The transaction knows better than the request that it took along.
      throw transaction.error ?? error;
    } finally {
      active.delete(transaction);
    }
  };
  const use: Use = (mode, work, strict) =>
    once(mode, work, strict).catch((error) => {
      // The handle may be dead without having said so. These three would only fail again, or twice as late.
      close();
      if (state.asleep || /^(Timeout|Quota|DataClone)/.test(error.name)) throw error;
      return once(mode, work, strict);
    });
  const sleep = (on: boolean): void => {
    state.asleep = on;
    if (on) active.forEach(abort);
  };
  return { use, sleep };
};

const abort = (transaction: IDBTransaction): void => {
  try {
    transaction.abort();
  } catch {
    // Already finished, or committing: nothing is half-done then.
  }
};

/** Opens nothing yet: the first call does. */
export const openLedgerStore = (database: Connection = openConnection()): LedgerStore => {
  const { name, timeoutMs, close } = database;
  const { use, sleep } = runner(database);
  /** A store function for blind writes: all requests are placed when `work` returns, so it commits at once. */
  const blind =
    (strict: boolean, more?: (store: IDBObjectStore) => void): UseStore =>
    (mode, work) =>
      use(
        mode,
        (store) => {
          const done = work(store);
          // If the next line throws, nobody waits for this any more; the transaction is aborted for it.
          Promise.resolve(done).catch(Object);
          more?.(store);
          commit(store);
          return done;
        },
        strict,
      );
  const destroy = (): Promise<void> => {
    close();
    return withTimeout(timeoutMs, (resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  };

  return {
    read: () => use('readonly', (store) => promisifyRequest(store.getAll())),
    append: async (entries) => {
      let snapshot: Promise<unknown> | undefined;
      const look = (store: IDBObjectStore): void => {
        snapshot = promisifyRequest(store.get(SNAPSHOT));
        // It fails with the transaction, which is waited for below.
        snapshot.catch(Object);
      };
      await setMany(
        entries.map(([id, record]) => [['op', id], record]),
        blind(false, look),
      );
      return snapshot;
    },
    change: (next, strict) =>
      use(
        'readwrite',
        (store) =>
          new Promise<void>((resolve, reject) => {
            const all = store.getAll();
            all.onsuccess = () => {
              try {
                const record = next(all.result);
                if (record) store.clear();
                if (record) store.put(record, SNAPSHOT);
                commit(store);
              } catch (error) {
                reject(error);
              }
            };
            promisifyRequest(store.transaction).then(resolve, reject);
          }),
        strict,
      ),
    erase: async () => {
      let problem: unknown;
      try {
        await clear(blind(true));
        if (await use('readonly', (store) => promisifyRequest(store.count()))) throw createError('DataError');
      } catch (error) {
        problem = error;
      }
      // An empty store is erased even if a frozen tab still holds the database; a broken one must go as a whole.
      await destroy().catch(() => {
        if (problem) throw problem;
      });
    },
    sleep,
    close,
  };
};
