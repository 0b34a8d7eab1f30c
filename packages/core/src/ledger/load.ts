/** Loads the ledger from storage, and creates it after an opt-in. */

import { COMPACT_FROM, scheduleCompaction } from './compact.ts';
import { createError } from './connection.ts';
import { handleFailure } from './handle-failure.ts';
import { type Ledger, sortEvents } from './ledger.ts';
import { type LogContext, setState } from './log-context.ts';
import { readRecords, replaceSnapshot } from './replace-snapshot.ts';
import { dropForeignEvents, dropRepeatedOrders, unsentEvents } from './write-queue.ts';

/** The number of fields in all events. */
const countFields = (events: Ledger['events']): number =>
  events.reduce((count, event) => count + Object.keys(event).length, 0);

/** Takes over a ledger from storage, together with the queued events that belong to it. */
const adopt = (log: LogContext, ledger: Ledger): void => {
  dropRepeatedOrders(log.queue, ledger);
  const queued = dropForeignEvents(log.queue, ledger);
  log.ledger = log.tidy({ ...ledger, events: sortEvents([...ledger.events, ...queued]) });
  log.onChange('profile');
};

/**
 * Reads the ledger from storage into memory. `records`: a read that has begun already.
 *
 * Returns false if storage contains no ledger that may be used. Rejects if storage fails, or the log was closed
 * meanwhile.
 */
export const load = async (log: LogContext, records?: Promise<readonly unknown[]>): Promise<boolean> => {
  const { session } = log;
  const { ledger, tail, hasStrays } = readRecords(log, await (records ?? log.store.read()));
  if (session !== log.session) throw createError('AbortError');
  if (!ledger || ledger.refused) return false;
  log.isReadable = true;
  log.isCreating = false;
  log.tail = tail;
  adopt(log, ledger);
  // Also single fields, which another config no longer uses or names.
  const stored = new Set(ledger.events.map(({ id }) => id));
  const kept = (log.ledger?.events ?? []).filter(({ id }) => stored.has(id));
  const hasDropped = countFields(kept) < countFields(ledger.events);
  if (tail >= COMPACT_FROM || hasStrays || hasDropped) scheduleCompaction(log);
  if (!unsentEvents(log.queue).length) setState(log, 'ok');
  return true;
};

/** Loads the ledger, or creates it if that is due. A ledger that cannot be read is kept in memory until it can. Never rejects. */
export const loadOrCreate = async (log: LogContext, records?: Promise<readonly unknown[]>): Promise<void> => {
  const { session } = log;
  // Created now, so that events that are reported while storage is read are part of it.
  const seed = log.ledger ?? log.blank();
  try {
    if (await load(log, records)) return;
    if (!log.isCreating && !log.status.setAside) {
      log.onLost();
      return;
    }
    const created =
      !log.isNewer &&
      (await replaceSnapshot(log, (ledger) => ({ ...ledger, refused: false }), { strict: true, seed }));
    if (created) {
      // Events are written from now on, not only after the check below: the visitor may leave the page before it.
      log.isReadable = true;
      adopt(log, created);
    }
    if (log.isNewer || !(await load(log))) throw createError('VersionError');
  } catch (error) {
    if (session !== log.session) return;
    if (!log.ledger) adopt(log, seed);
    handleFailure(log, error);
  }
};
