/** How often an experience was seen and sent away: caps and cool-downs count on it. */
import type { ExposureHistory } from '@tactful/rules';
import { DAY_MS } from '../consent/consent-record.ts';
import type { LedgerEvent } from '../events/event.ts';
import type { EventIndex } from '../facts/event-index.ts';

/** The history of one experience: what the ledger knows, and what only this page remembers. */
export const historyOf = (
  view: EventIndex,
  memory: readonly LedgerEvent[],
  experience: string,
): ExposureHistory => {
  const of = (name: 'expose' | 'dismiss'): readonly LedgerEvent[] => {
    const kept = view.about(name, 'experience', experience);
    // Mostly nothing is only remembered, and a page may ask for a thousand histories.
    if (!memory.length) return kept;
    return [...kept, ...memory.filter((event) => event.name === name && event.experience === experience)];
  };
  const seen = of('expose');
  const dismissed = of('dismiss');
  const latest = (events: readonly LedgerEvent[]): number =>
    Math.max(Number.NEGATIVE_INFINITY, ...events.map(({ at }) => at));
  return {
    visit: seen.filter(({ at }) => at >= view.visitAt).length,
    day: seen.filter(({ at }) => at > view.now - DAY_MS).length,
    lifetime: seen.length,
    lastSeenAt: latest(seen),
    dismissals: dismissed.length,
    lastDismissedAt: latest(dismissed),
  };
};
