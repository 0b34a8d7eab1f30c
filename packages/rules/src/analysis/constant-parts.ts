/**
 * Finds the parts of a condition whose verdict does not depend on facts that they test: `m = 2 or not m = 2` is true for
 * every `m`. Such a part is a mistake of its author, and the reasons of a condition are only minimal without it.
 */
import type { Condition } from '../conditions/condition.ts';
import { type AnalysisScope, type FactSamples, samplesOf } from './fact-samples.ts';
import { type Formula, formulaOf, type Leaf, leavesOf } from './formula.ts';
import { type Dimension, findMissed, type Missed } from './missed-verdict.ts';

/** A part that is always true or always false, at least for some values of other facts. */
export interface ConstantPart {
  /** Path in the condition, such as `$or[1].visits.count`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Combinations of values for one part, at most. */
const MAX_COMBINATIONS = 100_000;

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

/** A leaf that no sample makes both true and false. */
interface ConstantLeaf {
  readonly verdict: boolean;
  /** False if a value with another verdict may exist. */
  readonly isCertain: boolean;
}

/** Constant leaves by type and tests: a config repeats its tests for many facts. */
const constantTests = new WeakMap<AnalysisScope, Map<string, ConstantLeaf | undefined>>();

const constantLeaf = (leaf: Leaf, scope: AnalysisScope): ConstantLeaf | undefined => {
  const { samples, areComplete } = samplesOf(leaf.fact, [leaf], scope);
  const verdicts = new Set(samples.flatMap(({ results }) => [...results.values()]));
  return verdicts.size === 1 ? { verdict: verdicts.has(true), isCertain: areComplete } : undefined;
};

const inspectLeaf = (leaf: Leaf, scope: AnalysisScope): readonly ConstantPart[] => {
  const known = constantTests.get(scope) ?? new Map<string, ConstantLeaf | undefined>();
  constantTests.set(scope, known);
  const key = `${scope.typeOf(leaf.fact)} ${JSON.stringify(leaf.tests)}`;
  if (!known.has(key)) known.set(key, constantLeaf(leaf, scope));
  const constant = known.get(key);
  if (!constant) return [];
  const { verdict, isCertain } = constant;
  const message = isCertain
    ? messageOf(leaf, { held: new Map(), verdict })
    : `No value of ${leaf.fact} was found for which this part is ${!verdict}. Correct or simplify it.`;
  return [{ path: leaf.path, message }];
};

const inspectJoint = (formula: Formula, scope: AnalysisScope): readonly ConstantPart[] => {
  const { path } = formula;
  const leaves = leavesOf(formula);
  const facts = [...new Set(leaves.map(({ fact }) => fact))];
  const found = facts.map((fact) => samplesOf(fact, leaves, scope));
  if (found.some(({ samples }) => !samples.length)) return [];
  const combinations = found.reduce((all, { samples }) => all * (samples.length + 1), 1);
  if (combinations > MAX_COMBINATIONS || !found.every(({ areComplete }) => areComplete))
    return [{ path, message: 'This part is too complex to check. Test each fact in fewer places.' }];
  // There are samples for each fact.
  const dimensions = facts.map((fact, at): Dimension => [fact, (found[at] as FactSamples).samples]);
  const missed = findMissed(formula, dimensions);
  return missed ? [{ path, message: messageOf(formula, missed) }] : [];
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
