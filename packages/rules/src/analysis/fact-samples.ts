/** One value of a fact for each combination of results that its tests can have. */
import type { Json } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Groups } from '../conditions/evaluation-context.ts';
import type { FactType } from '../config/fact-catalog.ts';
import type { Leaf } from './formula.ts';
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

/** The samples of a fact. */
export interface FactSamples {
  /** Empty for a fact without a type. */
  readonly samples: readonly Sample[];
  /** False if some combination of results may have no sample. */
  readonly areComplete: boolean;
}

/** The tests of a fact, by their JSON. */
const testsOf = (fact: string, leaves: readonly Leaf[]): ReadonlyMap<string, Json> =>
  new Map(leaves.filter((leaf) => leaf.fact === fact).map(({ tests }) => [JSON.stringify(tests), tests]));

/** One value for each combination of results. */
export const samplesOf = (fact: string, leaves: readonly Leaf[], scope: AnalysisScope): FactSamples => {
  const type = scope.typeOf(fact);
  if (!type) return { samples: [], areComplete: true };
  const tests = testsOf(fact, leaves);
  const { values, isComplete } = valueSamples(type, [...tests.values()], scope.groups);
  const samples = new Map<string, Sample>();
  for (const value of values) {
    const results = [...tests].map(([json, one]): [string, boolean] => [
      json,
      evaluate({ fact: one }, { fact: value }, scope.groups),
    ]);
    const key = JSON.stringify(results);
    if (!samples.has(key)) samples.set(key, { value, results: new Map(results) });
  }
  // Where each combination has a sample, none can be missing.
  return { samples: [...samples.values()], areComplete: isComplete || samples.size === 2 ** tests.size };
};
