/** Finds the type of an attribute from the values it is compared with. */
import type { HostAttribute } from '@tactful/rules';
import { ownProperty } from '@tactful/rules/internal';
import { isObject } from '../json-object.ts';
import type { Payload } from './payload.ts';

type Type = HostAttribute['type'];

/** Operators that only lists or only texts have. */
const TYPED_OPERATORS: { readonly [operator: string]: Type } = {
  $all: 'list',
  $alli: 'list',
  $elemMatch: 'list',
  $size: 'list',
  $regex: 'string',
  $regexi: 'string',
};

/** Operators whose operand is of any type, whatever the attribute is. */
const UNTYPED_OPERATORS = ['$exists', '$type'];

const typesOfOperand = (operator: string, operand: unknown, groups: Payload['groups']): readonly Type[] => {
  const typed = ownProperty(TYPED_OPERATORS, operator);
  if (typed) return [typed];
  if (UNTYPED_OPERATORS.includes(operator)) return [];
  if (/^\$v/.test(operator)) return ['string'];
  if (operator === '$inGroup' || operator === '$notInGroup')
    return (ownProperty(groups, String(operand)) ?? []).flatMap((value) => typesOf(value, groups));
  return Array.isArray(operand)
    ? operand.flatMap((value) => typesOf(value, groups))
    : typesOf(operand, groups);
};

/** The types of attributes that a test suits. */
const typesOf = (test: unknown, groups: Payload['groups']): readonly Type[] => {
  if (typeof test === 'string' || typeof test === 'number' || typeof test === 'boolean')
    // One of the three types, which are types of attributes as well.
    return [typeof test as Type];
  if (Array.isArray(test)) return ['list'];
  return isObject(test)
    ? Object.entries(test).flatMap(([operator, operand]) => typesOfOperand(operator, operand, groups))
    : [];
};

/** Returns the type of an attribute with these tests. Tests that do not suit it are reported when they are checked. */
export const typeOfAttribute = (tests: readonly unknown[], groups: Payload['groups']): Type => {
  const types = tests.flatMap((test) => typesOf(test, groups));
  return types.includes('list') ? 'list' : (types[0] ?? 'string');
};
