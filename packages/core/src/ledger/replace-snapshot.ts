/** Replaces everything in storage by one snapshot, in one transaction. */
import { type DecodedLedger, decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';
import { type Ledger, sortEvents } from './ledger.ts';
import { type LedgerChange, type LogContext, setState } from './log-context.ts';
import { belongsTo, markWritten, type QueuedEvent, unsentEvents } from './write-queue.ts';

/** Decodes what storage contains, and notes what had to be set aside. */
export const readRecords = (log: LogContext, records: readonly unknown[]): DecodedLedger => {
  const decoded = decodeLedger(records);
  log.isNewer = decoded.setAside === 'newer';
  if (decoded.setAside) log.status.setAside = decoded.setAside;
  return decoded;
};

export interface ReplaceOptions {
  /** Waits until the data is on disk, even if that takes longer. */
  readonly strict: boolean;
  /** The ledger to start from if storage contains none. */
  readonly seed?: Ledger;
}

/**
 * Replaces the ledger in storage by `change` of it, together with queued events. The change is computed inside the
 * transaction, from what storage contains then: two tabs never undo each other's changes.
 *
 * Returns the ledger that storage contains now; `undefined` if none was written. Rejects if storage fails. If storage contains no
 * ledger and there is no seed, `onLost` is called.
 */
export const replaceSnapshot = async (
  log: LogContext,
  change: LedgerChange,
  { strict, seed }: ReplaceOptions,
): Promise<Ledger | undefined> => {
  const { session } = log;
  let stored: Ledger | undefined;
  let written: readonly QueuedEvent[] = [];
  let isLost = false;
  await log.store.change((records) => {
    // A second attempt may run after the profile was erased.
    if (session !== log.session) return undefined;
    const { ledger, setAside } = readRecords(log, records);
    // A damaged snapshot is replaced by what this page still knows; a newer one is never overwritten.
    const base = ledger ?? (setAside ? (log.ledger ?? seed) : seed);
    isLost = !base;
    if (!base || log.isNewer) return undefined;
    written = unsentEvents(log.queue).filter((queued) => belongsTo(queued, base));
    const events = sortEvents([...base.events, ...written.map(({ event }) => event)]);
    stored = log.tidy(change({ ...base, events }));
    return encodeLedger(stored);
  }, strict);
  if (session !== log.session) return undefined;
  if (isLost) {
    log.onLost();
    return undefined;
  }
  markWritten(log.queue, written);
  log.isShrunk = false;
  log.tail = 0;
  if (log.isNewer) return undefined;
  setState(log, 'ok');
  log.onChange('written');
  return stored;
};
