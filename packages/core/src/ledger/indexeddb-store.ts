/** The ledger's records in IndexedDB, in transactions that cannot hang or write half. */
import { promisifyRequest } from 'idb-keyval';
import { ignoreRejection } from '../platform/ignore-rejection.ts';
import { type Connection, createError, withTimeout } from './connection.ts';
import { commit, createTransactions, type RunTransaction } from './transactions.ts';

/** The key of the snapshot. Every other record is one event. */
const SNAPSHOT = 'profile';

/** The ledger's records. Every promise settles within the timeout; it rejects with an `Error` that has a name. */
export interface LedgerStore {
  /** Reads all records. */
  read(): Promise<readonly unknown[]>;
  /**
   * Adds records without reading first, and commits immediately: they are kept even if the page is left right after.
   * Returns the snapshot of that moment, so that the caller can check whether its ledger is still the stored one.
   */
  append(entries: readonly (readonly [id: string, record: unknown])[]): Promise<unknown>;
  /**
   * Replaces all records by `next(records)` in one transaction, so that two tabs never undo each other's changes.
   * Nothing is written if `next` returns `undefined` or throws. `next` must not wait.
   */
  change(next: (records: readonly unknown[]) => unknown, strict: boolean): Promise<void>;
  /** Empties the store, verifies it by reading, and deletes the database. Rejects if anything is left. */
  erase(): Promise<void>;
  /** Aborts open transactions, closes the connection, and starts nothing until `false`: a write at page hide freezes WebKit's IndexedDB. */
  sleep(isAsleep: boolean): void;
  /** Closes the connection. The next call opens another one. */
  close(): void;
}

/** Writes without reading first: all requests exist when `work` returns, so the transaction commits then. */
const write = (run: RunTransaction, strict: boolean, work: (store: IDBObjectStore) => void): Promise<void> =>
  run(
    'readwrite',
    (store) => {
      const written = promisifyRequest(store.transaction);
      // If the next lines throw, the transaction is aborted, and nothing waits for this promise any more.
      written.catch(ignoreRejection);
      work(store);
      commit(store);
      return written;
    },
    strict,
  );

const appendRecords = async (
  run: RunTransaction,
  entries: Parameters<LedgerStore['append']>[0],
): Promise<unknown> => {
  let snapshot: Promise<unknown> | undefined;
  await write(run, false, (store) => {
    for (const [id, record] of entries) store.put(record, ['op', id]);
    snapshot = promisifyRequest(store.get(SNAPSHOT));
    // It fails together with the transaction, which is awaited.
    snapshot.catch(ignoreRejection);
  });
  return snapshot;
};

/** Reads, computes and writes in one transaction. IndexedDB ends it as soon as it waits for anything else. */
const replaceRecords = (store: IDBObjectStore, next: Parameters<LedgerStore['change']>[0]): Promise<void> =>
  new Promise((resolve, reject) => {
    const all = store.getAll();
    all.onsuccess = () => {
      try {
        const record = next(all.result);
        if (record) {
          store.clear();
          store.put(record, SNAPSHOT);
        }
        commit(store);
      } catch (error) {
        reject(error);
      }
    };
    promisifyRequest(store.transaction).then(resolve, reject);
  });

const deleteDatabase = ({ name, timeoutMs, close }: Connection): Promise<void> => {
  close();
  return withTimeout(timeoutMs, (resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
};

const eraseRecords = async (run: RunTransaction, connection: Connection): Promise<void> => {
  let problem: unknown;
  try {
    await write(run, true, (store) => store.clear());
    if (await run('readonly', (store) => promisifyRequest(store.count()))) throw createError('DataError');
  } catch (error) {
    problem = error;
  }
  // An empty store is enough, even if a frozen tab keeps the database open. If emptying failed, it must be deleted.
  await deleteDatabase(connection).catch(() => {
    if (problem) throw problem;
  });
};

/** Creates the store. The first call opens the database. */
export const openLedgerStore = (connection: Connection): LedgerStore => {
  const { run, sleep } = createTransactions(connection);
  return {
    read: () => run('readonly', (store) => promisifyRequest(store.getAll())),
    append: (entries) => appendRecords(run, entries),
    change: (next, strict) => run('readwrite', (store) => replaceRecords(store, next), strict),
    erase: () => eraseRecords(run, connection),
    sleep,
    close: connection.close,
  };
};
