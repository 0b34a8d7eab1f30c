/** Compares the verdict of the evaluator with that for all values of the facts that are not held. */
import type { Verdict } from '../conditions/three-valued.ts';
import type { Sample } from './fact-samples.ts';
import { type Formula, leavesOf, verdictOf } from './formula.ts';

/** A fact and its samples. */
export type Dimension = readonly [fact: string, samples: readonly Sample[]];

/** For each fact, in the order of the dimensions: the index of the sample that is held, or -1 if none is. */
type Held = number[];

/** Facts that are held although the verdict does not depend on the others. */
export interface Missed {
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
      return [leaf, { at, results: dimensions[at]?.[1].map((one) => one.results.get(json)) }];
    }),
  );
  return (held) =>
    verdictOf(formula, (leaf) => {
      const known = results.get(leaf);
      // Index -1, a fact that is not held, has no result.
      return known?.results?.[held[known.at] as number];
    });
};

/** Calls `visit` for every selection of held facts and values; selections with more facts come first. */
const forEachSelection = (sizes: readonly number[], visit: (held: Held, code: number) => void): void => {
  const held: Held = sizes.map((size) => size - 1);
  let code = sizes.reduce((all, size) => all * (size + 1), 1);
  while (code--) {
    visit(held, code);
    // Counts down: from the last sample of each fact to 'not held'.
    for (const [at, size] of sizes.entries()) {
      const next = (held[at] ?? 0) - 1;
      held[at] = next < -1 ? size - 1 : next;
      if (next >= -1) break;
    }
  }
};

/**
 * Compares, for every selection of held facts and values, the verdict of the evaluator with that for all values of
 * the other facts.
 *
 * @returns The selection with the fewest facts for which the evaluator misses that the verdict is settled.
 */
export const findMissed = (formula: Formula, dimensions: readonly Dimension[]): Missed | undefined => {
  const evaluate = evaluatorOf(formula, dimensions);
  const sizes = dimensions.map(([, samples]) => samples.length);
  const exact: Verdict[] = [];
  let fewest: { readonly held: Held; readonly verdict: boolean; readonly count: number } | undefined;
  forEachSelection(sizes, (held, code) => {
    const verdict = evaluate(held);
    let stride = 1;
    let free = 0;
    for (; free < sizes.length && held[free] !== -1; free++) stride *= (sizes[free] ?? 0) + 1;
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
