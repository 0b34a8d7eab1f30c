/** The verdicts of many conditions over one profile, kept up to date fact by fact. */
import type { Condition } from '../conditions/condition.ts';
import { getPath } from '../conditions/get-path.ts';
import { type Groups, interpret } from '../conditions/interpret.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import { createEvaluation, type Evaluation, holds, verdictFrom } from './evaluator.ts';
import { createFollow } from './follow.ts';
import { planOf } from './make-plan.ts';
import type { Plan } from './plan.ts';

/** Conditions that share what they read. */
export interface Verdicts {
  /** Evaluates all over another profile; the verdicts by place, in a list that stays the same. */
  all(facts: unknown): readonly boolean[];
  /** Evaluates again what reads these facts of the profile last given; the places whose verdict is another now. */
  changed(paths: readonly string[]): readonly number[];
}

/** Evaluates all; fills `verdicts`. */
const evaluateAll = (at: Evaluation, verdicts: boolean[]): void => {
  const { filed, conditions } = at.plan;
  verdicts.fill(false);
  let from = 0;
  for (let file = 0; file < filed.length; file += 2) {
    const end = from + (filed[file + 1] as number) * 2;
    if (holds(at, filed[file] as number))
      for (; from < end; from += 2)
        if (verdictFrom(at, conditions[from + 1] as number)) verdicts[conditions[from] as number] = true;
    from = end;
  }
};

/**
 * Takes conditions together, so that what several read or ask for is looked at once. Never throws.
 *
 * @param from - Conditions, or the plan that {@link planOf} has made of them.
 */
export const createVerdicts = (from: readonly Condition[] | Plan, groups: Groups = {}): Verdicts => {
  let written = 'tests' in from ? undefined : from;
  let evaluation = written ? undefined : createEvaluation(from as Plan);
  let follow: ReturnType<typeof createFollow> | undefined;
  let profile: unknown;
  const verdicts: boolean[] = Array(written?.length ?? (from as Plan).count).fill(false);
  const begin = (): Evaluation => {
    // To make a plan pays from the second time on; then the conditions are not needed as written any more.
    evaluation ??= createEvaluation(planOf(written ?? [], groups));
    written = undefined;
    evaluation.facts = profile;
    evaluation.turn++;
    return evaluation;
  };
  let isFirst = true;
  return {
    all: (facts) => {
      profile = facts;
      if (isFirst && written) {
        const by = { read: (path: string) => getPath(facts, path), groups, patternOf: compileSafeRegex };
        written.forEach((condition, at) => {
          verdicts[at] = interpret(condition, by);
        });
      } else evaluateAll(begin(), verdicts);
      isFirst = false;
      return verdicts;
    },
    changed: (paths) => {
      if (evaluation) {
        follow ??= createFollow(evaluation, verdicts);
        return follow(paths);
      }
      // What was evaluated as written is not known fact by fact.
      const before = [...verdicts];
      evaluateAll(begin(), verdicts);
      return [...verdicts.keys()].filter((at) => verdicts[at] !== before[at]);
    },
  };
};
