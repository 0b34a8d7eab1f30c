/** How large a condition may be, and what it is tried on. */

/** Deepest nesting of one condition. */
export const MOST_DEPTH = 32;
/** Most parts of one condition. */
export const MOST_PARTS = 10_000;
/** Longest text that a pattern is tried on; a condition that would try a longer one fails as a whole. */
export const PATTERN_INPUT = 256;
