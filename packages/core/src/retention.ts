/** How long and how many: what of a ledger may still be there. */
import type { Config, Kind } from '@tactful/rules';
import { DAY_MS } from './choice.ts';
import { KIND_OF, type LedgerEvent } from './event.ts';

/** Default days, in the order in which kinds give way when there is no room: purchases and statements last. */
const DAYS: { readonly [K in Kind]: number } = {
  browsing: 30,
  usage: 90,
  searching: 30,
  cart: 30,
  service: 90,
  stated: 365,
  purchases: 365,
};
/** Events in all, and of one kind at most. */
export const MOST_EVENTS = 500;
/** An event from further in the future than that was written under a wrong clock. It goes: early, never late. */
const FUTURE_MS = DAY_MS;

export interface Retention {
  /** Epoch ms: gone from then on. */
  expiresAt(event: LedgerEvent): number;
  /** `events` without the expired, and within the bounds: of each kind the newest, browsing giving way first. */
  keep(events: readonly LedgerEvent[], now: number, most?: number): readonly LedgerEvent[];
}

/** The retention of a config. */
export const createRetention = ({ retention = {} }: Config): Retention => {
  const expiresAt = (event: LedgerEvent): number => {
    const kind = KIND_OF[event.name];
    return event.at + (retention[kind]?.days ?? DAYS[kind]) * DAY_MS;
  };
  return {
    expiresAt,
    keep: (events, now, most = MOST_EVENTS) => {
      const live = events.filter((event) => expiresAt(event) > now && event.at <= now + FUTURE_MS);
      let room = most;
      const kept = new Set<LedgerEvent>();
      for (const kind of Object.keys(DAYS).reverse()) {
        const own = live.filter((event) => KIND_OF[event.name] === kind);
        const count = Math.min(room, own.length, retention[kind as Kind]?.count ?? MOST_EVENTS);
        room -= count;
        for (const event of own.slice(own.length - count)) kept.add(event);
      }
      return live.filter((event) => kept.has(event));
    },
  };
};
