/**
 * Finds the parts of a condition whose verdict does not depend on facts that they test: `m = 2 or not m = 2` is true for
 * every `m`. Such a part is a mistake of its author, and the reasons of a condition are only minimal without it.
 */
import type { Condition, Json } from '../conditions/condition.ts';
import { evaluate, type Groups, isObject, type Verdict } from '../conditions/evaluate.ts';
import type { FactType } from '../config/fact-catalog.ts';
import { type Formula, formulaOf, type Leaf, leavesOf, verdictOf } from './formula.ts';
import { hasMatchingSample } from './pattern-samples.ts';
import { valueSamples } from './value-samples.ts';

/** A part that is always true or always false, at least for some values of other facts. */
export interface ConstantPart {
  /** Path in the condition, such as `$or[1].visits.count`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** The inputs of the analysis. */
export interface AnalysisScope {
  readonly groups: Groups;
  /** The type of a fact; facts without one are not analyzed. */
  readonly typeOf: (fact: string) => FactType | undefined;
}

/** Combinations of values for one part, at most. */
const MAX_COMBINATIONS = 100_000;

/** A value of a fact, which stands for all values for which its tests have the same results. */
interface Sample {
  readonly value: unknown;
  /** By the JSON of tests. */
  readonly results: ReadonlyMap<string, boolean>;
}

/** True if tests contain a pattern for which no matching text was found. */
const hasUnmatchedPattern = (tests: Json): boolean =>
  isObject(tests)
    ? Object.entries(tests).some(([name, operand]) =>
        name === '$regex' || name === '$regexi'
          ? // The condition has been validated: the operand is a string.
            !hasMatchingSample(operand as string)
          : hasUnmatchedPattern(operand),
      )
    : Array.isArray(tests) && tests.some(hasUnmatchedPattern);

/** One value for each combination of results. A pattern for which no text was found may have either result. */
const samplesOf = (fact: string, leaves: readonly Leaf[], scope: AnalysisScope): readonly Sample[] => {
  const type = scope.typeOf(fact);
  if (!type) return [];
  const tests = new Map(
    leaves.filter((leaf) => leaf.fact === fact).map((leaf) => [JSON.stringify(leaf.tests), leaf.tests]),
  );
  const samples = new Map<string, Sample>();
  for (const value of valueSamples(type, [...tests.values()], scope.groups)) {
    const results = [...tests].map(([json, one]): [string, boolean] => [
      json,
      evaluate({ fact: one }, { fact: value }, scope.groups),
    ]);
    const key = JSON.stringify(results);
    if (!samples.has(key)) samples.set(key, { value, results: new Map(results) });
  }
  let all = [...samples.values()];
  for (const [json, one] of tests)
    if (hasUnmatchedPattern(one) && new Set(all.map(({ results }) => results.get(json))).size === 1)
      all = all.flatMap((sample) => [
        sample,
        { ...sample, results: new Map(sample.results).set(json, !sample.results.get(json)) },
      ]);
  return all;
};

/** A fact and its samples. */
type Dimension = readonly [fact: string, samples: readonly Sample[]];

/** For each fact, in the order of the dimensions: the index of the sample that is held, or -1 if none is. */
type Held = number[];

/** Facts that are held although the verdict does not depend on the others. */
interface Missed {
  readonly held: ReadonlyMap<string, unknown>;
  readonly verdict: boolean;
}

/** The verdict of the evaluator while some facts are held. */
const evaluatorOf = (formula: Formula, dimensions: readonly Dimension[]): ((held: Held) => Verdict) => {
  const places = new Map(dimensions.map(([fact], at) => [fact, at]));
  const results = new Map(
    leavesOf(formula).map((leaf) => {
      // Every leaf's fact is one of the dimensions.
      const at = places.get(leaf.fact) as number;
      const json = JSON.stringify(leaf.tests);
      return [leaf, { at, results: (dimensions[at] as Dimension)[1].map((one) => one.results.get(json)) }];
    }),
  );
  return (held) =>
    verdictOf(formula, (leaf) => {
      const known = results.get(leaf);
      // Index -1, a fact that is not held, has no result.
      return known?.results[held[known.at] as number];
    });
};

/** Calls `visit` for every selection of held facts and values; selections with more facts come first. */
const forEachSelection = (sizes: readonly number[], visit: (held: Held, code: number) => void): void => {
  const held: Held = sizes.map((size) => size - 1);
  let code = sizes.reduce((all, size) => all * (size + 1), 1);
  while (code--) {
    visit(held, code);
    // Counts down: from the last sample of each fact to 'not held'.
    for (let at = 0; at < sizes.length; at++) {
      held[at] = (held[at] as number) - 1;
      if ((held[at] as number) >= -1) break;
      held[at] = (sizes[at] as number) - 1;
    }
  }
};

/**
 * Compares, for every selection of held facts and values, the verdict of the evaluator with that for all values of
 * the other facts.
 *
 * @returns The selection with the fewest facts for which the evaluator misses that the verdict is settled.
 */
const findMissed = (formula: Formula, dimensions: readonly Dimension[]): Missed | undefined => {
  const evaluate = evaluatorOf(formula, dimensions);
  const sizes = dimensions.map(([, samples]) => samples.length);
  const exact: Verdict[] = [];
  let fewest: { readonly held: Held; readonly verdict: boolean; readonly count: number } | undefined;
  forEachSelection(sizes, (held, code) => {
    const verdict = evaluate(held);
    let stride = 1;
    let free = 0;
    for (; free < sizes.length && held[free] !== -1; free++) stride *= (sizes[free] as number) + 1;
    const size = sizes[free];
    // A fact that is not held has the lowest digit; the selections with one of its values follow it.
    exact[code] = size === undefined ? verdict : agreeing(exact, code + stride, { stride, size });
    const settled = exact[code];
    const count = held.filter((index) => index >= 0).length;
    if (settled !== undefined && verdict === undefined && !(fewest && fewest.count <= count))
      fewest = { held: [...held], verdict: settled, count };
  });
  if (!fewest) return undefined;
  const { held, verdict } = fewest;
  const values = dimensions.flatMap(([fact, samples], at): [string, unknown][] => {
    // `held` has one index for each dimension.
    const sample = samples[held[at] as number];
    return sample ? [[fact, sample.value]] : [];
  });
  return { held: new Map(values), verdict };
};

/** The verdict that `size` entries have in common. */
const agreeing = (
  exact: readonly Verdict[],
  from: number,
  { stride, size }: { readonly stride: number; readonly size: number },
): Verdict => {
  for (let at = 1; at < size; at++) if (exact[from + at * stride] !== exact[from]) return undefined;
  return exact[from];
};

/** Parts that test a common fact, directly or through others, together. */
const groupsOf = (parts: readonly Formula[]): readonly (readonly Formula[])[] => {
  let groups: { parts: Formula[]; facts: Set<string> }[] = [];
  for (const part of parts) {
    const facts = new Set(leavesOf(part).map(({ fact }) => fact));
    // Two entries are mapped to two lists; `map` loses the length.
    const [joined, apart] = [true, false].map((joins) =>
      groups.filter((group) => joins === [...facts].some((fact) => group.facts.has(fact))),
    ) as [typeof groups, typeof groups];
    const group = { parts: [...joined.flatMap((one) => one.parts), part], facts };
    for (const one of joined) for (const fact of one.facts) facts.add(fact);
    groups = [...apart, group];
  }
  return groups.map((group) => group.parts);
};

const quoted = (value: unknown): string => JSON.stringify(value);

const messageOf = (formula: Formula, { held, verdict }: Missed): string => {
  const others = new Set(leavesOf(formula).flatMap(({ fact }) => (held.has(fact) ? [] : [fact])));
  const tested = [...others].join(', ');
  const values = [...held].map(([fact, value]) => `${fact} is ${quoted(value)}`).join(' and ');
  return held.size
    ? `When ${values}, this part is ${verdict} for every value of ${tested}. Remove the tests that make no difference.`
    : `This part is ${verdict} for every value of ${tested}. Remove or correct it.`;
};

const inspect = (formula: Formula, scope: AnalysisScope): readonly ConstantPart[] => {
  if (formula.kind === 'leaf') return inspectLeaf(formula, scope);
  const found = formula.parts.flatMap((part) => inspect(part, scope));
  if (found.length || formula.kind === 'not') return found;
  return groupsOf(formula.parts).flatMap((parts) =>
    parts.length > 1 ? inspectJoint({ kind: formula.kind, parts, path: formula.path }, scope) : [],
  );
};

/** Constant verdicts by type and tests: a config repeats its tests for many facts. */
const constantTests = new WeakMap<AnalysisScope, Map<string, Verdict>>();

const inspectLeaf = (leaf: Leaf, scope: AnalysisScope): readonly ConstantPart[] => {
  const known = constantTests.get(scope) ?? new Map<string, Verdict>();
  constantTests.set(scope, known);
  const key = `${scope.typeOf(leaf.fact)} ${JSON.stringify(leaf.tests)}`;
  if (!known.has(key)) {
    const results = new Set(
      samplesOf(leaf.fact, [leaf], scope).flatMap((sample) => [...sample.results.values()]),
    );
    known.set(key, results.size === 1 ? results.has(true) : undefined);
  }
  const verdict = known.get(key);
  return verdict === undefined
    ? []
    : [{ path: leaf.path, message: messageOf(leaf, { held: new Map(), verdict }) }];
};

const inspectJoint = (formula: Formula, scope: AnalysisScope): readonly ConstantPart[] => {
  const leaves = leavesOf(formula);
  const facts = [...new Set(leaves.map(({ fact }) => fact))];
  const dimensions = facts.map((fact): Dimension => [fact, samplesOf(fact, leaves, scope)]);
  if (dimensions.some(([, samples]) => !samples.length)) return [];
  if (dimensions.reduce((all, [, samples]) => all * (samples.length + 1), 1) > MAX_COMBINATIONS)
    return [
      { path: formula.path, message: 'This part is too complex to check. Test each fact in fewer places.' },
    ];
  const missed = findMissed(formula, dimensions);
  return missed ? [{ path: formula.path, message: messageOf(formula, missed) }] : [];
};

/** Finds the constant parts of conditions that all must hold and that have been validated. */
export const findConstantParts = (
  conditions: readonly Condition[],
  scope: AnalysisScope,
): readonly ConstantPart[] => {
  const whole: Formula = {
    kind: 'and',
    parts: conditions.map((condition) => formulaOf(condition)),
    path: '',
  };
  const leaves = leavesOf(whole);
  // Where each fact is tested in one place, only that test can be constant.
  return new Set(leaves.map(({ fact }) => fact)).size === leaves.length
    ? leaves.flatMap((leaf) => inspectLeaf(leaf, scope))
    : inspect(whole, scope);
};
