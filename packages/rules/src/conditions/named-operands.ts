/** The operators whose operand is a pattern, or the name of a group. */
import type { Json } from './condition.ts';
import { type EvaluationContext, type Groups, isObject } from './evaluation-context.ts';
import { MAX_PATTERN_INPUT } from './limits.ts';
import { listOf, MALFORMED } from './operators.ts';
import { compileSafeRegex, testPattern } from './regex-safety.ts';

/** A value and what it is evaluated with. */
export interface Subject {
  readonly actual: unknown;
  readonly context: EvaluationContext;
}

/** True if a pattern matches the value as a text. */
export const matches = (source: Json, flags: '' | 'i', { actual, context }: Subject): boolean => {
  const pattern = typeof source === 'string' ? compileSafeRegex(source, flags, context.usage) : undefined;
  const text = String(actual);
  if (!pattern || text.length > MAX_PATTERN_INPUT) throw MALFORMED;
  const matched = testPattern(pattern, text, context.usage);
  if (matched === undefined) throw MALFORMED;
  return matched;
};

/** The entries of a group; none for a group that does not exist. */
export const groupOf = (name: Json, groups: Groups): readonly Json[] => {
  const group = Object.hasOwn(groups, name as string) ? (groups[name as string] as Json) : [];
  return listOf(isObject(group) && group.type === 'list' ? (group.values as Json) : group);
};
