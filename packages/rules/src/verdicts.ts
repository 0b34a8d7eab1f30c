/** The verdicts of many conditions over one profile, kept up to date fact by fact. */
import { compileInto, type Groups } from './compile.ts';
import type { Condition } from './condition.ts';
import { type Cells, holds, type Read, refresh, type Target } from './program.ts';

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
  const readers = new Map<string, number[]>();
  let place = 0;
  const typeAt = (fact: string): undefined => {
    const places = readers.get(fact);
    if (!places) readers.set(fact, [place]);
    else if (places.at(-1) !== place) places.push(place);
  };
  const entries: Target[] = [];
  for (; place < conditions.length; place++)
    entries.push(compileInto({ cells, groups, typeAt }, conditions[place]));
  let read: Read = () => null;
  return {
    all: (from) => {
      read = from;
      refresh(cells);
      for (let at = 0; at < entries.length; at++) verdicts[at] = holds(entries[at] as Target, read);
      return verdicts;
    },
    changed: (facts) => {
      const others: number[] = [];
      for (const fact of facts) {
        const cell = cells.get(fact);
        if (cell) cell.stale = true;
        for (const at of readers.get(fact) ?? []) {
          const verdict = holds(entries[at] as Target, read);
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
