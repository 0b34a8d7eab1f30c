/** What is wrong with an operator or its operand, before anything is made from it. */
import type { Json } from './condition.ts';
import { expected, nearest, unknown } from './fault.ts';
import { CONTRARY, OPERATORS, typeOf } from './operators.ts';
import { isSafePattern } from './pattern.ts';

// Operators whose operand holds further tests, or a name.
const NESTING = ['$not', '$size', '$elemMatch', '$all', '$alli', '$inGroup'];
const known = (): string[] => [...NESTING, ...Object.keys(OPERATORS), ...Object.keys(CONTRARY)];

/** A type as developers read it. */
export const named = (type: string): string =>
  type === 'array' ? 'a list' : type === 'object' ? 'an object' : `a ${type}`;

/**
 * What is wrong with `{ [name]: operand }` for a fact of `type` whose items, or itself, are of type `items`.
 * Without a type only what no value could satisfy is wrong.
 */
export const operandFlaw = (
  name: string,
  operand: Json,
  { type, items }: { readonly type: string | undefined; readonly items: string | undefined },
): string | undefined => {
  if (!OPERATORS[name] && !NESTING.includes(name)) return unknown('operator', name, nearest(name, known()));
  const list = /^\$(in|all)i?$/.test(name);
  const pattern = /^\$reg/.test(name);
  const strict = list || pattern || name === '$elemMatch';
  if (type) {
    const ofLists = /^\$(si|al|el)/.test(name);
    const fits = /^\$(reg|v)/.test(name) ? type === 'string' : ofLists === (type === 'array');
    if (!fits && !/^\$([xt]|ex|in)/.test(name)) return expected(`a test of ${named(type)}`, name);
  }
  const wanted = list
    ? 'array'
    : name === '$elemMatch'
      ? 'object'
      : name === '$exists'
        ? 'boolean'
        : /^\$(reg|v|t|inG)/.test(name)
          ? 'string'
          : type;
  if ((type ? name !== '$size' : strict) && typeOf(operand) !== wanted)
    return expected(named(wanted as string), operand);
  if (type && list) {
    const values = operand as readonly Json[];
    const odd = values.findIndex((value) => typeOf(value) !== items);
    if (!values.length) return expected('values', operand);
    if (odd >= 0 && !/^\$al/.test(name)) return expected(named(items as string), values[odd]);
  }
  return pattern && !isSafePattern(operand as string)
    ? expected('a valid pattern without nested repetition', operand)
    : undefined;
};
