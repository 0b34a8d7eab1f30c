/** Validates the tests of a fact: their operators and operands. */
import { isObject } from '../conditions/evaluation-context.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import {
  codeOfList,
  enter,
  inside,
  type Part,
  requireType,
  type Validation,
} from './condition-validation.ts';
import { expected, typeName, unknown } from './messages.ts';
import { nearest } from './nearest.ts';
import { OPERATOR_RULES, type OperandRule, operatorRule, type ValueType } from './operator-rules.ts';

/** Validates the tests of a fact of a type; a fact without a type does not exist, and is reported already. */
export const validateTests = (part: Part, type: ValueType | undefined, validation: Validation): void => {
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
