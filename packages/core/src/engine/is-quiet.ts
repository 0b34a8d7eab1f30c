/** Whether a time is in the quiet hours of the visitor. */
import { hourOf } from '../facts/visits.ts';
import type { QuietHours } from '../ledger/quiet-hours.ts';

/** True if `at` (epoch ms) is in these hours of the local day. */
export const isQuietAt = ({ from, to }: QuietHours, at: number): boolean => {
  const hour = hourOf(at);
  const isFrom = hour >= from;
  const isBefore = hour < to;
  return from < to ? isFrom && isBefore : isFrom || isBefore;
};
