/** The verdicts of many conditions over one profile, kept up to date fact by fact. */
import type { Condition } from './condition.ts';
import { ConditionTree } from './condition-tree.ts';
import { type Groups, interpret } from './interpret.ts';
import { safePattern } from './pattern.ts';
import { Walks, walk } from './walk.ts';

/** Conditions that share what they read. */
export interface Verdicts {
  /** Evaluates all over another profile; the verdicts by place, in a list that stays the same. */
  all(facts: unknown): readonly boolean[];
  /** Evaluates again what reads these facts of the profile last given; the places whose verdict is another now. */
  changed(paths: Iterable<string>): readonly number[];
}

/** Takes conditions together, so that what several read or ask for is looked at once. Never throws. */
export const createVerdicts = (conditions: readonly Condition[], groups: Groups = {}): Verdicts => {
  const verdicts = conditions.map(() => false);
  const walks = new Walks();
  let profile: unknown;
  let first = true;
  // To take conditions apart pays from the second time on; then they are not needed as written any more.
  let written = conditions;
  let tree: ConditionTree | undefined;
  const evaluateTree = (): void => {
    tree ??= new ConditionTree(written, groups, verdicts, walks);
    written = [];
    tree.all();
  };
  return {
    all: (facts) => {
      profile = facts;
      walks.begin(facts);
      if (first) {
        const by = { read: (path: string) => walk(facts, path), groups, patternOf: safePattern };
        written.forEach((condition, at) => {
          verdicts[at] = interpret(condition, by);
        });
      } else evaluateTree();
      first = false;
      return verdicts;
    },
    changed: (paths) => {
      walks.begin(profile);
      const others = new Set<number>();
      if (tree) for (const path of paths) tree.changed(path, others);
      else {
        const before = [...verdicts];
        evaluateTree();
        for (const at of verdicts.keys()) if (verdicts[at] !== before[at]) others.add(at);
      }
      return [...others];
    },
  };
};
