/** Writes figures and tables as Markdown. */

/** @typedef {ReturnType<typeof import('./statistics.mjs').summaryOf>} Summary */

/** @param {number} ms As `87 ms`, `0.33 ms` or `7.6 µs`. */
export const formatTime = (ms) => {
  if (ms >= 10) return `${ms.toFixed(0)} ms`;
  if (ms >= 0.1) return `${ms.toFixed(2)} ms`;
  return `${(ms * 1_000).toFixed(ms < 0.01 ? 1 : 0)} µs`;
};

/** @param {Summary} summary As `87 ms (81 to 95)`. */
export const formatSummary = ({ median, low, high }) =>
  `${formatTime(median)} (${low.toFixed(0)} to ${high.toFixed(0)})`;

/** @param {Summary} summary As `1.15 (1.02 to 1.31)`. */
export const formatRatio = ({ median, low, high }) =>
  `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

/** @param {number} bytes As `15.1 kB`. */
export const formatSize = (bytes) => `${(bytes / 1_000).toFixed(1)} kB`;

/**
 * A goal that is an upper limit, and whether the value meets it.
 *
 * @param {number} value
 * @param {number | undefined} goal
 * @param {string} [unit]
 */
export const formatGoal = (value, goal, unit = '') =>
  goal === undefined ? '' : `${goal}${unit} ${value <= goal ? 'met' : '**missed**'}`;

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
