/** Lengths of time in milliseconds. */

export const MINUTE_MS = 60_000;
export const HOUR_MS: number = 60 * MINUTE_MS;
export const DAY_MS: number = 24 * HOUR_MS;
/** A new visit starts when this much time passes without an event, as in web analytics. */
export const VISIT_GAP_MS: number = 30 * MINUTE_MS;
