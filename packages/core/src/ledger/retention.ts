/** How long and how many: what of a ledger may still be there. */
import type { Config, DataCategory } from '@tactful/rules';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { DAYS, expiresAt, isLive } from './expiry.ts';

/** Events in all, and of one kind at most. */
export const MOST_EVENTS = 500;

export interface Retention {
  /** Epoch ms: gone from then on. */
  expiresAt(event: LedgerEvent): number;
  /** `events` without the expired, and within the bounds: of each kind the newest, browsing giving way first. */
  keep(events: readonly LedgerEvent[], now: number, most?: number): readonly LedgerEvent[];
}

/** The retention of a config. */
export const createRetention = (config: Config): Retention => ({
  expiresAt: (event) => expiresAt(config, event),
  keep: (events, now, most = MOST_EVENTS) => {
    const live = events.filter((event) => isLive(config, event, now));
    let room = most;
    const kept = new Set<LedgerEvent>();
    for (const kind of Object.keys(DAYS).reverse()) {
      const own = live.filter((event) => CATEGORY_OF[event.name] === kind);
      const count = Math.min(
        room,
        own.length,
        config.retention?.[kind as DataCategory]?.count ?? MOST_EVENTS,
      );
      room -= count;
      for (const event of own.slice(own.length - count)) kept.add(event);
    }
    return live.filter((event) => kept.has(event));
  },
});
