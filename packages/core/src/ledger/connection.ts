/** The one connection to IndexedDB, and the one read that a page needs before it can be tailored. */

/** After that long an unanswered call counts as failed. Safari 14 may never answer an `open`. */
const TIMEOUT_MS = 3000;

/** A connection, opened at the first use and again after the browser or another tab closed it. */
export interface Connection {
  /** Of the database, and of its one object store. */
  readonly name: string;
  readonly timeoutMs: number;
  connect(): Promise<IDBDatabase>;
  /** Lets go of the connection. The next call opens another. */
  close(): void;
  /** All records, in one read. Rejects with an `Error` that has a name, in time. */
  read(): Promise<readonly unknown[]>;
}

export const createError = (name: string): DOMException => new DOMException('', name);

/** Settles as `settle` does, or rejects with `TimeoutError` after `ms`. */
export const withTimeout = <T>(
  ms: number,
  settle: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => reject(createError('TimeoutError')), ms);
    // A request that was aborted rejects with null: nobody could read a name from that.
    settle(resolve, (error) => reject(error ?? createError('AbortError')));
  }).finally(() => clearTimeout(timer));
};

/** Opens nothing yet: the first call does. `timeoutMs` bounds every call. */
export const openConnection = (name = 'tactful', timeoutMs: number = TIMEOUT_MS): Connection => {
  let current: Promise<IDBDatabase> | undefined;
  const close = (): void => {
    const old = current;
    current = undefined;
    old?.then((db) => db.close(), Object);
  };
  const open = (): Promise<IDBDatabase> => {
    const mine = withTimeout<IDBDatabase>(timeoutMs, (resolve, reject) => {
      // No version: an open with a lower one than stored would fail for ever.
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(name);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const db = request.result;
        // An answer that comes too late must not hold up deletion in other tabs.
        if (current !== mine) db.close();
        // Within the event: whoever deletes or upgrades is not kept waiting.
        db.onversionchange = db.onclose = () => {
          db.close();
          close();
        };
        resolve(db);
      };
    });
    return mine;
  };
  const connect = (): Promise<IDBDatabase> => (current ??= open());
  return {
    name,
    timeoutMs,
    connect,
    close,
    read: async () => {
      const db = await connect();
      return withTimeout(timeoutMs, (resolve, reject) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    },
  };
};
