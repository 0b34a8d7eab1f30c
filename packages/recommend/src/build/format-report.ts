/** The report as text. */
import { formatPercent } from '../format-percent.ts';
import type { BuildReport, LogReport } from './report.ts';

const count = (value: number): string => value.toLocaleString('en-US').replaceAll(',', ' ');

const logLine = (
  name: string,
  { sessions, events, customers, minCustomers, pairs, digest }: LogReport,
): string =>
  events === 0
    ? `${name}: none`
    : `${name}: ${count(sessions)} with ${count(events)} items, ${count(customers)} known customers; ${count(pairs)} pairs with at least ${minCustomers} customers each (sha256 ${digest.slice(0, 12)})`;

const NAMES = { order: 'orders', click: 'click sessions' } as const;
const SIGNS = {
  session: 'sessions have their own id as that of their customer',
  day: 'ids of customers occur on one day only',
} as const;

/** Describes the problem with the ids of a log, and what to do. */
const idWarning = (
  { log, reason, share }: BuildReport['shortLivedIds'][number],
  { minCustomers }: LogReport,
): string =>
  `warning: ${NAMES[log]}: ${formatPercent(share)} of ${SIGNS[reason]}. If these are ids of sessions, ${minCustomers} customers of a pair may be one person, and the threshold protects less. Export an id that a customer keeps from visit to visit, such as an account or user_pseudo_id; otherwise raise --${log}-customers`;

/** Formats the report for a terminal. */
export const formatReport = (report: BuildReport): string => {
  const { inputs, logs, leftOut, items, pools, carriedBytes, index } = report;
  const skipped = inputs.filter((input) => input.skipped > 0);
  return [
    ...inputs.map(({ file, format, rows }) => `${file}: ${count(rows)} rows (${format})`),
    ...skipped.map((input) => `${input.file}: ${count(input.skipped)} rows with issues were left out`),
    logLine(NAMES.order, logs.order),
    logLine(NAMES.click, logs.click),
    ...report.shortLivedIds.map((ids) => idWarning(ids, logs[ids.log])),
    `items: ${count(items)}; ${count(report.itemsWithEnoughNeighbors)} with at least 6 neighbors, ${count(report.itemsWithoutPairs)} with fallbacks only; ${formatPercent(report.fallbackShare)} of neighbors are fallbacks`,
    ...leftOut.map(
      (left) => `left out as sensitive: "${left.name}" (${count(left.items)} items): ${left.reason}`,
    ),
    ...(report.engine === 'duckdb' ? [] : [`pairs were counted with ${report.engine}`]),
    `pools: home ${pools.home}, cart ${pools.cart}, ${pools.categories} categories`,
    `lists of a product page: ${carriedBytes.mean.toFixed(0)} bytes on average, ${carriedBytes.max} at most`,
    `index of all items: ${count(index.bytes)} bytes after Brotli, ${index.perItem.toFixed(1)} per item`,
    '',
  ].join('\n');
};
