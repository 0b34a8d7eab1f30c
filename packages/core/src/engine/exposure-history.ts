/** Counts how often an experience was viewed and dismissed: caps and cool-downs depend on it. */
import type { ExposureHistory } from '@tactful/rules/internal';
import type { LedgerEvent } from '../events/event.ts';
import type { EventIndex } from '../facts/event-index.ts';
import { DAY_MS } from '../platform/time.ts';

/** The history of one experience, from the ledger and from the events that only this page knows. */
export const historyOf = (
  index: EventIndex,
  unrecorded: readonly LedgerEvent[],
  experience: string,
): ExposureHistory => {
  const eventsOf = (name: 'expose' | 'dismiss'): readonly LedgerEvent[] => {
    const recorded = index.about(name, 'experience', experience);
    // Mostly empty, and a page may need a thousand histories.
    if (!unrecorded.length) return recorded;
    return [
      ...recorded,
      ...unrecorded.filter((event) => event.name === name && event.experience === experience),
    ];
  };
  const exposures = eventsOf('expose');
  const dismissals = eventsOf('dismiss');
  const latest = (events: readonly LedgerEvent[]): number =>
    Math.max(Number.NEGATIVE_INFINITY, ...events.map(({ at }) => at));
  return {
    visit: exposures.filter(({ at }) => at >= index.visitStartedAt).length,
    day: exposures.filter(({ at }) => at > index.now - DAY_MS).length,
    lifetime: exposures.length,
    lastSeenAt: latest(exposures),
    dismissals: dismissals.length,
    lastDismissedAt: latest(dismissals),
  };
};
