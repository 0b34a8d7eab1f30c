/** Finds the facts that decided: hold them and the verdict stays, let one go and it may not. */

import type { Condition } from '../conditions/condition.ts';
import { getPath, type ReadFact } from '../conditions/get-path.ts';
import type { Groups } from '../conditions/interpret.ts';
import type { FactValue, Reason } from '../decisions/types.ts';
import { compileInto } from '../plan/compile.ts';
import { type Cell, run, type Step, stepsFrom, type Target, valueIn } from '../plan/program.ts';
import { alternatives, isFree } from './alternatives.ts';

// Steps looked at for one explanation. Beyond it facts are kept that could perhaps be let go.
const MOST_STEPS = 20_000;
// With more facts than these, only those that were read are considered, and in one order only.
const MOST_FACTS = 12;

// Visitors know best what they did last.
const SPANS = ['all', '30d', '7d', '24h', 'visit'];
const recency = ({ path }: Cell): number => SPANS.indexOf(path.slice(path.lastIndexOf('.') + 1));

// What each fact that is not held may still be, and how each free test came out.
type Open = ReadonlyMap<Cell | string, readonly unknown[]>;

/** Follows every way that is still open from `entry`; true if each ends in `verdict`. */
const createSettled = (verdict: boolean, visit: (step: Step) => void) => {
  let budget = MOST_STEPS;
  const settled = (target: Target, open: Open): boolean => {
    if (typeof target === 'boolean') return target === verdict;
    if (budget-- < 0) return false;
    const { cell, test, yes, no } = target;
    visit(target);
    const values = open.get(cell);
    if (!values) return settled(test(cell.value) ? yes : no, open);
    // The same free test comes out the same again.
    const free =
      !values.length || isFree(target)
        ? `${cell.path} ${target.name} ${JSON.stringify(target.operand)}`
        : undefined;
    const all = free === undefined ? values : (open.get(free) ?? [true, false]);
    return [true, false].every((outcome) => {
      const left = all.filter((value) => (free === undefined ? test(value) : value) === outcome);
      return !left.length || settled(outcome ? yes : no, new Map(open).set(free ?? cell, left));
    });
  };
  return settled;
};

/*
 * The reasons for the verdict that `entry` leads to: as few facts as were found, of equally few the more recent.
 * A fact may change to any value of its type; it may be missing only where a test asks for that.
 */
const explainFrom = (entry: Target, read: ReadFact): readonly Reason[] => {
  const verdict = run(entry, read);
  const stepsOf = new Map<Cell, Step[]>();
  for (const step of stepsFrom(entry)) {
    const steps = stepsOf.get(step.cell);
    if (steps) steps.push(step);
    else stepsOf.set(step.cell, [step]);
  }
  const open = new Map<Cell, readonly unknown[]>();
  for (const [cell, steps] of stepsOf) {
    open.set(cell, alternatives(steps, valueIn(cell, read)));
  }
  const without = (held: readonly Cell[]): Open =>
    new Map([...open].filter(([cell]) => !held.includes(cell)));

  const last = new Map<Cell, Step>();
  const settled = createSettled(verdict, (step) => last.set(step.cell, step));
  settled(entry, new Map());
  const few = open.size <= MOST_FACTS;
  let best = [...(few ? open : last).keys()].sort((one, other) => recency(one) - recency(other));
  const cells = best;
  // Each fact is once the last to be let go, so that a single one that suffices is found.
  for (const favourite of few ? [...cells].reverse() : cells.slice(-1)) {
    let held = cells;
    for (const cell of [...cells.filter((one) => one !== favourite), favourite]) {
      const fewer = held.filter((one) => one !== cell);
      if (settled(entry, without(fewer))) held = fewer;
    }
    if (held.length < best.length) best = held;
  }

  last.clear();
  createSettled(verdict, (step) => last.set(step.cell, step))(entry, without(best));
  return best.map((cell) => {
    const step = last.get(cell);
    return { fact: cell.path, value: cell.value as FactValue, test: step?.written ?? null };
  });
};

/** Explains why all of `conditions` hold, or do not; what `createDeciderWith` asks for. Never throws. */
export const explainAll = (
  conditions: readonly Condition[],
  read: ReadFact,
  groups: Groups,
): readonly Reason[] => {
  const cells = new Map();
  try {
    return explainFrom(
      conditions.reduceRight<Target>((yes, condition) => compileInto(cells, groups, condition, yes), true),
      read,
    );
  } catch {
    return [];
  }
};

/** The reasons for the verdict of `condition` over `facts`; none where it is the same for all facts. Never throws. */
export const explain = (condition: Condition, facts: unknown, groups: Groups = {}): readonly Reason[] =>
  explainAll([condition], (path) => getPath(facts, path), groups);
