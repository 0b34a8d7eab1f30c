/** Evaluates conditions as they are written: what a page does once costs nothing to prepare. */
import type { Condition, Json } from './condition.ts';
import { getPath, type ReadFact } from './get-path.ts';
import { among, bare, CONTRARY, OPERATORS, type PatternOf, type Test, typeOf } from './operators.ts';

/** Named lists for `$inGroup`, or the form `{ type: 'list', values }` that GrowthBook gives them. */
export interface Groups {
  readonly [group: string]: Json;
}

/** A JSON object. */
export type Keyed = { readonly [key: string]: Json };

/** True for what JSON calls an object. */
export const isObject = (value: unknown): value is Keyed => typeOf(value) === 'object';

/** True for an object of operators, as `{ "$gte": 3 }`. */
export const isTests = (value: unknown): value is Keyed => {
  if (!isObject(value)) return false;
  let any = false;
  for (const key of Object.keys(value)) {
    if (key[0] !== '$') return false;
    any = true;
  }
  return any;
};

/** The test of `$inGroup`; nothing for a group that is no list. */
export const inGroup = (groups: Groups, name: Json): Test | undefined => {
  const group = Object.hasOwn(groups, name as string) ? groups[name as string] : [];
  const values = isObject(group) && group.type === 'list' ? group.values : group;
  return Array.isArray(values) ? among(values) : undefined;
};

/** Evaluates conditions; the state of one, because nothing of it outlives a verdict. */
export interface Interpreter {
  readonly read: ReadFact;
  readonly groups: Groups;
  readonly patternOf: PatternOf;
}

// `wrong` is what a part counts as in which something is wrong, so that the whole fails: true below a negation.
const conditionHolds = (node: Json | undefined, by: Interpreter, wrong: boolean): boolean => {
  if (!isObject(node)) return wrong;
  for (const key of Object.keys(node)) {
    const part = node[key] as Json;
    if (!(LOGIC.includes(key) ? logicHolds(key, part, by, wrong) : testsHold(part, by.read(key), by, wrong)))
      return false;
  }
  return true;
};

const LOGIC = ['$and', '$or', '$not', '$nor'];
const logicHolds = (key: string, part: Json, by: Interpreter, wrong: boolean): boolean => {
  if (key === '$not') return !conditionHolds(part, by, !wrong);
  if (!Array.isArray(part)) return wrong;
  if (key === '$and') return part.every((one) => conditionHolds(one, by, wrong));
  const nor = key === '$nor';
  // An empty list is true, as the specification has it; a config may not contain one.
  return nor !== (!part.length || part.some((one) => conditionHolds(one, by, nor !== wrong)));
};

const testsHold = (tests: Json, actual: unknown, by: Interpreter, wrong: boolean): boolean => {
  if (!isTests(tests)) return bare(tests)(actual);
  for (const key of Object.keys(tests)) {
    const name = CONTRARY[key] ?? key;
    const flips = name !== key || key === '$not';
    if (operatorHolds(name, tests[key] as Json, actual, by, flips !== wrong) === flips) return false;
  }
  return true;
};

const operatorHolds = (
  name: string,
  operand: Json,
  actual: unknown,
  by: Interpreter,
  wrong: boolean,
): boolean => {
  const test =
    name === '$inGroup'
      ? inGroup(by.groups, operand)
      : (OPERATORS[name]?.(operand as never, by.patternOf) as Test | undefined);
  if (test) return test(actual);
  if (name === '$not') return testsHold(operand, actual, by, wrong);
  const list = Array.isArray(actual) ? (actual as readonly Json[]) : undefined;
  if (name === '$size') return !!list && testsHold(operand, list.length, by, wrong);
  if (name === '$elemMatch' && isObject(operand))
    return !!list?.some(
      (one) =>
        one != null &&
        (isTests(operand)
          ? testsHold(operand, one, by, wrong)
          : conditionHolds(operand, { ...by, read: (path) => getPath(one, path) }, wrong)),
    );
  const folded = name === '$alli';
  if ((name === '$all' || folded) && Array.isArray(operand))
    return (
      !!list &&
      operand.every((wanted) =>
        list.some((one) =>
          folded && typeof wanted === 'string'
            ? bare(wanted, folded)(one)
            : testsHold(wanted, one, by, wrong),
        ),
      )
    );
  return wrong;
};

/** The verdict of a condition; what cannot be tested is false, as a text too long for a pattern. */
export const interpret = (condition: Condition | undefined, by: Interpreter): boolean => {
  try {
    return conditionHolds(condition ?? {}, by, false);
  } catch {
    return false;
  }
};
