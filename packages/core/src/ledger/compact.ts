/** Compaction: moves event records into the snapshot when the browser is idle. */
import { whenIdle } from '../platform/when-idle.ts';
import { handleFailure } from './handle-failure.ts';
import { type LedgerChange, type LogContext, trackWrite } from './log-context.ts';
import { replaceSnapshot } from './replace-snapshot.ts';

/** From this many event records on, compaction pays off. */
export const COMPACT_FROM = 50;

const unchanged: LedgerChange = (ledger) => ledger;

/** Schedules a compaction, unless one is scheduled. It also removes from storage what is not in the ledger any more. */
export const scheduleCompaction = (log: LogContext): void => {
  if (log.isCompacting) return;
  log.isCompacting = true;
  whenIdle(() => {
    log.isCompacting = false;
    if (!log.ledger || log.status.storage !== 'ok') return;
    const compaction = replaceSnapshot(log, unchanged, { strict: false });
    trackWrite(
      log,
      compaction.catch((error) => handleFailure(log, error)),
    );
  });
};
