/** Finds the reasons for a verdict: few facts that settle it alone, whatever all the others are. */
import type { Condition, Json } from '../conditions/condition.ts';
import { evaluateCondition } from '../conditions/evaluate.ts';
import {
  createUsage,
  type EvaluationContext,
  type Groups,
  UNKNOWN,
} from '../conditions/evaluation-context.ts';
import { factsIn } from '../conditions/facts-in.ts';
import { getPath, type ReadFact } from '../conditions/get-path.ts';
import { everyVerdict, type Verdict } from '../conditions/three-valued.ts';
import type { FactValue, Reason } from '../decisions/types.ts';

/** Finds the reasons why all of some conditions hold, or why not all of them do. */
export type ExplainConditions = (
  conditions: readonly Condition[],
  read: ReadFact,
  groups: Groups,
) => readonly Reason[];

/** Tests for one search of the smallest set, at most; beyond it the reasons are minimal, but a smaller set may exist. */
const MAX_SEARCH = 200_000;

/** From the least to the most recent: visitors remember best what they did last. */
const WINDOWS = ['all', '30d', '7d', '24h', 'visit'];
const recencyOf = (path: string): number => WINDOWS.indexOf(path.slice(path.lastIndexOf('.') + 1));

/** Facts by recency; those without a window first, equal ones in the order of the conditions. */
const byRecency = (facts: readonly string[]): readonly string[] =>
  [...facts].sort((one, other) => recencyOf(one) - recencyOf(other));

/** Evaluates while only some facts are held. */
interface Search {
  /** True if these facts alone have the verdict that all facts have. */
  readonly settles: (held: ReadonlySet<string>) => boolean;
  /** Tests so far. */
  readonly spent: () => number;
}

/** All sets of `size` facts, those with late ones first. */
function* setsOf(facts: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield [];
  else
    for (let last = facts.length - 1; last >= size - 1; last--)
      for (const others of setsOf(facts.slice(0, last), size - 1)) yield [...others, facts[last] as string];
}

/** The smallest set that settles the verdict; `undefined` where the search takes too long. */
const findSmallest = (
  facts: readonly string[],
  { settles, spent }: Search,
): readonly string[] | undefined => {
  for (let size = 0; size < facts.length; size++)
    for (const held of setsOf(facts, size)) {
      if (spent() > MAX_SEARCH) return undefined;
      if (settles(new Set(held))) return held;
    }
  return facts;
};

/** A set that settles the verdict and contains no smaller one: each fact that can be left out is, old ones first. */
const findMinimal = (facts: readonly string[], { settles }: Search): readonly string[] => {
  const held = new Set(facts);
  for (const fact of facts) {
    held.delete(fact);
    if (!settles(held)) held.add(fact);
  }
  return [...held];
};

/** Reads each fact once, so that all evaluations see the same values. */
const readOnce = (read: ReadFact): ReadFact => {
  const values = new Map<string, unknown>();
  return (path) => {
    if (!values.has(path)) values.set(path, read(path));
    return values.get(path);
  };
};

/**
 * Explains why all of `conditions` hold, or do not. Never throws.
 *
 * The reasons suffice: with these values, the verdict is the same whatever all other facts are. They are minimal: no
 * smaller set of them suffices. Of several such sets, the one with the fewest facts is returned; of these, the one with
 * the more recent windows. Empty for malformed conditions, and where the verdict is the same for every visitor.
 */
export const explainAll: ExplainConditions = (conditions, readFact, groups) => {
  const read = readOnce(readFact);
  const usage = createUsage();
  let spent = 0;
  const verdictOf = (held: ReadonlySet<string>, trace?: Map<string, Json>): Verdict => {
    const context: EvaluationContext = {
      read: (path) => (held.has(path) ? read(path) : UNKNOWN),
      groups,
      usage,
      trace,
    };
    const verdict = everyVerdict(conditions, evaluateCondition, context);
    spent += usage.tests + conditions.length;
    return verdict;
  };
  try {
    const facts = byRecency([...new Set(conditions.flatMap(factsIn))]);
    const evaluated = new Map<string, Json>();
    const verdict = verdictOf(new Set(facts), evaluated);
    if (verdict === undefined) return [];
    const search: Search = { settles: (held) => verdictOf(held) === verdict, spent: () => spent };
    // The facts that this evaluation has read suffice: with them alone, it takes the same course.
    const sufficient = facts.filter((fact) => evaluated.has(fact));
    const reasons = findSmallest(facts, search) ?? findMinimal(sufficient, search);
    const tests = new Map<string, Json>();
    verdictOf(new Set(reasons), tests);
    // The facts of a profile are of these types; what `evaluate` is called with need not be.
    return reasons.map((fact) => ({ fact, value: read(fact) as FactValue, test: tests.get(fact) ?? null }));
  } catch {
    return [];
  }
};

/** Explains the verdict of `condition` over plain objects, as the explanations of decisions are. */
export const explain = (condition: Condition, facts: unknown, groups: Groups = {}): readonly Reason[] =>
  explainAll([condition], (path) => getPath(facts, path), groups);
