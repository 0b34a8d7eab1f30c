/** Picks values of a fact such that its tests have every combination of results that they can have. */
import type { Json } from '../conditions/condition.ts';
import { type Groups, isObject } from '../conditions/evaluate.ts';
import type { FactType } from '../config/fact-catalog.ts';
import { patternSamples } from './pattern-samples.ts';

/** Words whose subsets are all tried as lists. */
const MAX_WORDS = 5;

/** Scalar values in tests, and patterns. */
interface Literals {
  readonly numbers: Set<number>;
  readonly words: Set<string>;
  readonly patterns: Set<string>;
  readonly versions: Set<string>;
  readonly lists: (readonly Json[])[];
}

const collect = (tests: Json, groups: Groups, into: Literals): void => {
  if (typeof tests === 'number') into.numbers.add(tests);
  else if (typeof tests === 'string') into.words.add(tests);
  else if (Array.isArray(tests)) {
    into.lists.push(tests);
    for (const item of tests) collect(item, groups, into);
  } else if (isObject(tests))
    for (const [name, operand] of Object.entries(tests)) collectOperand(name, operand, [groups, into]);
};

const collectOperand = (name: string, operand: Json, [groups, into]: [Groups, Literals]): void => {
  if (typeof operand === 'string' && (name === '$regex' || name === '$regexi')) into.patterns.add(operand);
  else if (typeof operand === 'string' && name.startsWith('$v')) into.versions.add(operand);
  else if (typeof operand === 'string' && (name === '$inGroup' || name === '$notInGroup')) {
    const group = Object.hasOwn(groups, operand) ? groups[operand] : [];
    // The group exists, in one of its two forms.
    collect((isObject(group) ? group.values : group) as Json, groups, into);
  } else collect(operand, groups, into);
};

/** Each bound, the gaps between bounds, and what lies outside. */
const numberSamples = (bounds: Iterable<number>): readonly number[] => {
  const sorted = [...new Set([0, ...bounds])].sort((one, other) => one - other);
  const between = sorted.map((bound, at) => (bound + (sorted[at + 1] ?? bound + 2)) / 2);
  return [(sorted[0] as number) - 1, ...sorted, ...between];
};

/** A version, its pre-release, and the next one. */
const versionSamples = (version: string): readonly string[] => [
  version,
  `${version}-0`,
  version.replace(/\d+(?!.*\d)/, (digits) => `${Number(digits) + 1}`),
];

/** Differs from all words. */
const OTHER = '\u0000other';

/** Both cases of a word, for tests that ignore the case. */
const casesOf = (word: string): readonly string[] => [word.toUpperCase(), word.toLowerCase()];

const wordSamples = ({ words, patterns, versions, numbers }: Literals): readonly string[] => [
  ...new Set([
    '',
    OTHER,
    ...words,
    ...[...words].flatMap(casesOf),
    ...[...patterns].flatMap(patternSamples),
    ...(versions.size ? ['0', '99999.0.0', ...[...versions].flatMap(versionSamples)] : []),
    ...[...numbers].map(String),
  ]),
];

/** Every subset of few words; of many, each one and all of them. */
const subsetsOf = (words: readonly string[]): readonly (readonly string[])[] => {
  if (words.length > MAX_WORDS)
    return [
      [],
      words,
      ...words.map((word) => [word]),
      ...words.map((word) => words.filter((one) => one !== word)),
    ];
  let subsets: string[][] = [[]];
  for (const word of words) subsets = subsets.flatMap((subset) => [subset, [...subset, word]]);
  return subsets;
};

/**
 * Subsets of the words, each in its own length and in those that sizes are compared with. A longer list is filled with a
 * word that no test names, or repeats one of its own: `["x", "x"]` has two items, and all of them are `x`.
 */
const listSamples = (literals: Literals): readonly (readonly Json[])[] => {
  const subsets = subsetsOf([...literals.words]);
  const singles = [
    ...[...literals.patterns].flatMap(patternSamples),
    ...[...literals.words].flatMap(casesOf),
  ];
  const bases = [...subsets, ...[...new Set(singles)].map((word) => [word])];
  const lengths = numberSamples(literals.numbers).filter(
    (length) => Number.isInteger(length) && length < 100,
  );
  const padded = bases.flatMap((base) =>
    [...lengths, base.length + 1]
      .filter((length) => length > base.length)
      .flatMap((length) =>
        [OTHER, ...base.slice(0, 1)].map((filler) => [...base, ...Array(length - base.length).fill(filler)]),
      ),
  );
  return [...bases, ...padded, ...literals.lists];
};

/** Values of a fact's type for the given tests of it. Facts are never missing, so no value is `null`. */
export const valueSamples = (type: FactType, tests: readonly Json[], groups: Groups): readonly unknown[] => {
  const literals: Literals = {
    numbers: new Set(),
    words: new Set(),
    patterns: new Set(),
    versions: new Set(),
    lists: [],
  };
  for (const one of tests) collect(one, groups, literals);
  if (type === 'boolean') return [true, false];
  if (type === 'number') return numberSamples(literals.numbers);
  return type === 'string' ? wordSamples(literals) : listSamples(literals);
};
