/** Reports what is wrong in a condition, and which facts it reads. */

import type { Json } from '../conditions/condition.ts';
import { type Groups, isObject, isOperators } from '../conditions/evaluate.ts';
import { MAX_DEPTH, MAX_PARTS } from '../conditions/limits.ts';
import { typeOf } from '../conditions/operators.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import { expected, nearest, type ReportIssue, typeName, unknown } from './messages.ts';
import { OPERATOR_RULES, type OperandRule, operatorRule, type ValueType } from './operator-rules.ts';

/** The inputs of validating conditions. */
export interface ConditionScope {
  readonly groups: Groups;
  /** Returns the type of a fact; `undefined` for a fact that does not exist, which it reports. */
  readonly typeAt: (fact: string, path: string) => ValueType | undefined;
  readonly report: ReportIssue;
}

/** A part of a condition. */
interface Part {
  readonly value: Json;
  /** Path in the config, such as `experiences[3].when.$or[1]`. */
  readonly path: string;
  /** Levels above. */
  readonly depth: number;
}

/** A scope, and what has been validated of the condition so far. */
interface Validation extends ConditionScope {
  parts: number;
  /** Set when a limit is exceeded; nothing more is validated then. */
  limit?: string;
}

/** Counts a part. @returns False beyond a limit: then the part is skipped, and the limit is reported at the end. */
const enter = (validation: Validation, depth: number): boolean => {
  if (validation.limit) return false;
  if (depth >= MAX_DEPTH) validation.limit = `at most ${MAX_DEPTH} levels`;
  else if (++validation.parts > MAX_PARTS) validation.limit = `at most ${MAX_PARTS} parts`;
  return !validation.limit;
};

/** Reports a value of another type. */
const requireType = (type: string, { value, path }: Part, { report }: ConditionScope): boolean => {
  if (typeOf(value) === type) return true;
  report(path, expected(typeName(type), value));
  return false;
};

const inside = ({ path, depth }: Part, key: string | number, value: Json): Part => ({
  value,
  path: typeof key === 'number' ? `${path}[${key}]` : `${path}.${key}`,
  depth,
});

const LISTS_OF_CONDITIONS = ['$and', '$or', '$nor'];

const validateNode = (part: Part, validation: Validation): void => {
  if (!enter(validation, part.depth)) return;
  const { value, path } = part;
  if (!isObject(value)) {
    validation.report(path, expected('a condition', value));
    return;
  }
  const below = { ...part, depth: part.depth + 1 };
  for (const [key, operand] of Object.entries(value)) {
    const child = inside(below, key, operand);
    if (key === '$not') validateNode(child, validation);
    else if (LISTS_OF_CONDITIONS.includes(key)) validateList(child, validation);
    else validateTests(child, validation.typeAt(key, child.path), validation);
  }
};

const validateList = (part: Part, validation: Validation): void => {
  const { value, path } = part;
  if (Array.isArray(value) && value.length)
    for (const [index, condition] of value.entries())
      validateNode(inside(part, index, condition), validation);
  else validation.report(path, expected('a list of conditions', value));
};

/** Validates the tests of a fact of a type; a fact without a type does not exist, and is reported already. */
const validateTests = (part: Part, type: ValueType | undefined, validation: Validation): void => {
  if (!enter(validation, part.depth) || !type) return;
  if (!isOperators(part.value)) {
    requireType(type, part, validation);
    return;
  }
  const below = { ...part, depth: part.depth + 1 };
  for (const [name, operand] of Object.entries(part.value)) {
    const child = inside(below, name, operand);
    const rule = operatorRule(name);
    if (!rule)
      validation.report(child.path, unknown('operator', name, nearest(name, Object.keys(OPERATOR_RULES))));
    else if (!rule.types.includes(type))
      validation.report(child.path, expected(`a test of ${typeName(type)}`, name));
    else OPERANDS[rule.operand](child, type, validation);
  }
};

type ValidateOperand = (part: Part, type: ValueType, validation: Validation) => void;

const itemTypeOf = (type: ValueType): ValueType => (type === 'array' ? 'string' : type);

const validateListOperand: ValidateOperand = (part, type, validation) => {
  const { value, path } = part;
  if (Array.isArray(value) && value.length)
    for (const [index, item] of value.entries())
      validateTests(inside(part, index, item), itemTypeOf(type), validation);
  else validation.report(path, expected('a list of values', value));
};

const validateGroup: ValidateOperand = (part, _, validation) => {
  const { groups, report } = validation;
  const { value, path } = part;
  // `requireType` has checked that the value is a string.
  if (requireType('string', part, validation) && !Object.hasOwn(groups, value as string))
    report(path, unknown('group', value, nearest(value as string, Object.keys(groups))));
};

const validatePattern: ValidateOperand = (part, _, validation) => {
  const { value, path } = part;
  // `requireType` has checked that the value is a string.
  if (requireType('string', part, validation) && !compileSafeRegex(value as string))
    validation.report(path, expected('a valid pattern without nested repetition', value));
};

const OPERANDS: { readonly [R in OperandRule]: ValidateOperand } = {
  same: (part, type, validation) => requireType(type, part, validation),
  string: (part, _, validation) => requireType('string', part, validation),
  boolean: (part, _, validation) => requireType('boolean', part, validation),
  pattern: validatePattern,
  group: validateGroup,
  list: validateListOperand,
  tests: validateTests,
  size: (part, _, validation) => validateTests(part, 'number', validation),
  item: (part, type, validation) => {
    if (requireType('object', part, validation)) validateTests(part, itemTypeOf(type), validation);
  },
};

/** Reports every issue of `condition`, whose path is `path`. */
export const validateCondition = (scope: ConditionScope, condition: unknown, path: string): void => {
  // Validated as JSON, whatever it is: each part is checked before it is used.
  const validation: Validation = { ...scope, parts: 0 };
  validateNode({ value: condition as Json, path, depth: 0 }, validation);
  if (validation.limit) scope.report(path, expected(validation.limit, 'more'));
};
