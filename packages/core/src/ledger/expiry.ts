/** How long an event may be used. An expired event is treated as if it had never been recorded. */
import type { Config } from '@tactful/rules';
import { DEFAULT_RETENTION_DAYS } from '@tactful/rules/internal';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { DAY_MS } from '../platform/time.ts';

/** An event from further in the future was written under a wrong clock: it expires now, rather than too late. */
const MAX_FUTURE_MS = DAY_MS;

/** Epoch ms from which on an event is expired. */
export const expiresAt = ({ retention }: Config, { name, at }: LedgerEvent): number => {
  const dataCategory = CATEGORY_OF[name];
  return at + (retention?.[dataCategory]?.days ?? DEFAULT_RETENTION_DAYS[dataCategory]) * DAY_MS;
};

/** True while an event may be used. */
export const isLive = (config: Config, event: LedgerEvent, now: number): boolean =>
  expiresAt(config, event) > now && event.at <= now + MAX_FUTURE_MS;
