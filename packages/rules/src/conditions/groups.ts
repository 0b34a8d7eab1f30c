/** The operators whose operand is the name of a group. */
import type { Json } from './condition.ts';
import { type Groups, isObject } from './evaluation-context.ts';
import { listOf } from './operators.ts';

/** The entries of a group; none for a group that does not exist. */
export const groupOf = (name: Json, groups: Groups): readonly Json[] => {
  const group = (typeof name === 'string' && Object.hasOwn(groups, name) && groups[name]) || [];
  return listOf(isObject(group) && group.type === 'list' ? (group.values ?? []) : group);
};
