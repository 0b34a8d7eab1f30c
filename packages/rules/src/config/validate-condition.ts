/** Reports what is wrong in a condition, and which facts it reads. */
import type { Json } from '../conditions/condition.ts';
import { isObject } from '../conditions/evaluation-context.ts';
import {
  type ConditionScope,
  codeOfList,
  enter,
  inside,
  type Part,
  type Validation,
} from './condition-validation.ts';
import type { ConfigPath } from './issues.ts';
import { expected, unknown } from './messages.ts';
import { nearest } from './nearest.ts';
import { operatorRule } from './operator-rules.ts';
import { validateTests } from './validate-tests.ts';

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
    report(path, { code, message: `"${name}" tests a fact; write { "<fact>": { "${name}": ... } }` });
  else report(path, unknown(code, 'operator', name, nearest(name, operators)));
};

const validateList = (part: Part, validation: Validation): void => {
  const { value, path } = part;
  if (Array.isArray(value) && value.length)
    for (const [index, condition] of value.entries())
      validateNode(inside(part, index, condition), validation);
  else validation.report(path, expected('a list of conditions', value, codeOfList(value)));
};

/** Reports every issue of `condition`, whose path is `path`. */
export const validateCondition = (scope: ConditionScope, condition: unknown, path: ConfigPath): void => {
  const validation: Validation = { ...scope, parts: 0 };
  // Validated as JSON, whatever it is: each part is checked before it is used.
  validateNode({ value: condition as Json, path, depth: 0 }, validation);
  if (!validation.limit) return;
  const message = `has more than ${validation.limit}; split the condition into audiences`;
  scope.report(path, { code: 'condition-size', message });
};
