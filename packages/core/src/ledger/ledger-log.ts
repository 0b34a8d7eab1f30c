/** The ledger log: the ledger in memory, kept in storage. Storage failures never reach the caller as exceptions. */
import type { LedgerEvent } from '../events/event.ts';
import type { Result } from '../result.ts';
import type { Status } from '../status.ts';
import { changeLedger } from './change-ledger.ts';
import { scheduleCompaction } from './compact.ts';
import { flush } from './flush.ts';
import { type Ledger, sortEvents } from './ledger.ts';
import { loadOrCreate } from './load.ts';
import {
  createLogContext,
  type LedgerChange,
  type LogContext,
  type LogOptions,
  setState,
  trackWrite,
} from './log-context.ts';
import { errorName } from './storage-status.ts';

export type { LogOptions };

export interface LedgerLog {
  /** The ledger in memory. `undefined` until it is loaded, and after {@link LedgerLog.close}. */
  ledger(): Ledger | undefined;
  status(): Omit<Status, 'issues'>;
  /** Loads the ledger; creates one if storage has none and `create` is true. `records`: a read that has begun. */
  open(create: boolean, records?: Promise<readonly unknown[]>): Promise<void>;
  /** Loads the ledger again, after another tab wrote. */
  refresh(): Promise<void>;
  /** Adds events: to memory immediately, to storage in the same task. */
  add(events: readonly LedgerEvent[]): void;
  /** Changes the ledger. Succeeds only after storage was read again. `strict` waits until the data is on disk. */
  change(change: LedgerChange, strict?: boolean): Promise<Result<string>>;
  /** Drops expired events: from memory immediately, from storage when the browser is idle. */
  expire(): void;
  /** Empties storage, verifies it by reading, deletes the database, and closes the log. */
  erase(): Promise<Result<string>>;
  /** Resolves when added events are stored, or cannot be. */
  whenSaved(): Promise<unknown>;
  /** Drops the ledger from memory and closes storage. */
  close(): void;
}

const addEvents = (log: LogContext, events: readonly LedgerEvent[]): void => {
  const epoch = log.isReadable ? log.ledger?.id : undefined;
  for (const event of events) log.queue.set(event.id, { event, isSent: false, epoch });
  if (log.ledger)
    log.ledger = log.bound({ ...log.ledger, events: sortEvents([...log.ledger.events, ...events]) });
  log.onChange('profile', new Set(events.map(({ name }) => name)));
  // In a microtask: several events of one task are one write, and no event waits longer than its task.
  trackWrite(
    log,
    Promise.resolve().then(() => flush(log)),
  );
};

const closeLog = (log: LogContext): void => {
  log.session++;
  log.ledger = undefined;
  log.isReadable = false;
  log.queue.clear();
  log.store.close();
  setState(log, 'closed');
};

const eraseStorage = async (log: LogContext): Promise<Result<string>> => {
  closeLog(log);
  try {
    await log.store.erase();
    return { ok: true };
  } catch (error) {
    log.status.error = errorName(error);
    return { ok: false, reason: log.status.error };
  }
};

/** Creates a log over a store. It stays closed until `open`. */
export const createLedgerLog = (options: LogOptions): LedgerLog => {
  const log = createLogContext(options);
  let opened: Promise<void> = Promise.resolve();
  return {
    ledger: () => log.ledger,
    status: () => ({ ...log.status }),
    open: (create, records) => {
      log.isCreating = create;
      setState(log, 'opening');
      // If reading failed, flushing would read again at once, and may wait for the timeout twice.
      opened = loadOrCreate(log, records).then(() => (log.isReadable ? flush(log) : undefined));
      return opened;
    },
    refresh: async () => {
      if (log.ledger) await loadOrCreate(log);
      await flush(log);
    },
    add: (events) => addEvents(log, events),
    change: async (change, strict = false) => {
      if (!log.ledger) await opened;
      return changeLedger(log, change, strict);
    },
    expire: () => {
      if (!log.ledger) return;
      log.ledger = log.bound(log.ledger);
      log.onChange('profile');
      scheduleCompaction(log);
    },
    erase: () => eraseStorage(log),
    whenSaved: () => opened.then(() => log.writes),
    close: () => closeLog(log),
  };
};
