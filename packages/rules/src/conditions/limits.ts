/** Limits that keep every evaluation bounded, also that of a condition that nobody has validated. */

/** Experiences of one config, at most: a page with a config of any size decides in bounded time. */
export const MAX_EXPERIENCES = 1_000;
/** Tests of all experiences of one config, at most; those of an audience count for each experience that has it. */
export const MAX_CONFIG_TESTS = 50_000;
/** Levels of nesting of one condition, at most. */
export const MAX_DEPTH = 32;
/** Parts of one condition, and entries of one of its lists, at most. */
export const MAX_PARTS = 10_000;
/** Tests of one evaluation, at most; more than `MAX_PARTS`, because some parts test each item of a list. */
export const MAX_TESTS = 100_000;
/** Longest text, in UTF-16 code units, that a pattern is matched against. A longer one makes the condition false. */
export const MAX_PATTERN_INPUT = 256;
/** Longest pattern, in UTF-16 code units. */
export const MAX_PATTERN_LENGTH = 1_000;
/** Backtracking steps that one pattern may take on the longest text, at most; a longer one is an issue of the config. */
export const MAX_PATTERN_STEPS: number = 2 ** 27;
/**
 * Backtracking steps that all patterns of a page may take together, counted in the worst case: a pattern that would
 * exceed them is not run. They take at most about 20 ms. Ordinary patterns count as some hundred steps.
 */
export const MAX_TOTAL_PATTERN_STEPS: number = 2 ** 21;
