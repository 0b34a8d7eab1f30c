/** Runs work in transactions of IndexedDB, with a timeout and one retry on a new connection. */
import { type Connection, createError, withTimeout } from './connection.ts';

/** Runs `work` in a transaction of its own. `strict` waits until the data is on disk. */
export type RunTransaction = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
  strict?: boolean,
) => Promise<T>;

export interface Transactions {
  readonly run: RunTransaction;
  /** While true, nothing is started; what is open is aborted, and the connection is closed. */
  sleep(isAsleep: boolean): void;
}

/** Errors that a retry would only repeat, or report after twice the time. */
const NOT_RETRIED: ReadonlySet<string> = new Set(['TimeoutError', 'QuotaExceededError', 'DataCloneError']);

/** Ends a transaction now, instead of waiting for its requests. If it has ended already, its own events report how. */
export const commit = ({ transaction }: IDBObjectStore): void => {
  try {
    // Safari before 15 has no `commit`.
    transaction.commit?.();
  } catch {
    // It was aborted, by us or by the browser.
  }
};

const abort = (transaction: IDBTransaction): void => {
  try {
    transaction.abort();
  } catch {
    // It has finished, or is committing: it is complete then.
  }
};

/** Creates the transactions of a connection. If its work fails, a transaction is aborted as a whole. */
export const createTransactions = ({ name, timeoutMs, connect, close }: Connection): Transactions => {
  const active = new Set<IDBTransaction>();
  let isAsleep = false;
  const runOnce: RunTransaction = async (mode, work, strict) => {
    if (isAsleep) throw createError('AbortError');
    const transaction = (await connect()).transaction(name, mode, strict ? { durability: 'strict' } : {});
    active.add(transaction);
    try {
      const store = transaction.objectStore(name);
      return await withTimeout(timeoutMs, (resolve, reject) => {
        // `resolve(promise)` would wait for the promise, without the timeout.
        Promise.resolve(work(store)).then(resolve, reject);
      });
    } catch (error) {
      abort(transaction);
      // The error of the transaction is the cause; that of the request may only report the abort.
      throw transaction.error ?? error;
    } finally {
      active.delete(transaction);
    }
  };
  return {
    run: (mode, work, strict) =>
      runOnce(mode, work, strict).catch((error) => {
        // The connection may be dead without an event that reports it.
        close();
        if (isAsleep || NOT_RETRIED.has(error.name)) throw error;
        return runOnce(mode, work, strict);
      }),
    sleep: (next) => {
      isAsleep = next;
      if (!next) return;
      active.forEach(abort);
      // A page in the page cache must not delay the deletion of the database, which would remove it from the cache.
      close();
    },
  };
};
