/** How often is enough: caps, cool-downs and the back-off after dismissals. */
import type { FrequencyCap } from '../config/config.ts';
import { DEFAULT_COOL_DOWN_HOURS } from '../config/defaults.ts';
import { HOUR_MS } from '../time.ts';
import type { StopReason } from './stop-reason.ts';
import type { ExposureHistory } from './types.ts';

/** The history of several experiences as if they were one. */
export const mergeHistories = (histories: readonly ExposureHistory[]): ExposureHistory =>
  histories.reduce(
    (all, one) => ({
      visit: all.visit + one.visit,
      day: all.day + one.day,
      lifetime: all.lifetime + one.lifetime,
      lastSeenAt: Math.max(all.lastSeenAt, one.lastSeenAt),
      dismissals: all.dismissals + one.dismissals,
      lastDismissedAt: Math.max(all.lastDismissedAt, one.lastDismissedAt),
    }),
    { visit: 0, day: 0, lifetime: 0, lastSeenAt: -Infinity, dismissals: 0, lastDismissedAt: -Infinity },
  );

/** True while the silence after the last dismissal lasts: the cool-down, doubled by each dismissal. */
export const isBackingOff = (history: ExposureHistory, cap: FrequencyCap | undefined, now: number): boolean =>
  history.dismissals > 0 &&
  now - history.lastDismissedAt <
    (cap?.coolDownHours ?? DEFAULT_COOL_DOWN_HOURS) * HOUR_MS * 2 ** history.dismissals;

/** Which part of `cap` is used up. */
export const findExceededCap = (
  history: ExposureHistory,
  cap: FrequencyCap | undefined,
  now: number,
): StopReason | undefined => {
  if (!cap) return;
  if (now - history.lastSeenAt < (cap.coolDownHours ?? 0) * HOUR_MS) return 'cool-down';
  for (const span of ['visit', 'day', 'lifetime'] as const)
    if (history[span] >= (cap[span] ?? Infinity)) return `cap-${span}`;
};
