/** How long each event may be used: what is older is as if it had never been. */
import type { Config, DataCategory } from '@tactful/rules';
import { CATEGORY_OF, type LedgerEvent } from '../events/event.ts';
import { DAY_MS } from '../platform/time.ts';

/** Default days, in the order in which kinds give way when there is no room: purchases and statements last. */
export const DAYS: { readonly [K in DataCategory]: number } = {
  browsing: 30,
  usage: 90,
  searching: 30,
  cart: 30,
  service: 90,
  stated: 365,
  purchases: 365,
};
/** An event from further in the future than that was written under a wrong clock. It goes: early, never late. */
const FUTURE_MS = DAY_MS;

/** Epoch ms: gone from then on. */
export const expiresAt = ({ retention }: Config, { name, at }: LedgerEvent): number =>
  at + (retention?.[CATEGORY_OF[name]]?.days ?? DAYS[CATEGORY_OF[name]]) * DAY_MS;

/** True while an event may be used. */
export const isLive = (config: Config, event: LedgerEvent, now: number): boolean =>
  expiresAt(config, event) > now && event.at <= now + FUTURE_MS;
