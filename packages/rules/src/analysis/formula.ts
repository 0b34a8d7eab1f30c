/** A condition as a formula over the tests of its facts. */
import type { Condition, Json } from '../conditions/condition.ts';
import { everyVerdict, negate, someVerdict, type Verdict } from '../conditions/three-valued.ts';

/** All tests of one fact in one place. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly fact: string;
  readonly tests: Json;
  /** Path in the condition, such as `$or[1].visits.count`. */
  readonly path: string;
}

/** A part of a condition. */
export type Formula =
  | Leaf
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[]; readonly path: string }
  | { readonly kind: 'not'; readonly parts: readonly [Formula]; readonly path: string };

const keyOf = (path: string, key: string): string => (path ? `${path}.${key}` : key);

/** Reads a condition that has been validated. */
export const formulaOf = (condition: Condition, path = ''): Formula => {
  const parts = Object.entries(condition).map(([key, operand]) => partOf(key, operand, keyOf(path, key)));
  const [first] = parts;
  return first && parts.length === 1 ? first : { kind: 'and', parts, path };
};

const partOf = (key: string, operand: Json, path: string): Formula => {
  if (key[0] !== '$') return { kind: 'leaf', fact: key, tests: operand, path };
  // The condition has been validated: `$not` has a condition.
  if (key === '$not') return { kind: 'not', parts: [formulaOf(operand as Condition, path)], path };
  // The other operators have lists of conditions.
  const conditions = operand as readonly Condition[];
  const parts = conditions.map((one, at) => formulaOf(one, `${path}[${at}]`));
  if (key === '$and') return { kind: 'and', parts, path };
  return key === '$or'
    ? { kind: 'or', parts, path }
    : { kind: 'not', parts: [{ kind: 'or', parts, path }], path };
};

/** All leaves of a formula. */
export const leavesOf = (formula: Formula): readonly Leaf[] =>
  formula.kind === 'leaf' ? [formula] : formula.parts.flatMap(leavesOf);

/** The verdict of a formula, given those of its leaves, as the evaluator finds it. */
export const verdictOf = (formula: Formula, leafVerdict: (leaf: Leaf) => Verdict): Verdict => {
  if (formula.kind === 'leaf') return leafVerdict(formula);
  if (formula.kind === 'not') return negate(verdictOf(formula.parts[0], leafVerdict));
  return (formula.kind === 'or' ? someVerdict : everyVerdict)(formula.parts, verdictOf, leafVerdict);
};
