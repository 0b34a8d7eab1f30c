/** Says what is wrong in a condition, and which facts it reads. */

import type { Json } from '../conditions/condition.ts';
import { type Groups, isObject, isTests } from '../conditions/interpret.ts';
import { MOST_DEPTH, MOST_PARTS } from '../conditions/limits.ts';
import { CONTRARY, OPERATORS, typeOf } from '../conditions/operators.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import { expected, nearest, type ReportIssue, unknown } from './messages.ts';

/** Against what conditions are checked. */
export interface ConditionScope {
  readonly groups: Groups;
  /** What `typeOf` says of a fact; nothing where there is no such fact, which it reports. */
  readonly typeAt: (fact: string, path: string) => string | undefined;
  readonly report: ReportIssue;
}

// Operators whose operand holds further tests, or a name.
const NESTING = ['$not', '$size', '$elemMatch', '$all', '$alli', '$inGroup'];

/** A type as developers read it. */
export const named = (type: string): string =>
  type === 'array' ? 'a list' : type === 'object' ? 'an object' : `a ${type}`;

/** Reports all that is wrong in `condition`, which stands at `at`. */
export const validateCondition = (
  { groups, typeAt, report }: ConditionScope,
  condition: unknown,
  at: string,
): void => {
  let parts = 0;
  const enter = (depth: number) => {
    if (depth >= MOST_DEPTH) throw `at most ${MOST_DEPTH} levels`;
    if (++parts > MOST_PARTS) throw `at most ${MOST_PARTS} parts`;
    return depth + 1;
  };
  const want = (type: string, value: Json, path: string): boolean => {
    if (typeOf(value) === type) return true;
    report(path, expected(named(type), value));
    return false;
  };

  const conditionAt = (node: unknown, path: string, outer: number): void => {
    const depth = enter(outer);
    if (!isObject(node)) return void report(path, expected('a condition', node));
    for (const key of Object.keys(node)) {
      const part = node[key] as Json;
      const inside = `${path}.${key}`;
      if (key === '$not') conditionAt(part, inside, depth);
      else if (!/^\$(and|n?or)$/.test(key)) testsAt(part, inside, typeAt(key, inside), depth);
      else if (!Array.isArray(part) || !part.length) report(inside, expected('a list of conditions', part));
      else for (const [index, one] of part.entries()) conditionAt(one, `${inside}[${index}]`, depth);
    }
  };

  // Of a fact without a type enough is said: that there is none.
  const testsAt = (tests: Json, path: string, type: string | undefined, outer: number): void => {
    const depth = enter(outer);
    if (!type) return;
    if (!isTests(tests)) want(type, tests, path);
    else
      for (const key of Object.keys(tests))
        operatorAt(key, tests[key] as Json, `${path}.${key}`, type, depth);
  };

  const operatorAt = (key: string, operand: Json, path: string, type: string, depth: number): void => {
    const name = CONTRARY[key] ?? key;
    const items = type === 'array' ? 'string' : type;
    if (key === '$not') return void testsAt(operand, path, type, depth);
    if (!OPERATORS[name] && !NESTING.includes(name)) {
      const names = [...NESTING, ...Object.keys(OPERATORS), ...Object.keys(CONTRARY)];
      return void report(path, unknown('operator', key, nearest(key, names)));
    }
    // Lists have tests of their own, and patterns and versions are for texts.
    const suits =
      /^\$([xt]|ex|in)/.test(name) ||
      (/^\$(re|v)/.test(name) ? type === 'string' : /^\$(s|al|el)/.test(name) === (type === 'array'));
    if (!suits) return void report(path, expected(`a test of ${named(type)}`, key));
    if (name === '$size') return void testsAt(operand, path, 'number', depth);
    if (name === '$elemMatch')
      return void (want('object', operand, path) && testsAt(operand, path, items, depth));
    if (name === '$exists') want('boolean', operand, path);
    else if (/^\$(in|all)i?$/.test(name)) {
      if (!Array.isArray(operand) || !operand.length)
        return void report(path, expected('a list of values', operand));
      for (const [index, one] of operand.entries()) testsAt(one, `${path}[${index}]`, items, depth);
    } else if (want(/^\$(t|inG)/.test(name) ? 'string' : type, operand, path)) {
      if (name === '$inGroup' && !Object.hasOwn(groups, operand as string))
        report(path, unknown('group', operand, nearest(operand as string, Object.keys(groups))));
      if (/^\$re/.test(name) && !compileSafeRegex(operand as string))
        report(path, expected('a valid pattern without nested repetition', operand));
    }
  };

  try {
    conditionAt(condition, at, 0);
  } catch (limit) {
    report(at, expected(`${limit}`, 'more'));
  }
};
