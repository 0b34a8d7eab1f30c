/** The consent record and the ledger that an engine decides by. */
import type { Config } from '@tactful/rules';
import type { ConsentRecord } from '../consent/consent-record.ts';
import type { LedgerEvent } from '../events/event.ts';
import { expiresAt, isLive } from '../ledger/expiry.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** The inputs of decisions. */
export interface Snapshot {
  /** Undefined while the visitor has neither consented nor declined. Another object means another consent. */
  readonly consent: ConsentRecord | undefined;
  /** Undefined while none is open. Read only while consent is tailored. */
  readonly ledger: Ledger | undefined;
  /** True once the stored profile has been read, cannot be read, or need not be read. */
  readonly isFinal: boolean;
}

/** The events of a ledger that have not expired. */
export interface LiveEvents {
  /** The events now. */
  get(): readonly LedgerEvent[];
  /** Replaces the events. */
  set(events: readonly LedgerEvent[]): void;
  /** Drops what has expired since the last call. Returns true if something was dropped. */
  expire(): boolean;
}

/** Creates the live events of a config. */
export const createLiveEvents = (config: Config, now: () => number): LiveEvents => {
  let all: readonly LedgerEvent[] = [];
  let live: readonly LedgerEvent[] | undefined;
  let nextExpiryAt = Number.POSITIVE_INFINITY;
  const get = (): readonly LedgerEvent[] => {
    if (live) return live;
    live = all.filter((event) => isLive(config, event, now()));
    nextExpiryAt = Math.min(...live.map((event) => expiresAt(config, event)));
    return live;
  };
  return {
    get,
    set: (events) => {
      all = events;
      live = undefined;
    },
    expire: () => {
      if (!live || now() < nextExpiryAt) return false;
      live = undefined;
      return true;
    },
  };
};
