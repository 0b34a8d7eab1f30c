/** Retention: how long events are kept and how many, by data category. Defaults: `retention-defaults.ts` in `@tactful/rules`. */
import type { Config, DataCategory } from '@tactful/rules';
import { DEFAULT_RETENTION_COUNT, DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { expiresAt, isLive } from './expiry.ts';

/** The largest number of events in a ledger. */
export const MAX_EVENTS: number = DEFAULT_RETENTION_COUNT;

/** Data categories, the most important first: when there is no space, the last ones lose events first. */
const BY_IMPORTANCE: readonly string[] = Object.keys(DEFAULT_RETENTION_DAYS).reverse();

export interface Retention {
  /** Epoch ms from which on an event is expired. */
  expiresAt(event: LedgerEvent): number;
  /**
   * Drops expired events and those beyond the limits. Of each data category the newest are kept; `count` is the limit
   * for all categories together, by default {@link MAX_EVENTS}.
   */
  keep(events: readonly LedgerEvent[], now: number, count?: number): readonly LedgerEvent[];
}

/** Creates the retention of a config. */
export const createRetention = (config: Config): Retention => ({
  expiresAt: (event) => expiresAt(config, event),
  keep: (events, now, count = MAX_EVENTS) => {
    const live = events.filter((event) => isLive(config, event, now));
    const kept = new Set<LedgerEvent>();
    for (const dataCategory of BY_IMPORTANCE) {
      const own = live.filter(({ name }) => CATEGORY_OF[name] === dataCategory);
      // The list above consists of the keys of a table by data category.
      const limit = config.retention?.[dataCategory as DataCategory]?.count ?? MAX_EVENTS;
      const number = Math.min(count - kept.size, own.length, limit);
      for (const event of own.slice(own.length - number)) kept.add(event);
    }
    return live.filter((event) => kept.has(event));
  },
});
