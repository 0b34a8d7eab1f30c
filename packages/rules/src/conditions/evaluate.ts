/** Evaluates conditions. */
import type { Condition } from './condition.ts';
import { createUsage, type EvaluationContext, type Groups } from './evaluation-context.ts';
import { getPath } from './get-path.ts';
import type { Verdict } from './three-valued.ts';
import { conditionVerdict } from './verdict.ts';

/**
 * Evaluates one condition. Never throws.
 *
 * @returns `undefined` where the verdict depends on an unknown fact, and for a malformed condition: that is never
 *   true, also under `$not`.
 */
export const evaluateCondition = (condition: Condition | undefined, context: EvaluationContext): Verdict => {
  const { usage } = context;
  usage.depth = 0;
  usage.tests = 0;
  try {
    return conditionVerdict(condition ?? {}, context);
  } catch {
    return undefined;
  }
};

/**
 * The verdict of `condition` over plain objects, whose own properties are reached by paths with dots. Never throws:
 * a malformed condition is false, and so is one over facts that cannot be compared.
 */
export const evaluate = (condition: Condition, facts: unknown, groups: Groups = {}): boolean =>
  evaluateCondition(condition, { read: (path) => getPath(facts, path), groups, usage: createUsage() }) ===
  true;
