/** Limits that keep every evaluation bounded, also that of a condition that nobody has validated. */

/** Levels of nesting of one condition, at most. */
export const MAX_DEPTH = 32;
/** Parts of one condition, and entries of one of its lists, at most. */
export const MAX_PARTS = 10_000;
/** Tests of one evaluation, at most; more than `MAX_PARTS`, because some parts test each item of a list. */
export const MAX_TESTS = 100_000;
/** Longest text, in UTF-16 code units, that a pattern is matched against. A longer one makes the condition false. */
export const MAX_PATTERN_INPUT = 256;
/** Backtracking steps that one pattern may take on the longest text, at most. */
export const MAX_PATTERN_STEPS: number = 2 ** 25;
/**
 * Backtracking steps that all patterns may take together in one pass over the conditions of a page. In the worst
 * case, patterns that are made to be slow, this takes a few seconds; ordinary patterns take 256 steps.
 */
export const MAX_TOTAL_PATTERN_STEPS: number = 2 ** 32;
