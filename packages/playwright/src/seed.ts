/** Dates the events of `tactful.seed`, and checks that each was recorded. */
import type { PageEvent, TrackResult } from '@tactful/core';

/** An event in the visitor's history. */
export interface SeedEvent extends PageEvent {
  /** How long ago it happened: `3d`, `2h`, `10m`, `30s`, or milliseconds. */
  readonly ago: string | number;
}

const UNIT_MS: { readonly [unit: string]: number } = { d: 864e5, h: 36e5, m: 6e4, s: 1e3 };
/** Consent expires after this time, so no older event can exist. */
const MAX_AGE_MS = 180 * 864e5;

const ageMs = (ago: SeedEvent['ago'], index: number): number => {
  const [, amount, unit = ''] = typeof ago === 'string' ? (/^(\d+(?:\.\d+)?)([dhms])$/.exec(ago) ?? []) : [];
  const ms = typeof ago === 'number' ? ago : Number(amount) * (UNIT_MS[unit] ?? Number.NaN);
  if (!(ms >= 0)) throw new Error(`seed[${index}].ago: expected a time, as "3d", got ${JSON.stringify(ago)}`);
  if (ms > MAX_AGE_MS)
    throw new Error(`seed[${index}].ago: expected at most 180 days, got ${JSON.stringify(ago)}`);
  return ms;
};

/** An event with the time at which it is recorded. */
export interface DatedEvent {
  readonly event: PageEvent;
  /** Epoch ms. */
  readonly at: number;
  /** Its index in the list that was passed to `seed`. */
  readonly index: number;
}

/** Returns the events with their times, oldest first. */
export const dateEvents = (events: readonly SeedEvent[], now: number): readonly DatedEvent[] =>
  events
    .map(({ ago, ...event }, index) => ({ event, at: now - ageMs(ago, index), index }))
    .sort((a, b) => a.at - b.at);

/** Throws if an event was not recorded: a test that relies on it would prove nothing. */
export const assertRecorded = (result: TrackResult | undefined, { event, index }: DatedEvent): void => {
  if (result?.recorded) return;
  throw new Error(
    `seed[${index}] (${event.name}) was not recorded: ${result?.reason ?? 'Tactful has not started'}`,
  );
};
