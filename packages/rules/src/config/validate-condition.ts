/** Reports what is wrong in a condition, and which facts it reads. */

import type { Json } from '../conditions/condition.ts';
import { type Groups, isObject } from '../conditions/evaluate.ts';
import { MAX_DEPTH, MAX_PARTS } from '../conditions/limits.ts';
import { typeOf } from '../conditions/operators.ts';
import { compileSafeRegex, type PatternUsage } from '../conditions/regex-safety.ts';
import type { ConfigPath, ReportIssue } from './issues.ts';
import { expected, typeName, unknown } from './messages.ts';
import { nearest } from './nearest.ts';
import { OPERATOR_RULES, type OperandRule, operatorRule, type ValueType } from './operator-rules.ts';

/** The inputs of validating conditions. */
export interface ConditionScope {
  readonly groups: Groups;
  /** Returns the type of a fact; `undefined` for a fact that does not exist, which it reports. */
  readonly typeAt: (fact: string, path: ConfigPath) => ValueType | undefined;
  readonly report: ReportIssue;
  /** The patterns of the config so far. */
  readonly patterns: PatternUsage;
  /** True for a group that the config defines, but with an issue. */
  readonly isGroupLeftOut: (name: string) => boolean;
  /** Leaves out what is at a path, because of an issue that is reported elsewhere. */
  readonly leaveOut: (path: ConfigPath) => void;
}

/** A part of a condition. */
interface Part {
  readonly value: Json;
  /** Path in the config, such as `experiences[3].when.$or[1]`. */
  readonly path: ConfigPath;
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
  if (depth >= MAX_DEPTH) validation.limit = `${MAX_DEPTH} levels`;
  else if (++validation.parts > MAX_PARTS) validation.limit = `${MAX_PARTS} parts`;
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
  path: [...path, key],
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
    else if (key[0] === '$') reportOperator(key, child, validation);
    else validateTests(child, validation.typeAt(key, child.path), validation);
  }
};

/** Reports an operator in the place of a fact. */
const reportOperator = (name: string, { path }: Part, { report }: Validation): void => {
  const code = 'unknown-operator';
  const operators = ['$not', ...LISTS_OF_CONDITIONS];
  if (operatorRule(name))
    report(path, { code, message: `"${name}" tests a fact; write { "<fact>": { "${name}": … } }` });
  else report(path, unknown(code, 'operator', name, nearest(name, operators)));
};

const validateList = (part: Part, validation: Validation): void => {
  const { value, path } = part;
  if (Array.isArray(value) && value.length)
    for (const [index, condition] of value.entries())
      validateNode(inside(part, index, condition), validation);
  else validation.report(path, expected('a list of conditions', value, codeOfList(value)));
};

/** A list is of the right type; what is wrong is that it is empty. */
const codeOfList = (value: Json) => (Array.isArray(value) ? 'wrong-value' : 'wrong-type');

/** Validates the tests of a fact of a type; a fact without a type does not exist, and is reported already. */
const validateTests = (part: Part, type: ValueType | undefined, validation: Validation): void => {
  if (!enter(validation, part.depth) || !type) return;
  const { value } = part;
  // `{ "gte": 3 }` is an object of misspelled operators: no fact is an object.
  if (!isObject(value) || !Object.keys(value).length) {
    requireType(type, part, validation);
    return;
  }
  const below = { ...part, depth: part.depth + 1 };
  for (const [name, operand] of Object.entries(value)) {
    const child = inside(below, name, operand);
    const rule = operatorRule(name);
    if (!rule) {
      const near = nearest(name, Object.keys(OPERATOR_RULES));
      validation.report(child.path, unknown('unknown-operator', 'operator', name, near));
    } else if (!rule.types.includes(type)) {
      const message = `"${name}" does not test ${typeName(type)}, and this fact is one; use another operator`;
      validation.report(child.path, { code: 'operator-type', message });
    } else OPERANDS[rule.operand](child, type, validation);
  }
};

type ValidateOperand = (part: Part, type: ValueType, validation: Validation) => void;

const itemTypeOf = (type: ValueType): ValueType => (type === 'array' ? 'string' : type);

const validateListOperand: ValidateOperand = (part, type, validation) => {
  const { value, path } = part;
  if (Array.isArray(value) && value.length)
    for (const [index, item] of value.entries())
      validateTests(inside(part, index, item), itemTypeOf(type), validation);
  else validation.report(path, expected('a list of values', value, codeOfList(value)));
};

const validateGroup: ValidateOperand = (part, _, validation) => {
  const { groups, report, isGroupLeftOut, leaveOut } = validation;
  if (!requireType('string', part, validation)) return;
  const { path } = part;
  // `requireType` has checked it.
  const name = part.value as string;
  if (isGroupLeftOut(name)) leaveOut(path);
  else if (!Object.hasOwn(groups, name))
    report(path, unknown('unknown-name', 'group', name, nearest(name, Object.keys(groups))));
};

const validatePattern: ValidateOperand = (part, _, validation) => {
  // `requireType` has checked that the value is a string.
  if (
    !requireType('string', part, validation) ||
    compileSafeRegex(part.value as string, '', validation.patterns)
  )
    return;
  const message = validation.patterns.isOutOfSteps
    ? 'the config has more patterns than can be checked in time; use fewer'
    : 'this pattern is not valid, or could take too long; repeat single characters only, and start with ^';
  validation.report(part.path, { code: 'unsafe-pattern', message });
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
export const validateCondition = (scope: ConditionScope, condition: unknown, path: ConfigPath): void => {
  // Validated as JSON, whatever it is: each part is checked before it is used.
  const validation: Validation = { ...scope, parts: 0 };
  validateNode({ value: condition as Json, path, depth: 0 }, validation);
  if (!validation.limit) return;
  const message = `has more than ${validation.limit}; split the condition into audiences`;
  scope.report(path, { code: 'condition-size', message });
};
