/**
 * Finds the verdict of a condition in three-valued logic (Kleene): a fact that is not held is unknown, and so is a
 * verdict that depends on it. Decisions hold all facts; explanations hold few, to find those that suffice.
 */
import type { Json } from './condition.ts';
import {
  type EvaluationContext,
  isObject,
  isOperators,
  type JsonObject,
  UNKNOWN,
  type Usage,
} from './evaluation-context.ts';
import { getPath } from './get-path.ts';
import { MAX_DEPTH, MAX_TESTS } from './limits.ts';
import { groupOf, matches, type Subject } from './named-operands.ts';
import { compareValue, equalsBare, equalsIgnoringCase, isAmong, listOf, MALFORMED } from './operators.ts';
import { everyVerdict, negate, someVerdict, type Verdict } from './three-valued.ts';

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
      return everyVerdict(listOf(operand), conditionVerdict, context);
    case '$or':
      return someVerdict(listOf(operand), conditionVerdict, context);
    case '$nor':
      return negate(someVerdict(listOf(operand), conditionVerdict, context));
    case '$not':
      return negate(conditionVerdict(operand, context));
    default:
      return factVerdict(key, operand, context);
  }
};

const factVerdict = (fact: string, tests: Json, context: EvaluationContext): Verdict => {
  const actual = context.read(fact);
  if (actual === UNKNOWN) return undefined;
  context.trace?.set(fact, tests);
  return passesTests(tests, actual, context);
};

/** True if a value passes all operators, or equals the bare value. */
const passesTests = (tests: Json, actual: unknown, context: EvaluationContext): boolean => {
  enterPart(context.usage);
  const passes = isOperators(tests) ? passesOperators(tests, actual, context) : equalsBare(actual, tests);
  context.usage.depth--;
  return passes;
};

const passesOperators = (tests: JsonObject, actual: unknown, context: EvaluationContext): boolean => {
  for (const name in tests) {
    if (!Object.hasOwn(tests, name)) continue;
    // The name is one of the object's own.
    const operand = tests[name] as Json;
    const passes = compareValue(name, actual, operand) ?? passesNested(name, operand, { actual, context });
    if (!passes) return false;
  }
  return true;
};

/** The operators whose operand contains further tests, or refers to a pattern or a group. */
const passesNested = (name: string, operand: Json, { actual, context }: Subject): boolean => {
  switch (name) {
    case '$not':
      return !passesTests(operand, actual, context);
    case '$regex':
      return matches(operand, '', { actual, context });
    case '$regexi':
      return matches(operand, 'i', { actual, context });
    case '$inGroup':
      return isAmong(actual, groupOf(operand, context.groups));
    case '$notInGroup':
      return !isAmong(actual, groupOf(operand, context.groups));
    case '$size':
      return Array.isArray(actual) && passesTests(operand, actual.length, context);
    case '$elemMatch':
      if (!isObject(operand)) throw MALFORMED;
      return Array.isArray(actual) && someItemMatches(operand, actual, context);
    case '$all':
    case '$alli':
      return hasAll(listOf(operand), name === '$alli', { actual, context });
    default:
      throw MALFORMED;
  }
};

const someItemMatches = (
  operand: JsonObject,
  items: readonly unknown[],
  context: EvaluationContext,
): boolean => {
  const hasOperators = isOperators(operand);
  for (const item of items) {
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

const hasAll = (operands: readonly Json[], ignoresCase: boolean, { actual, context }: Subject): boolean => {
  if (!Array.isArray(actual)) return false;
  for (const operand of operands) {
    const folds = ignoresCase && typeof operand === 'string';
    let found = false;
    for (const item of actual)
      if (folds ? equalsIgnoringCase(item, operand) : passesTests(operand, item, context)) {
        found = true;
        break;
      }
    if (!found) return false;
  }
  return true;
};
