/** Medians with their ranges, and ratios of pairs. */

/**
 * The value below which a share of the numbers lies.
 *
 * @param {readonly number[]} numbers
 * @param {number} share From 0 to 1.
 * @returns {number} NaN without numbers.
 */
const quantile = (numbers, share) =>
  [...numbers].sort((one, other) => one - other)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * share))
  ] ?? Number.NaN;

/** @param {readonly number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5);

/**
 * The median, and the range of the middle half.
 *
 * @param {readonly number[]} numbers
 * @returns {{ readonly median: number, readonly low: number, readonly high: number, readonly count: number }}
 */
export const summaryOf = (numbers) => ({
  median: median(numbers),
  low: quantile(numbers, 0.25),
  high: quantile(numbers, 0.75),
  count: numbers.length,
});

/**
 * The ratios of loads that alternated: of each pair, so that a busy moment of the machine affects both of its loads.
 *
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export const ratiosOf = (ours, theirs) =>
  summaryOf(ours.slice(0, theirs.length).map((value, at) => value / (theirs[at] ?? Number.NaN)));
