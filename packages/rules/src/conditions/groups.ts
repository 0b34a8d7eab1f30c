/** The operators whose operand is the name of a group. */
import type { Json } from './condition.ts';
import { type Groups, isObject } from './evaluation-context.ts';
import { listOf } from './operators.ts';

/** The entries of a group; none for a group that does not exist. */
export const groupOf = (name: Json, groups: Groups): readonly Json[] => {
  // Any key can be looked up, and the group is there; `listOf` checks what it contains.
  const group = Object.hasOwn(groups, name as string) ? (groups[name as string] as Json) : [];
  // As above.
  return listOf(isObject(group) && group.type === 'list' ? (group.values as Json) : group);
};
