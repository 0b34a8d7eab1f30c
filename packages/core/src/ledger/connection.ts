/** The connection to IndexedDB, and the one read that a page needs before its first decision. */
import { ignoreRejection } from '../platform/ignore-rejection.ts';

/** A call that takes longer has failed. In Safari 14, `open` may never settle. */
const TIMEOUT_MS = 3000;

/** A connection that is opened at the first use, and again after the browser or another tab closed it. */
export interface Connection {
  /** Name of the database, and of its only object store. */
  readonly name: string;
  readonly timeoutMs: number;
  connect(): Promise<IDBDatabase>;
  /** Closes the database. The next call opens it again. */
  close(): void;
  /** Reads all records at once. Rejects with an `Error` that has a name, within the timeout. */
  read(): Promise<readonly unknown[]>;
}

/** Creates an error with a name, like those of IndexedDB. */
export const createError = (name: string): DOMException => new DOMException('', name);

/** Settles as `settle` does, or rejects with `TimeoutError` after `ms`. */
export const withTimeout = <T>(
  ms: number,
  settle: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => reject(createError('TimeoutError')), ms);
    // The error of an aborted request is null: callers could not read a name from it.
    settle(resolve, (error) => reject(error ?? createError('AbortError')));
  }).finally(() => clearTimeout(timer));
};

const readAll = (db: IDBDatabase, { name, timeoutMs }: Pick<Connection, 'name' | 'timeoutMs'>) =>
  withTimeout<readonly unknown[]>(timeoutMs, (resolve, reject) => {
    const request = db.transaction(name).objectStore(name).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Creates a connection. `timeoutMs` limits every call. */
export const openConnection = (name = 'tactful', timeoutMs: number = TIMEOUT_MS): Connection => {
  let current: Promise<IDBDatabase> | undefined;
  const close = (): void => {
    const previous = current;
    current = undefined;
    // If it could not be opened, there is nothing to close; whoever opened it has handled the error.
    previous?.then((db) => db.close(), ignoreRejection);
  };
  const open = (): Promise<IDBDatabase> => {
    const opening = withTimeout<IDBDatabase>(timeoutMs, (resolve, reject) => {
      // Without a version: opening with a lower version than the stored one would always fail.
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.result.createObjectStore(name);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const db = request.result;
        // Opened too late, after a timeout or a close: it must not block the deletion of the database.
        if (current !== opening) db.close();
        // Closed within the event, so that a tab that deletes the database does not wait.
        db.onversionchange = db.onclose = () => {
          db.close();
          close();
        };
        resolve(db);
      };
    });
    return opening;
  };
  const connect = (): Promise<IDBDatabase> => (current ??= open());
  return {
    name,
    timeoutMs,
    connect,
    close,
    read: async () => readAll(await connect(), { name, timeoutMs }),
  };
};
