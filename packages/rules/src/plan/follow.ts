/** Follows facts that change: only what reads them is asked again, and only where it answers otherwise. */
import { type Evaluation, holds, outcomeOf, read, verdictFrom } from './evaluator.ts';
import { type Plan, TRUE } from './plan.ts';

/** A test of a fact, and where in the plan the conditions stand that ask for it. */
interface Asked {
  readonly test: number;
  readonly askers: number[];
}

/** By condition, in the order of the plan: the test that it is filed under. */
const testsOver = ({ filed, conditions }: Plan): Int32Array => {
  const over = new Int32Array(conditions.length / 2);
  let from = 0;
  for (let file = 0; file < filed.length; file += 2) {
    const end = from + (filed[file + 1] as number);
    over.fill(filed[file] as number, from, end);
    from = end;
  }
  return over;
};

/** By place: its tests. */
const askedIn = ({ places, tests, steps, conditions }: Plan, over: Int32Array): (Asked[] | undefined)[] => {
  const byTest: Asked[] = [];
  const byPlace: (Asked[] | undefined)[] = Array(places.length / 2).fill(undefined);
  const tell = (test: number, asker: number): void => {
    const asked = byTest[test];
    if (asked) {
      if (asked.askers.at(-1) !== asker) asked.askers.push(asker);
      return;
    }
    const first = { test, askers: [asker] };
    byTest[test] = first;
    const place = tests[test * 3] as number;
    const list = byPlace[place];
    if (list) list.push(first);
    else byPlace[place] = [first];
  };
  // From the last to the first: the steps of a condition end where those of the next begin.
  let end = steps.length;
  for (let asker = over.length; asker--; ) {
    const test = over[asker] as number;
    if (test >= 0) tell(test, asker);
    const begin = conditions[asker * 2 + 1] as number;
    if (begin <= TRUE) continue;
    const from = (begin - 2) * 3;
    for (let row = from; row < end; row += 3) tell(steps[row] as number, asker);
    end = from;
  }
  return byPlace;
};

/** By path: its place. */
const placesIn = ({ places }: Plan): ReadonlyMap<string, number> => {
  const paths: string[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const from = places[at] as number;
    paths.push(`${from ? `${paths[from - 1]}.` : ''}${places[at + 1]}`);
  }
  return new Map(paths.map((path, place) => [path, place]));
};

/** Brings `verdicts` up to date when told which facts changed; answers the numbers of those that are others now. */
export const createFollow = (at: Evaluation, verdicts: boolean[]) => {
  const { places, conditions } = at.plan;
  const over = testsOver(at.plan);
  const askedAt = askedIn(at.plan, over);
  const placeOf = placesIn(at.plan);

  /** Reads a fact again, and all that it lies below; adds who must be asked again. */
  const refresh = (place: number, due: (readonly number[])[]): void => {
    const from = places[place * 2] as number;
    if (from) refresh(from - 1, due);
    // Nobody has come to it, so no verdict depends on it.
    if (at.turns[place] !== at.turn) return;
    const tests = askedAt[place];
    const before = at.values[place];
    const outcomes = tests?.map(({ test }) => outcomeOf(at, test));
    const value = read(at, place);
    // What is in a list may have changed.
    const isList = typeof before === 'object';
    if (!tests || (value === before && !isList)) return;
    for (let which = 0; which < tests.length; which++) {
      const { test, askers } = tests[which] as Asked;
      if (isList || outcomeOf(at, test) !== outcomes?.[which]) due.push(askers);
    }
  };

  return (paths: readonly string[]): number[] => {
    const due: (readonly number[])[] = [];
    for (const path of paths) {
      const place = placeOf.get(path);
      if (place !== undefined) refresh(place, due);
    }
    const others: number[] = [];
    for (const askers of due)
      for (const asker of askers) {
        const verdict =
          holds(at, over[asker] as number) && verdictFrom(at, conditions[asker * 2 + 1] as number);
        const number = conditions[asker * 2] as number;
        if (verdicts[number] === verdict) continue;
        verdicts[number] = verdict;
        others.push(number);
      }
    return others;
  };
};
