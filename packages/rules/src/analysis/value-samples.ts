/** Picks values of a fact such that its tests have every combination of results that they can have. */
import type { Json } from '../conditions/condition.ts';
import type { Groups } from '../conditions/evaluation-context.ts';
import type { FactType } from '../config/fact-catalog.ts';
import { listSamples } from './list-samples.ts';
import { literalsOf } from './literals.ts';
import { textSamples, type ValueSamples } from './text-samples.ts';
import { orderedSamples } from './version-samples.ts';

/** Each bound, the gaps between bounds, and what lies outside. */
const numberSamples = (bounds: Iterable<number>): readonly number[] => {
  const sorted = [...new Set([0, ...bounds])].sort((one, other) => one - other);
  const [lowest = 0] = sorted;
  const between = sorted.map((bound, at) => (bound + (sorted[at + 1] ?? bound + 2)) / 2);
  return [lowest - 1, ...sorted, ...between];
};

/** Words may be compared with patterns or in an order; with both, combinations may be missing. */
const samplesOfTexts = (tests: readonly Json[], groups: Groups): ValueSamples<string> => {
  const literals = literalsOf(tests, groups);
  const kinds = [
    textSamples(literals),
    orderedSamples('$v', [...literals.versions]),
    orderedSamples('$', [...literals.textBounds]),
  ];
  const used = [
    literals.patterns.length + literals.foldedWords.length,
    literals.versions.size,
    literals.textBounds.size,
  ].filter(Boolean);
  return {
    values: [...new Set(kinds.flatMap(({ values }) => values))],
    isComplete: used.length < 2 && kinds.every(({ isComplete }) => isComplete),
  };
};

/** Values of a fact's type for the given tests of it. Facts are never missing, so no value is `null`. */
export const valueSamples = (type: FactType, tests: readonly Json[], groups: Groups): ValueSamples => {
  if (type === 'boolean') return { values: [true, false], isComplete: true };
  if (type === 'number')
    return { values: numberSamples(literalsOf(tests, groups).numbers), isComplete: true };
  return type === 'string'
    ? samplesOfTexts(tests, groups)
    : listSamples(tests, groups, (items) => samplesOfTexts(items, groups));
};
