/** Owns giving a visitor a past: through the product, event by event, with the clock where it was then. */
import type { PageEvent, TrackResult } from '@tactful/core';

/** An event of the past. */
export interface SeedEvent extends PageEvent {
  /** How long ago: `3d`, `2h`, `10m`, `30s`, or milliseconds. */
  readonly ago: string | number;
}

const UNITS: { readonly [unit: string]: number } = { d: 864e5, h: 36e5, m: 6e4, s: 1e3 };
/** A yes holds for that long: before that there was none. */
const MOST_MS = 180 * 864e5;

const msOf = (ago: SeedEvent['ago'], at: number): number => {
  const [, amount, unit = ''] = typeof ago === 'string' ? (/^(\d+(?:\.\d+)?)([dhms])$/.exec(ago) ?? []) : [];
  const ms = typeof ago === 'number' ? ago : Number(amount) * (UNITS[unit] ?? Number.NaN);
  if (!(ms >= 0)) throw new Error(`seed[${at}].ago: expected a time, as "3d", got ${JSON.stringify(ago)}`);
  if (ms > MOST_MS) throw new Error(`seed[${at}].ago: expected at most 180 days, got ${JSON.stringify(ago)}`);
  return ms;
};

/** An event with the time at which it is to be recorded. */
export interface Dated {
  readonly event: PageEvent;
  /** Epoch ms. */
  readonly at: number;
  /** Where it stood. */
  readonly index: number;
}

/** The events with their times, oldest first. */
export const dated = (events: readonly SeedEvent[], now: number): readonly Dated[] =>
  events
    .map(({ ago, ...event }, index) => ({ event, at: now - msOf(ago, index), index }))
    .sort((one, other) => one.at - other.at);

/** Throws if an event was not kept: a test on a past that is not there would prove nothing. */
export const expectKept = (recorded: TrackResult | undefined, { event, index }: Dated): void => {
  if (recorded?.recorded) return;
  throw new Error(
    `seed[${index}] (${event.name}): expected to be kept, got ${recorded?.reason ?? 'no answer'}`,
  );
};
