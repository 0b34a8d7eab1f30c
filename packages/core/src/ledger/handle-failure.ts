/** Handles storage failures: the page keeps the ledger in memory. */
import { ignoreRejection } from '../platform/ignore-rejection.ts';
import { type LogContext, setState, trackWrite } from './log-context.ts';
import { replaceSnapshot } from './replace-snapshot.ts';
import { errorName } from './storage-status.ts';

/** Reports the failure. If storage is full, also drops the least important events, once until a write succeeds. */
export const handleFailure = (log: LogContext, error: unknown): void => {
  const isFull = errorName(error) === 'QuotaExceededError';
  setState(log, isFull ? 'full' : 'memory', error);
  if (!isFull || log.isShrunk || !log.ledger || !log.isReadable) return;
  log.isShrunk = true;
  log.ledger = log.shrink(log.ledger);
  log.onChange('profile');
  // If this fails, too, the state shows it already.
  trackWrite(log, replaceSnapshot(log, log.shrink, { strict: false }).catch(ignoreRejection));
};
