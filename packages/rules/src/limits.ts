/** How large a condition may be. */

/** Deepest nesting of one condition. */
export const MOST_DEPTH = 32;
/** Most parts of one condition. */
export const MOST_PARTS = 10_000;
