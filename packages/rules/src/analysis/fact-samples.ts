/** One value of a fact for each combination of results that its tests can have. */
import type { Json } from '../conditions/condition.ts';
import { evaluate, type Groups, isObject } from '../conditions/evaluate.ts';
import type { FactType } from '../config/fact-catalog.ts';
import type { Leaf } from './formula.ts';
import { hasMatchingSample } from './pattern-samples.ts';
import { valueSamples } from './value-samples.ts';

/** The inputs of the analysis. */
export interface AnalysisScope {
  readonly groups: Groups;
  /** The type of a fact; facts without one are not analyzed. */
  readonly typeOf: (fact: string) => FactType | undefined;
}

/** A value of a fact, which stands for all values for which its tests have the same results. */
export interface Sample {
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
export const samplesOf = (fact: string, leaves: readonly Leaf[], scope: AnalysisScope): readonly Sample[] => {
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
