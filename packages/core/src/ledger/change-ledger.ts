/** Changes the ledger: in memory immediately, then in storage, verified by reading it again. */
import type { Result } from '../result.ts';
import { handleFailure } from './handle-failure.ts';
import { load } from './load.ts';
import type { LedgerChange, LogContext } from './log-context.ts';
import { replaceSnapshot } from './replace-snapshot.ts';
import { followLedger } from './write-queue.ts';

/**
 * Applies a change to a ledger that is loaded.
 *
 * Resolves with success only if storage contains the change: applying it again to what was read changes nothing.
 */
export const changeLedger = async (
  log: LogContext,
  change: LedgerChange,
  strict: boolean,
): Promise<Result<string>> => {
  if (!log.ledger) return { ok: false, reason: 'closed' };
  log.ledger = log.tidy(change(log.ledger));
  followLedger(log.queue, log.ledger);
  log.onChange('profile');
  try {
    await replaceSnapshot(log, change, { strict });
    // The log may be closed at any time while it waits.
    if (log.ledger && (await load(log)) && isApplied(log, change)) return { ok: true };
  } catch (error) {
    if (log.ledger) handleFailure(log, error);
  }
  return { ok: false, reason: log.isNewer ? 'newer' : (log.status.error ?? 'lost') };
};

const isApplied = ({ ledger }: LogContext, change: LedgerChange): boolean =>
  !!ledger && change(ledger).events.length === ledger.events.length;
