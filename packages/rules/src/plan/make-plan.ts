/** Makes the plan of many conditions. */

import type { Condition, Json } from '../conditions/condition.ts';
import { type Groups, isObject } from '../conditions/interpret.ts';
import { compileInto } from './compile.ts';
import { AMONG, ANY_AMONG, BEGINS, COMPARED, NEGATED, PLAIN, type Plan } from './plan.ts';
import { type Cells, type Step, stepsFrom, type Target } from './program.ts';

// JSON takes NaN for null.
const exactly = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? { NaN: `${value}` } : value;

/** The number of each thing, given in the order in which they are first asked for. */
const numbering = () => {
  const known = new Map<string, number>();
  return (key: string, isNew: () => void): number => {
    let number = known.get(key);
    if (number === undefined) {
      isNew();
      number = known.size;
      known.set(key, number);
    }
    return number;
  };
};

const isScalar = (value: Json | undefined): boolean => !!value && typeof value !== 'object';
const areScalars = (list: Json | undefined): list is readonly Json[] =>
  Array.isArray(list) && list.every(isScalar);

/** What a text must begin with for `pattern` to match it; absent where the pattern asks for anything else. */
const beginningsOf = (pattern: string): readonly string[] | undefined => {
  if (!/^\^([^\\.*+?[\]{}()^$|]|\((\?:)?[^\\.*+?[\]{}()^$]*\))*$/.test(pattern)) return;
  let beginnings = [''];
  for (const [, literal = '', group = literal] of pattern.matchAll(/([^^()]+)|\((?:\?:)?([^)]*)\)/g))
    beginnings = beginnings.flatMap((one) => group.split('|').map((next) => one + next));
  return beginnings.length < MOST_BEGINNINGS ? beginnings : undefined;
};
const MOST_BEGINNINGS = 100;

// What a test asks, and its operand.
const questionOf = ({ name, operand, negated }: Step): [asked: number | string, operand: Json] => {
  if (COMPARED.includes(name) && typeof operand !== 'object') return [COMPARED.indexOf(name), operand];
  if (name === '$in' && areScalars(operand)) return [AMONG, operand];
  const beginnings = name === '$regex' && beginningsOf(operand as string);
  if (beginnings) return [BEGINS, beginnings];
  const { $in: items, ...others } = (operand ?? {}) as { readonly [key: string]: Json };
  return name === '$elemMatch' && areScalars(items) && !Object.keys(others).length
    ? [ANY_AMONG, items]
    : [(negated ? NEGATED : PLAIN) + name, operand];
};

const NEVER = { $or: null } as unknown as Condition;

/** What must hold for a condition to hold. */
const partsIn = (condition: Json): Condition[] =>
  isObject(condition)
    ? Object.entries(condition).flatMap(([key, part]) =>
        key === '$and' && Array.isArray(part) ? part.flatMap(partsIn) : [{ [key]: part }],
      )
    : [NEVER];

// A step that must be passed for the condition to hold.
const isNeeded = (target: Target): target is Step => typeof target === 'object' && target.no === false;

/** A part of a condition, and what makes it come early. */
interface Part {
  readonly condition: Condition;
  /** Comparing costs least; a pattern more, and several tests most. */
  readonly cost: number;
  /** How many conditions ask for it. */
  asked: number;
}

/** The parts of each condition: first those that cost least, of these those that most conditions ask for. */
const partsOf = (conditions: readonly Condition[], groups: Groups): Part[][] => {
  const known = new Map<string, Part>();
  const partFor = (condition: Condition): Part => {
    const key = JSON.stringify(condition, exactly);
    let part = known.get(key);
    if (!part) {
      const entry = compileInto(new Map(), groups, condition);
      const isOne = isNeeded(entry) && entry.yes === true;
      part = { condition, cost: isOne ? +(typeof questionOf(entry)[0] !== 'number') : 2, asked: 0 };
      known.set(key, part);
    }
    part.asked++;
    return part;
  };
  return conditions
    .map((condition) => {
      // What is wrong or too large as a whole never holds, and need not be taken apart.
      const isSound = compileInto(new Map(), groups, condition) !== false;
      return (isSound ? partsIn(condition as Json) : [NEVER]).map(partFor);
    })
    .map((parts) => parts.sort((one, other) => one.cost - other.cost || other.asked - one.asked));
};

/** Steps such that each leads only to later ones. */
const inOrder = (entry: Target): Step[] => {
  const waits = new Map<Step, number>();
  const nexts = ({ yes, no }: Step) => [yes, no].filter((next) => typeof next === 'object');
  for (const step of stepsFrom(entry))
    for (const next of nexts(step)) waits.set(next, (waits.get(next) ?? 0) + 1);
  const ordered: Step[] = [];
  const free = typeof entry === 'object' ? [entry] : [];
  for (let step = free.pop(); step; step = free.pop()) {
    ordered.push(step);
    for (const next of nexts(step).reverse()) {
      const left = (waits.get(next) as number) - 1;
      waits.set(next, left);
      if (!left) free.push(next);
    }
  }
  return ordered;
};

/** Makes the plan of `conditions`, whose numbers are their places in the list. Never throws. */
export const planOf = (conditions: readonly Condition[], groups: Groups = {}): Plan => {
  const places: (number | string)[] = [];
  const tests: Json[] = [];
  const steps: number[] = [];
  const numberOfPlace = numbering();
  const numberOfTest = numbering();

  const placeOf = (path: string): number =>
    numberOfPlace(path, () => {
      const dot = path.lastIndexOf('.');
      places.push(dot < 0 ? 0 : placeOf(path.slice(0, dot)) + 1, path.slice(dot + 1));
    });
  const testOf = (step: Step): number => {
    const row: Json[] = [placeOf(step.cell.path), ...questionOf(step)];
    return numberOfTest(JSON.stringify(row, exactly), () => tests.push(...row));
  };
  /** Lays the steps down, and answers where they begin. */
  const lay = (entry: Target): number => {
    if (typeof entry === 'boolean') return +entry;
    const ordered = inOrder(entry);
    const rows = new Map(ordered.map((step, at) => [step, at]));
    const begin = steps.length / 3 + 2;
    ordered.forEach((step, at) => {
      const leads = (next: Target) =>
        typeof next === 'object' ? (rows.get(next) as number) - at + 1 : +next;
      steps.push(testOf(step), leads(step.yes), leads(step.no));
    });
    return begin;
  };

  // By the test that each is filed under, in the order of places, so that neighbours are read together.
  const files = new Map<number, [number, Target][]>();
  partsOf(conditions, groups).forEach((parts, number) => {
    const cells: Cells = new Map();
    const entry = parts.reduceRight<Target>(
      (yes, part) => compileInto(cells, groups, part.condition, yes),
      true,
    );
    if (entry === false) return;
    const [test, rest] = isNeeded(entry) ? [testOf(entry), entry.yes] : [-1, entry];
    const file = files.get(test);
    if (file) file.push([number, rest]);
    else files.set(test, [[number, rest]]);
  });
  const placeFor = (test: number) => (tests[test * 3] ?? -1) as number;
  const sorted = [...files].sort(([one], [other]) => placeFor(one) - placeFor(other) || one - other);
  return {
    version: 1,
    count: conditions.length,
    filed: sorted.flatMap(([test, list]) => [test, list.length]),
    conditions: sorted.flatMap(([, list]) => list.flatMap(([number, rest]) => [number, lay(rest)])),
    places,
    tests,
    steps,
    groups,
  };
};
