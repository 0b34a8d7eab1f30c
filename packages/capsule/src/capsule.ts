/** The content of a signed link: a capsule with a few coarse events. */

/** The version of the format. */
export const CAPSULE_VERSION = 1;

/** Where a link can come from. The visitor reads it. */
export const ORIGINS = ['receipt', 'mail', 'service'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The events that a link may carry. */
export const CAPSULE_EVENTS = ['view_item', 'purchase', 'use_feature', 'care_open', 'care_close'] as const;

/** The fields of an event that are texts. None of them can be the number of an order, a product or a person. */
export const TEXT_FIELDS = ['section', 'category', 'brand', 'feature', 'outcome'] as const;
type TextField = (typeof TEXT_FIELDS)[number];

/** One event: its name, its day, and coarse names that the config contains. */
export interface CapsuleEvent extends Readonly<Partial<Record<TextField, string>>> {
  readonly name: (typeof CAPSULE_EVENTS)[number];
  /** Days since 1970-01-01, in UTC. */
  readonly day: number;
}

/** A capsule. */
export interface Capsule {
  readonly v: typeof CAPSULE_VERSION;
  /** The name of the key in `capsules.keys` of the config. */
  readonly key: string;
  /** Random; the ids of the events begin with it, so that a link cannot be used twice. */
  readonly id: string;
  readonly from: Origin;
  /** The last day on which the link is accepted: days since 1970-01-01, in UTC. */
  readonly until: number;
  /** 1 to 20. */
  readonly events: readonly CapsuleEvent[];
}

/** The maximum number of events. */
export const MAX_EVENTS = 20;
/** The maximum number of days from signing to the last day. */
export const MAX_DAYS = 90;
/** The maximum age of an event, in days: the longest retention. */
export const MAX_AGE_DAYS = 395;
/** The length of a day, in milliseconds. Defined here, so that a page loads no other package for it. */
export const DAY_MS = 86_400_000;

/** The day of a time, in UTC. @param time - Epoch ms. */
export const dayOf = (time: number): number => Math.floor(time / DAY_MS);

/** The date of a day, as `2026-11-29`. @param day - Days since 1970-01-01, in UTC. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
