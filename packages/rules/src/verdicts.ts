/** The verdicts of many conditions over one profile, kept up to date fact by fact. */
import { compileInto } from './compile.ts';
import type { Condition } from './condition.ts';
import { type Groups, interpret } from './interpret.ts';
import { safePattern } from './pattern.ts';
import { type Cells, holds, refresh, stepsFrom, type Target } from './program.ts';
import type { Read } from './walk.ts';

/** Conditions that share what they read. */
export interface Verdicts {
  /** Evaluates all over another profile; the verdicts by place. */
  all(read: Read): readonly boolean[];
  /** Evaluates again what reads these facts of the profile last given; the places whose verdict is another now. */
  changed(facts: Iterable<string>): readonly number[];
}

/** Compiles conditions together, so that a fact is read once for all of them. Never throws. */
export const createVerdicts = (conditions: readonly Condition[], groups: Groups = {}): Verdicts => {
  const cells: Cells = new Map();
  const verdicts: boolean[] = [];
  // The first time conditions are evaluated as written; compiling pays from the second time on.
  let entries: Target[] | undefined;
  const compiled = () => (entries ??= conditions.map((condition) => compileInto(cells, groups, condition)));
  // Made when a fact first changes: who evaluates once need not pay for it.
  let readers: Map<string, number[]> | undefined;
  const index = () => {
    const places = new Map<string, number[]>();
    compiled().forEach((entry, at) => {
      for (const path of new Set(stepsFrom(entry).map(({ cell }) => cell.path))) {
        const list = places.get(path);
        if (list) list.push(at);
        else places.set(path, [at]);
      }
    });
    return places;
  };
  let read: Read | undefined;
  const first = (from: Read) => {
    const values = new Map<string, unknown>();
    const once = (path: string) => {
      let value = values.get(path);
      if (value === undefined) {
        value = from(path);
        values.set(path, value);
      }
      return value;
    };
    conditions.forEach((condition, at) => {
      verdicts[at] = interpret(condition, { read: once, groups, patternOf: safePattern });
    });
  };
  return {
    all: (from) => {
      const again = read !== undefined;
      read = from;
      if (!again) first(from);
      else {
        const all = compiled();
        refresh(cells);
        for (let at = 0; at < all.length; at++) verdicts[at] = holds(all[at] as Target, from);
      }
      return verdicts;
    },
    changed: (facts) => {
      readers ??= index();
      const others: number[] = [];
      for (const fact of facts) {
        const cell = cells.get(fact);
        if (cell) cell.stale = true;
        for (const at of readers.get(fact) ?? []) {
          const verdict = holds(compiled()[at] as Target, read ?? (() => null));
          if (verdict !== verdicts[at]) {
            verdicts[at] = verdict;
            others.push(at);
          }
        }
      }
      return others;
    },
  };
};
