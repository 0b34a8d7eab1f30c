/** The operators of conditions: which types of facts each one tests, and which operand it takes. */

/** The types that a fact may have, as `typeOf` names them. */
export type ValueType = 'string' | 'number' | 'boolean' | 'array';

/**
 * The operand of an operator: `same` is a value of the fact's type; `tests` are further tests of the fact, `size` of
 * the length of a list, `item` of one item; `list` are values, or tests of items.
 */
export type OperandRule =
  | 'same'
  | 'string'
  | 'boolean'
  | 'pattern'
  | 'group'
  | 'list'
  | 'tests'
  | 'size'
  | 'item';

/** The operands and facts that an operator accepts. */
export interface OperatorRule {
  readonly types: readonly ValueType[];
  readonly operand: OperandRule;
}

const ANY: readonly ValueType[] = ['string', 'number', 'boolean', 'array'];
const SCALAR: readonly ValueType[] = ['string', 'number', 'boolean'];

const COMPARISON: OperatorRule = { types: SCALAR, operand: 'same' };
const VERSION: OperatorRule = { types: ['string'], operand: 'same' };
const MEMBERSHIP: OperatorRule = { types: ANY, operand: 'list' };
const GROUP: OperatorRule = { types: ANY, operand: 'group' };
const PATTERN: OperatorRule = { types: ['string'], operand: 'pattern' };
const CONTAINS: OperatorRule = { types: ['array'], operand: 'list' };

/** Every operator that a config may use in the tests of a fact. */
export const OPERATOR_RULES: { readonly [operator: string]: OperatorRule } = {
  $eq: COMPARISON,
  $ne: COMPARISON,
  $lt: COMPARISON,
  $lte: COMPARISON,
  $gt: COMPARISON,
  $gte: COMPARISON,
  $veq: VERSION,
  $vne: VERSION,
  $vlt: VERSION,
  $vlte: VERSION,
  $vgt: VERSION,
  $vgte: VERSION,
  $in: MEMBERSHIP,
  $nin: MEMBERSHIP,
  $ini: MEMBERSHIP,
  $nini: MEMBERSHIP,
  $inGroup: GROUP,
  $notInGroup: GROUP,
  $regex: PATTERN,
  $regexi: PATTERN,
  $all: CONTAINS,
  $alli: CONTAINS,
  $elemMatch: { types: ['array'], operand: 'item' },
  $size: { types: ['array'], operand: 'size' },
  $exists: { types: ANY, operand: 'boolean' },
  $type: { types: ANY, operand: 'string' },
  $not: { types: ANY, operand: 'tests' },
};

/** The rule of an operator; `undefined` for an unknown name. */
export const operatorRule = (name: string): OperatorRule | undefined =>
  Object.hasOwn(OPERATOR_RULES, name) ? OPERATOR_RULES[name] : undefined;
