/** Evaluates a plan: its tables as they lie, reading each fact when it is first asked for. */

import type { Json } from '../conditions/condition.ts';
import { getOwn } from '../conditions/get-path.ts';
import { PATTERN_INPUT } from '../conditions/limits.ts';
import type { Test } from '../conditions/operators.ts';
import { testFor } from './compile.ts';
import { AMONG, ANY_AMONG, BEGINS, COMPARED, NEGATED, type Plan, TRUE } from './plan.ts';

/** A plan at work on one profile after another. */
export interface Evaluation {
  readonly plan: Plan;
  facts: unknown;
  /** Counts the profiles. */
  turn: number;
  /** By place: its value, and the turn in which it was read. */
  readonly values: unknown[];
  readonly turns: Uint32Array;
  /** By place: 1 where its value is a list with a list in it. */
  readonly nested: Uint8Array;
  /** By test that is more than a comparison: how it is asked, of what it was asked last, and what came out. */
  readonly made: Test[];
  readonly asked: unknown[];
  readonly outcomes: Uint8Array;
}

/** What a test says of a value that it cannot be asked of: the whole condition fails. */
const FAILS = 2;

/** Stands for what no fact can be. */
const NOTHING = {};

/** Begins with no profile at all. */
export const createEvaluation = (plan: Plan): Evaluation => {
  const places = plan.places.length / 2;
  const tests = plan.tests.length / 3;
  return {
    plan,
    facts: undefined,
    turn: 1,
    // With room for all: a list that is filled from the middle becomes a slow one.
    values: Array(places),
    turns: new Uint32Array(places),
    nested: new Uint8Array(places),
    made: Array(tests),
    asked: Array(tests).fill(NOTHING),
    outcomes: new Uint8Array(tests),
  };
};

/** Reads a fact; also what it lies below, unless that has been read. */
export const read = (at: Evaluation, place: number): unknown => {
  const { plan, turn, turns, values, nested } = at;
  const from = plan.places[place * 2] as number;
  const below = !from ? at.facts : turns[from - 1] === turn ? values[from - 1] : read(at, from - 1);
  const value = getOwn(below, plan.places[place * 2 + 1] as string);
  values[place] = value;
  turns[place] = turn;
  if (typeof value === 'object') nested[place] = +(Array.isArray(value) && value.some(Array.isArray));
  return value;
};

/** Tests what else a text may be asked for: the same text was asked only once. */
const beginning =
  (beginnings: readonly string[]): Test =>
  (actual) => {
    const text = String(actual);
    if (text.length > PATTERN_INPUT) throw RangeError();
    for (let one = 0; one < beginnings.length; one++)
      if (text.startsWith(beginnings[one] as string)) return true;
    return false;
  };

const makeTest = ({ tests, groups }: Plan, row: number): Test => {
  const asked = tests[row + 1] as number | string;
  const operand = tests[row + 2] as Json;
  if (typeof asked === 'number')
    return asked === BEGINS
      ? beginning(operand as readonly string[])
      : asked === ANY_AMONG
        ? testFor('$elemMatch', { $in: operand }, false, groups)
        : testFor(COMPARED[asked] as string, operand, false, groups);
  return testFor(asked.slice(1), operand, asked[0] === NEGATED, groups);
};

/** Asks what is more than a comparison; the same of the same text or number only once. */
const ask = ({ plan, made, asked, outcomes }: Evaluation, test: number, value: unknown): number => {
  // What is in a list may have changed.
  if (asked[test] === value && typeof value !== 'object') return outcomes[test] as number;
  made[test] ??= makeTest(plan, test * 3);
  let outcome = FAILS;
  try {
    outcome = +(made[test] as Test)(value);
  } catch {}
  asked[test] = value;
  outcomes[test] = outcome;
  return outcome;
};

/** What a test says of the profile: 0, 1, or {@link FAILS}. */
export const outcomeOf = (at: Evaluation, test: number): number => {
  const { plan, turns, values, nested } = at;
  const row = test * 3;
  const place = plan.tests[row] as number;
  const value = turns[place] === at.turn ? values[place] : read(at, place);
  const asked = plan.tests[row + 1] as number;
  const operand = plan.tests[row + 2] as never;
  // What is of one type is compared without fail, as `operators.ts` does.
  if (asked < AMONG) {
    if (typeof value === typeof operand) {
      if (asked === 5) return +((value as number) >= operand);
      if (asked < 2) return +(value === operand);
      if (asked === 2) return +((value as number) < operand);
      return +(asked === 3 ? (value as number) <= operand : (value as number) > operand);
    }
  } else if (asked < BEGINS) {
    const list = operand as readonly unknown[];
    if (!Array.isArray(value)) return asked === AMONG ? +list.includes(value) : 0;
    for (let one = 0; one < list.length; one++) if (value.includes(list[one])) return TRUE;
    if (asked === AMONG || !nested[place]) return 0;
  }
  return ask(at, test, value);
};

/** True where the test holds, or where there is none: -1. */
export const holds = (at: Evaluation, test: number): boolean => test < 0 || outcomeOf(at, test) === TRUE;

/** The verdict of the steps from where a condition begins. */
export const verdictFrom = (at: Evaluation, begin: number): boolean => {
  if (begin <= TRUE) return begin === TRUE;
  const { steps } = at.plan;
  for (let row = (begin - 2) * 3; ; ) {
    const outcome = outcomeOf(at, steps[row] as number);
    if (outcome === FAILS) return false;
    const lead = steps[row + 2 - outcome] as number;
    if (lead <= TRUE) return lead === TRUE;
    row += (lead - 1) * 3;
  }
};
