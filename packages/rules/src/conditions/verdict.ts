/**
 * Finds the verdict of a condition in three-valued logic (Kleene): a fact that is not held is unknown, and so is a
 * verdict that depends on it. Decisions hold all facts; explanations hold few, to find those that suffice.
 *
 * A page evaluates each condition once or twice, so most of the time goes into the first call of each function. The common
 * course of an evaluation has few functions, and creates no objects.
 */
import type { Json } from './condition.ts';
import { type EvaluationContext, isObject, isOperators, UNKNOWN, type Usage } from './evaluation-context.ts';
import { getPath } from './get-path.ts';
import { groupOf } from './groups.ts';
import { MAX_DEPTH, MAX_TESTS } from './limits.ts';
import {
  compareRarely,
  compareValue,
  equalsBare,
  equalsIgnoringCase,
  hasAll,
  isAmong,
  listOf,
  MALFORMED,
} from './operators.ts';
import { matches } from './regex-safety.ts';
import { negate, type Verdict } from './three-valued.ts';

/** Counts one more test, and one more level; the caller leaves the level again. */
const enterPart = (usage: Usage): void => {
  if (++usage.depth > MAX_DEPTH || ++usage.tests > MAX_TESTS) throw MALFORMED;
};

/**
 * The verdict of a condition: all of its keys hold.
 *
 * @throws {Error} `MALFORMED` for a condition that cannot be evaluated.
 */
export const conditionVerdict = (node: Json, context: EvaluationContext): Verdict => {
  if (!isObject(node)) throw MALFORMED;
  enterPart(context.usage);
  let verdict: Verdict = true;
  for (const key in node) {
    if (!Object.hasOwn(node, key)) continue;
    // The key is one of the object's own.
    const one = keyVerdict(key, node[key] as Json, context);
    if (one !== true) verdict = one;
    if (one === false) break;
  }
  context.usage.depth--;
  return verdict;
};

const keyVerdict = (key: string, operand: Json, context: EvaluationContext): Verdict => {
  switch (key) {
    case '$and':
      return listVerdict(operand, false, context);
    case '$or':
      return listVerdict(operand, true, context);
    case '$nor':
      return negate(listVerdict(operand, true, context));
    case '$not':
      return negate(conditionVerdict(operand, context));
  }
  const actual = context.read(key);
  if (actual === UNKNOWN) return undefined;
  context.trace?.set(key, operand);
  return passesTests(operand, actual, context);
};

/**
 * The verdict of a list of conditions, which one of them settles: a false one that of `$and`, a true one that of `$or`,
 * whatever the unknown ones are. An empty list is true, as the specification has it; a config may not contain one.
 */
const listVerdict = (operand: Json, settling: boolean, context: EvaluationContext): Verdict => {
  const parts = listOf(operand);
  let verdict: Verdict = !settling || parts.length === 0;
  for (const part of parts) {
    const one = conditionVerdict(part, context);
    if (one === settling) return one;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
};

/** True if a value passes all operators, or equals the bare value. */
const passesTests = (tests: Json, actual: unknown, context: EvaluationContext): boolean => {
  enterPart(context.usage);
  let passes: boolean | undefined;
  if (isObject(tests))
    for (const name in tests) {
      if (!Object.hasOwn(tests, name)) continue;
      // An object is one of operators if all of its names are.
      if (name[0] !== '$') {
        passes = undefined;
        break;
      }
      if (passes === false) continue;
      // The name is one of the object's own.
      const operand = tests[name] as Json;
      passes = compareValue(name, actual, operand) ?? passesNested(name, actual, operand, context);
    }
  context.usage.depth--;
  return passes ?? equalsBare(actual, tests);
};

/** The result of an operator that has a pattern, names a group, or contains further tests. */
const passesNested = (name: string, actual: unknown, operand: Json, context: EvaluationContext): boolean => {
  switch (name) {
    case '$elemMatch':
      return someItemMatches(operand, actual, context);
    case '$regex':
      return matches(operand, '', actual, context.usage);
    case '$regexi':
      return matches(operand, 'i', actual, context.usage);
    case '$not':
      return !passesTests(operand, actual, context);
    case '$inGroup':
      return isAmong(actual, groupOf(operand, context.groups));
    case '$notInGroup':
      return !isAmong(actual, groupOf(operand, context.groups));
    case '$size':
      return Array.isArray(actual) && passesTests(operand, actual.length, context);
    case '$all':
    case '$alli':
      return hasAll(actual, listOf(operand), (item, one) =>
        name === '$alli' && typeof one === 'string'
          ? equalsIgnoringCase(item, one)
          : passesTests(one, item, context),
      );
    default:
      return compareRarely(name, actual, operand);
  }
};

/** True if one item of a list passes: operators test the item, a condition its properties. */
const someItemMatches = (operand: Json, actual: unknown, context: EvaluationContext): boolean => {
  if (!isObject(operand)) throw MALFORMED;
  if (!Array.isArray(actual)) return false;
  const hasOperators = isOperators(operand);
  for (const item of actual) {
    if (item === null || item === undefined) continue;
    const passes = hasOperators
      ? passesTests(operand, item, context)
      : conditionVerdict(operand, {
          read: (path) => getPath(item, path),
          groups: context.groups,
          usage: context.usage,
        });
    if (passes) return true;
  }
  return false;
};
