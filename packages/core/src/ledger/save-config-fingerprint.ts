/** Stores the fingerprint of the config that was validated. */
import { CONFIG_RECORD_ID, type ConfigRecord } from './config-record.ts';
import type { LogContext } from './log-context.ts';

/**
 * Stores the record, once there is a ledger that the visitor consented to. If that fails, the next page validates its
 * config, and tries again.
 */
export const saveConfigFingerprint = async (log: LogContext, config: string): Promise<void> => {
  if (!log.ledger || !log.isReadable) return;
  const record: ConfigRecord = { config };
  try {
    await log.store.append([[CONFIG_RECORD_ID, record]]);
    // The owner checks consent after each write: the visitor may have declined meanwhile in another tab.
    log.onChange('written');
  } catch {
    // Nothing depends on it.
  }
};
