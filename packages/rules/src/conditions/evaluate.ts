/**
 * Evaluates conditions in three-valued logic (Kleene): a fact that is not held is unknown, and so is a verdict that
 * depends on it. Decisions hold all facts; explanations hold few, to find those that suffice.
 */
import type { Condition, Json } from './condition.ts';
import { getPath, type ReadFact } from './get-path.ts';
import { MAX_DEPTH, MAX_PATTERN_INPUT, MAX_TESTS } from './limits.ts';
import {
  compareValue,
  equalsBare,
  equalsIgnoringCase,
  isAmong,
  listOf,
  MALFORMED,
  typeOf,
} from './operators.ts';
import { compileSafeRegex, type PatternUsage, testPattern } from './regex-safety.ts';

/** Named lists for `$inGroup`, also in GrowthBook's form `{ type: 'list', values }`. */
export interface Groups {
  readonly [group: string]: Json;
}

/** A verdict; `undefined` is unknown. */
export type Verdict = boolean | undefined;

/** Returned by {@link ReadFact} for a fact that is not held. */
export const UNKNOWN: unique symbol = Symbol('unknown');

/** The resources that an evaluation has used so far. */
export interface Usage extends PatternUsage {
  depth: number;
  tests: number;
}

/** Creates the usage of a page's evaluations. */
export const createUsage = (): Usage => ({
  depth: 0,
  tests: 0,
  patternSteps: 0,
  isOutOfSteps: false,
});

/** The inputs of an evaluation. */
export interface EvaluationContext {
  /** Reads the value of a fact, or {@link UNKNOWN}. */
  readonly read: ReadFact;
  readonly groups: Groups;
  readonly usage: Usage;
  /** Collects the last test of each fact that was evaluated, as written. Default: not collected. */
  readonly trace?: Map<string, Json> | undefined;
}

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** True for a JSON object. */
export const isObject = (value: unknown): value is JsonObject => typeOf(value) === 'object';

/** True for an object of operators, such as `{ "$gte": 3 }`. */
const isOperators = (value: unknown): value is JsonObject => {
  if (!isObject(value)) return false;
  let hasOperator = false;
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    if (key[0] !== '$') return false;
    hasOperator = true;
  }
  return hasOperator;
};

/**
 * Evaluates one condition. Never throws.
 *
 * @returns `undefined` where the verdict depends on an unknown fact, and for a malformed condition: that is never
 *   true, also under `$not`.
 */
export const evaluateCondition = (condition: Condition | undefined, context: EvaluationContext): Verdict => {
  const { usage } = context;
  usage.depth = 0;
  usage.tests = 0;
  try {
    return conditionVerdict(condition ?? {}, context);
  } catch {
    return undefined;
  }
};

/** Counts one more test, and one more level; the caller leaves the level again. */
const enterPart = (usage: Usage): void => {
  if (++usage.depth > MAX_DEPTH || ++usage.tests > MAX_TESTS) throw MALFORMED;
};

/** All keys of a condition hold. One that does not is enough, so the loop goes on after an unknown one. */
const conditionVerdict = (node: Json, context: EvaluationContext): Verdict => {
  if (!isObject(node)) throw MALFORMED;
  enterPart(context.usage);
  let verdict: Verdict = true;
  for (const key in node) {
    if (!Object.hasOwn(node, key)) continue;
    // The key is one of the object's own.
    const part = keyVerdict(key, node[key] as Json, context);
    if (part === false) {
      verdict = false;
      break;
    }
    if (part === undefined) verdict = undefined;
  }
  context.usage.depth--;
  return verdict;
};

const keyVerdict = (key: string, operand: Json, context: EvaluationContext): Verdict => {
  switch (key) {
    case '$and':
      return everyVerdict(listOf(operand), context);
    case '$or':
      return someVerdict(listOf(operand), context);
    case '$nor':
      return negate(someVerdict(listOf(operand), context));
    case '$not':
      return negate(conditionVerdict(operand, context));
    default:
      return factVerdict(key, operand, context);
  }
};

const negate = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

const everyVerdict = (conditions: readonly Json[], context: EvaluationContext): Verdict => {
  let verdict: Verdict = true;
  for (const condition of conditions) {
    const part = conditionVerdict(condition, context);
    if (part === false) return false;
    if (part === undefined) verdict = undefined;
  }
  return verdict;
};

/** An empty list is true, as the specification has it; a config may not contain one. */
const someVerdict = (conditions: readonly Json[], context: EvaluationContext): Verdict => {
  let verdict: Verdict = conditions.length === 0;
  for (const condition of conditions) {
    const part = conditionVerdict(condition, context);
    if (part === true) return true;
    if (part === undefined) verdict = undefined;
  }
  return verdict;
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

/** A value and what it is evaluated with. */
interface Subject {
  readonly actual: unknown;
  readonly context: EvaluationContext;
}

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

const matches = (source: Json, flags: '' | 'i', { actual, context }: Subject): boolean => {
  const pattern = typeof source === 'string' ? compileSafeRegex(source, flags, context.usage) : undefined;
  const text = String(actual);
  if (!pattern || text.length > MAX_PATTERN_INPUT) throw MALFORMED;
  const matched = testPattern(pattern, text, context.usage);
  if (matched === undefined) throw MALFORMED;
  return matched;
};

/** The entries of a group; none for a group that does not exist. */
const groupOf = (name: Json, groups: Groups): readonly Json[] => {
  const group = Object.hasOwn(groups, name as string) ? (groups[name as string] as Json) : [];
  return listOf(isObject(group) && group.type === 'list' ? (group.values as Json) : group);
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

/**
 * The verdict of `condition` over plain objects, whose own properties are reached by paths with dots. Never throws:
 * a malformed condition is false, and so is one over facts that cannot be compared.
 */
export const evaluate = (condition: Condition, facts: unknown, groups: Groups = {}): boolean =>
  evaluateCondition(condition, { read: (path) => getPath(facts, path), groups, usage: createUsage() }) ===
  true;
