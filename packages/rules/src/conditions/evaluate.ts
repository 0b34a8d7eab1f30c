/** Evaluates conditions over plain objects, as GrowthBook's SDKs do. */

import { compileInto } from '../plan/compile.ts';
import { type Cells, holds, refresh } from '../plan/program.ts';
import type { Condition } from './condition.ts';
import { getPath } from './get-path.ts';
import type { Groups } from './interpret.ts';

/**
 * Compiles `condition` to a function from facts to its verdict. Neither throws: what is wrong in a condition is
 * never true, also under `$not`, and facts that cannot be compared make the verdict false.
 */
export const compile = (condition: Condition, groups: Groups = {}): ((facts: unknown) => boolean) => {
  const cells: Cells = new Map();
  const entry = compileInto(cells, groups, condition);
  return (facts) => {
    refresh(cells);
    return holds(entry, (path) => getPath(facts, path));
  };
};

/** The verdict of `condition` over `facts`, whose own properties are reached by paths with dots. */
export const evaluate = (condition: Condition, facts: unknown, groups?: Groups): boolean =>
  compile(condition, groups)(facts);
