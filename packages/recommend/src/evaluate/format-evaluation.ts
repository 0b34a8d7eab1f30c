/** The result of an evaluation as text. */
import { formatPercent } from '../format-percent.ts';
import type { Evaluation, Experiment } from './evaluation.ts';

const figure = (value: number): string => value.toFixed(4);

const rowsOf = ({ shown, measures }: Experiment): readonly (readonly string[])[] => [
  ['', `HR@${shown}`, `MRR@${shown}`, `recall@${shown}`, 'coverage', 'diversity'],
  ...measures.map((one) => [
    one.name,
    ...[one.hitRate, one.reciprocalRank, one.recall, one.coverage, one.diversity].map(figure),
  ]),
];

const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

/** Formats an evaluation for a terminal. */
export const formatEvaluation = (evaluation: Evaluation): string => {
  const { testFrom, days, given, items, carriedBytes, indexBytes, fallbackShare, causes, experiments } =
    evaluation;
  return [
    `Test: the last ${days} days, from ${new Date(testFrom).toISOString().slice(0, 16)}. Of a basket, up to 5 items are given (${given}).`,
    `${items} items; ${carriedBytes.toFixed(0)} bytes of lists per product page, ${indexBytes.toFixed(1)} bytes per item in the index of all; ${formatPercent(fallbackShare)} of neighbors are fallbacks.`,
    ...(causes
      ? [
          `Causes: one item explains ${formatPercent(causes.single)} of ${causes.picks} recommendations; ${causes.mean.toFixed(2)} items on average.`,
        ]
      : []),
    ...experiments.map(
      (experiment) =>
        `\n${experiment.title} (${experiment.measures[0]?.cases ?? 0} cases)\n${formatTable(rowsOf(experiment))}`,
    ),
    ...(experiments.length ? [] : ['\nThe test period has no sessions with two items; use more --days.']),
    '',
  ].join('\n');
};
