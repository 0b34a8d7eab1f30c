/** The options and the state that the operations of the ledger log share. */
import type { EventName } from '../events/event.ts';
import type { StorageState } from '../status.ts';
import type { LedgerStore } from './indexeddb-store.ts';
import type { Ledger } from './ledger.ts';
import { type StorageStatus, setStorageState } from './storage-status.ts';
import type { WriteQueue } from './write-queue.ts';

/** Returns the changed ledger. It may be called again with another ledger, and must not wait. */
export type LedgerChange = (ledger: Ledger) => Ledger;

export interface LogOptions {
  readonly store: LedgerStore;
  /** Creates a ledger without events and with an id of its own. */
  readonly blank: () => Ledger;
  /** Drops what must not be stored (any more). Applying it twice changes nothing. */
  readonly tidy: LedgerChange;
  /** Drops expired events and those beyond the limits. */
  readonly bound: LedgerChange;
  /** Drops the least important events, when storage is full. */
  readonly shrink: LedgerChange;
  /**
   * Called after a change. `profile`: the ledger in memory, with the names of the added events, or without names if
   * anything may have changed. `status`: the state of storage. `written`: storage, so that other tabs should read it.
   */
  readonly onChange: (what: 'profile' | 'status' | 'written', names?: ReadonlySet<EventName>) => void;
  /** Called when the ledger is gone from storage, or is marked as refused: consent does not hold any more. */
  readonly onLost: () => void;
}

export interface LogContext extends LogOptions {
  /** The ledger in memory. */
  ledger: Ledger | undefined;
  /** True while storage contains a ledger of a newer version. It is never overwritten. */
  isNewer: boolean;
  /** True from an opt-in until its ledger is stored. */
  isCreating: boolean;
  /** False while storage could not be read: its ledger is unknown, and nothing may be added to it. */
  isReadable: boolean;
  /** True while a compaction is scheduled. */
  isCompacting: boolean;
  /** True after the ledger was shrunk, until a write succeeds: each failed write takes space itself. */
  isShrunk: boolean;
  /** Grows with each close: whatever began in an older session has no effect. */
  session: number;
  /** Number of event records in storage that are not in the snapshot yet. */
  tail: number;
  /** Writes in progress. */
  writes: Promise<unknown>;
  readonly queue: WriteQueue;
  readonly status: StorageStatus;
}

/** Creates the context of a log that is closed. */
export const createLogContext = (options: LogOptions): LogContext => ({
  ...options,
  ledger: undefined,
  isNewer: false,
  isCreating: false,
  isReadable: false,
  isCompacting: false,
  isShrunk: false,
  session: 0,
  tail: 0,
  writes: Promise.resolve(),
  queue: new Map(),
  status: { storage: 'closed' },
});

/** Updates the state of storage, and reports it if it changed. */
export const setState = (log: LogContext, storage: StorageState, error?: unknown): void => {
  if (setStorageState(log.status, storage, error)) log.onChange('status');
};

/** Makes `whenSaved` wait for this write, too. */
export const trackWrite = (log: LogContext, write: Promise<unknown>): void => {
  log.writes = Promise.all([log.writes, write]);
};
