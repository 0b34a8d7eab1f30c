/** The ledger in memory and on disk: writes follow behind, the tail is folded at idle, no fault comes out. */

import type { EventName, LedgerEvent } from '../events/event.ts';
import { whenIdle } from '../platform/when-idle.ts';
import type { Result } from '../result.ts';
import type { Status, StorageState } from '../status.ts';
import { createError } from './connection.ts';
import { type DecodedLedger, decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';
import type { LedgerStore } from './indexeddb-store.ts';
import { type Ledger, sortEvents } from './ledger.ts';
import { errorName, type StorageStatus, setStorageState } from './storage-status.ts';
import { adoptInto, belongs, changeWith, type Queue, settle, unsent, type Waiting } from './write-queue.ts';

type Next = (ledger: Ledger) => Ledger;

export interface LogOptions {
  readonly store: LedgerStore;
  /** A ledger without events and with an id of its own. */
  readonly blank: () => Ledger;
  /** Drops what may not be there (any more). Idempotent. */
  readonly tidy: Next;
  /** Drops the expired and what is too many. */
  readonly bound: Next;
  /** Makes room: drops what gives way first. */
  readonly shrink: Next;
  /**
   * Told after the ledger or the state of storage changed. `profile`: with the names of the events that came, or
   * without where anything may have changed. `written`: other tabs should look, too.
   */
  readonly onChange: (what: 'profile' | 'status' | 'written', names?: ReadonlySet<EventName>) => void;
  /** Told when there was a profile and there is none now, or one that was refused: nobody has said yes. */
  readonly onLost: () => void;
}

export interface LedgerLog {
  /** Absent until opened, and after {@link LedgerLog.close}. */
  ledger(): Ledger | undefined;
  status(): Omit<Status, 'issues'>;
  /** Reads the profile. Where nothing is stored, a new one is made if `make`; else it was lost. */
  open(make: boolean, early?: Promise<readonly unknown[]>): Promise<void>;
  /** Reads again, after another tab wrote. */
  refresh(): Promise<void>;
  /** Adds events: to memory at once, to disk within the task. */
  add(events: readonly LedgerEvent[]): void;
  /** Changes memory at once, and what is on disk in one transaction; `done` after reading again. */
  change(next: Next, strict?: boolean): Promise<Result<string>>;
  /** Drops from memory what has to go by now, and from disk at idle. */
  expire(): void;
  /** Empties the disk, deletes the database, forgets. */
  erase(): Promise<Result<string>>;
  /** Resolves when what was added is on disk, or cannot be. */
  whenSaved(): Promise<unknown>;
  /** Forgets what is in memory and lets go of storage. */
  close(): void;
}

/** So many unfolded records are worth a fold. */
const FOLD_AT = 50;

const same: Next = (ledger) => ledger;

/** A log over `store`. It opens nothing by itself. */
export const createLedgerLog = ({
  store,
  blank,
  tidy,
  bound,
  shrink,
  onChange,
  onLost,
}: LogOptions): LedgerLog => {
  let ledger: Ledger | undefined;
  /** True while what is on disk was written by a newer version. */
  let newer = false;
  /** True from an opt-in until its ledger is on disk. */
  let making = false;
  /** False while the disk could not be read: then its ledger is not known, and nothing may be added to it. */
  let readable = false;
  let folding = false;
  let crowded = false;
  let work: Promise<unknown> = Promise.resolve();
  let opened: Promise<void> = Promise.resolve();
  /** Grows with each close: an answer to a question from before then comes too late. */
  let round = 0;
  /** Records on disk that are not folded. */
  let tail = 0;
  const waiting: Queue = new Map();
  const health: StorageStatus = { storage: 'closed' };
  const state = (next: StorageState, error?: unknown): void => {
    if (setStorageState(health, next, error)) onChange('status');
  };
  const later = (write: Promise<unknown>): void => {
    work = Promise.all([work, write]);
  };

  /** What is on disk, and what is not there yet, is the ledger now. */
  const adopt = (next: Ledger): void => {
    ledger = tidy({ ...next, events: sortEvents([...next.events, ...adoptInto(waiting, next)]) });
    onChange('profile');
  };

  const failed = (error: unknown): void => {
    const full = errorName(error) === 'QuotaExceededError';
    state(full ? 'full' : 'memory', error);
    // Once, until something succeeds: each failed write costs room itself.
    if (full && !crowded && ledger && readable) {
      crowded = true;
      ledger = shrink(ledger);
      onChange('profile');
      later(write(shrink, false).catch(Object));
    }
  };

  const look = (records: readonly unknown[]): DecodedLedger => {
    const found = decodeLedger(records);
    newer = found.setAside === 'newer';
    if (found.setAside) health.setAside = found.setAside;
    return found;
  };

  /** Replaces what is on disk by `next` of it. `seed` is taken where nothing is there. */
  const write = async (next: Next, strict: boolean, seed?: Ledger): Promise<void> => {
    const mine = round;
    let saved: Waiting[] = [];
    let gone = false;
    await store.change((records) => {
      // A second try may come after an erasure.
      if (mine !== round) return;
      const found = look(records);
      // A damaged snapshot is replaced by what this page still knows; a newer one is never touched.
      const base = found.ledger ?? (found.setAside ? (ledger ?? seed) : seed);
      gone = !base;
      if (!base || newer) return;
      saved = unsent(waiting).filter((entry) => belongs(entry, base));
      return encodeLedger(
        tidy(next({ ...base, events: sortEvents([...base.events, ...saved.map(({ event }) => event)]) })),
      );
    }, strict);
    if (mine !== round) return;
    if (gone) return onLost();
    settle(waiting, saved);
    crowded = false;
    tail = 0;
    if (newer) return;
    state('ok');
    onChange('written');
  };

  const fold = (): void => {
    if (folding) return;
    folding = true;
    whenIdle(() => {
      folding = false;
      if (ledger && health.storage === 'ok') later(write(same, false).catch(failed));
    });
  };

  /** True when a profile was found and is the ledger now. */
  const load = async (early?: Promise<readonly unknown[]>): Promise<boolean> => {
    const mine = round;
    const found = look(await (early ?? store.read()));
    if (mine !== round) throw createError('AbortError');
    if (!found.ledger || found.ledger.refused) return false;
    readable = true;
    making = false;
    tail = found.tail;
    const before = found.ledger.events.length;
    adopt(found.ledger);
    if (tail >= FOLD_AT || found.strays || (ledger?.events.length ?? 0) < before) fold();
    if (!unsent(waiting).length) state('ok');
    return true;
  };

  /** Reads the profile, or makes it where that is due. What cannot be read is kept in memory until it can. */
  const obtain = async (early?: Promise<readonly unknown[]>): Promise<void> => {
    const mine = round;
    // As old as the question, so that what is reported meanwhile is part of it.
    const seed = ledger ?? blank();
    try {
      if (await load(early)) return;
      if (!making && !health.setAside) return onLost();
      if (!newer) await write((old) => ({ ...old, refused: false }), true, seed);
      if (newer || !(await load())) throw createError('VersionError');
    } catch (error) {
      if (mine !== round) return;
      if (!ledger) adopt(seed);
      failed(error);
    }
  };

  const flush = async (): Promise<void> => {
    if (ledger && !readable) await obtain();
    const batch = unsent(waiting);
    if (!ledger || !readable || !batch.length) return;
    const epoch = ledger.id;
    for (const entry of batch) entry.sent = true;
    try {
      const snapshot = await store.append(batch.map(({ event }) => [event.id, { epoch, event }]));
      onChange('written');
      // Erased meanwhile, by another tab: the new ledger is read, if there is one.
      if (Object(snapshot).id !== epoch) {
        for (const entry of batch) entry.sent = false;
        await obtain();
        return unsent(waiting).length && ledger?.id !== epoch ? flush() : undefined;
      }
      settle(waiting, batch);
      crowded = false;
      state('ok');
      tail += batch.length;
      if (tail >= FOLD_AT) fold();
    } catch (error) {
      for (const entry of batch) entry.sent = false;
      if (ledger) failed(error);
    }
  };

  const change = async (next: Next, strict = false): Promise<Result<string>> => {
    if (!ledger) await opened;
    if (!ledger) return { ok: false, reason: 'closed' };
    ledger = tidy(next(ledger));
    changeWith(waiting, ledger);
    onChange('profile');
    try {
      await write(next, strict);
      // Only what storage says counts. After the change, changing it again changes nothing.
      if (ledger && (await load()) && ledger && next(ledger).events.length === ledger.events.length)
        return { ok: true };
    } catch (error) {
      if (ledger) failed(error);
    }
    return { ok: false, reason: newer ? 'newer' : (health.error ?? 'lost') };
  };

  const close = (): void => {
    round++;
    ledger = undefined;
    readable = false;
    waiting.clear();
    store.close();
    state('closed');
  };

  return {
    ledger: () => ledger,
    status: () => ({ ...health }),
    open: (make, early) => {
      making = make;
      state('opening');
      // What could not be read is not asked for again at once: it may have taken its time already.
      opened = obtain(early).then(() => (readable ? flush() : undefined));
      return opened;
    },
    refresh: async () => {
      if (ledger) await obtain();
      await flush();
    },
    add: (events) => {
      const epoch = readable ? ledger?.id : undefined;
      for (const event of events) waiting.set(event.id, { event, sent: false, epoch });
      if (ledger) ledger = bound({ ...ledger, events: sortEvents([...ledger.events, ...events]) });
      onChange('profile', new Set(events.map(({ name }) => name)));
      // A microtask: several events of one task are one write, and none waits longer than its task.
      later(Promise.resolve().then(flush));
    },
    change,
    expire: () => {
      if (!ledger) return;
      ledger = bound(ledger);
      onChange('profile');
      fold();
    },
    erase: async () => {
      close();
      try {
        await store.erase();
        return { ok: true };
      } catch (error) {
        health.error = errorName(error);
        return { ok: false, reason: health.error };
      }
    },
    whenSaved: () => work,
    close,
  };
};
