/** Turns conditions into steps. What is wrong in one counts as what makes the whole fail; `check-condition.ts` says why. */
import type { Condition, Json } from '../conditions/condition.ts';
import { getPath } from '../conditions/get-path.ts';
import { type Groups, inGroup, isObject, isTests } from '../conditions/interpret.ts';
import { MOST_DEPTH, MOST_PARTS } from '../conditions/limits.ts';
import { bare, CONTRARY, OPERATORS, type Test } from '../conditions/operators.ts';
import { compileSafeRegex } from '../conditions/regex-safety.ts';
import { type Cell, type Cells, cellAt, refresh, run, type Step, type Target } from './program.ts';

/** What conditions are compiled into. */
interface Scope {
  readonly cells: Cells;
  readonly groups: Groups;
  /** Parts so far of the condition at hand. */
  parts: number;
}

// Where a part leads.
interface Exits {
  readonly yes: Target;
  readonly no: Target;
  /** True below a negation, where failing the whole means to be true. */
  readonly negated: boolean;
  readonly depth: number;
}
const VERDICT: Exits = { yes: true, no: false, negated: false, depth: 0 };
const flip = ({ yes, no, negated, depth }: Exits): Exits => ({ yes: no, no: yes, negated: !negated, depth });

type Each<T> = (item: T, exits: Exits) => Target;

// Steps are made from the last to the first, so that each knows where it leads.
const every = <T>(items: readonly T[], exits: Exits, each: Each<T>): Target => {
  const { no, negated } = exits;
  const depth = exits.depth + 1;
  let { yes } = exits;
  for (let at = items.length; at--; ) yes = each(items[at] as T, { yes, no, negated, depth });
  return yes;
};
// One holds unless every one fails. An empty list is true, as the specification has it.
const some = <T>(items: readonly T[], exits: Exits, each: Each<T>): Target =>
  items.length ? every(items, flip(exits), (item, inner) => each(item, flip(inner))) : exits.yes;

const closed = ({ yes, no, negated }: Exits): Target => (negated ? yes : no);

const conditionIn = (scope: Scope, cells: Cells, node: Json, exits: Exits): Target => {
  if (exits.depth >= MOST_DEPTH || ++scope.parts > MOST_PARTS) throw RangeError();
  if (!isObject(node)) return closed(exits);
  const each = (item: Json, exits: Exits) => conditionIn(scope, cells, item, exits);
  return every(Object.keys(node), exits, (key, exits) => {
    const part = node[key] as Json;
    if (key[0] === '$') {
      if (key === '$not') return each(part, flip(exits));
      const several = key === '$and' ? every : some;
      if (several === every || key === '$or' || key === '$nor')
        return Array.isArray(part)
          ? several(part as readonly Json[], key === '$nor' ? flip(exits) : exits, each)
          : closed(exits);
    }
    return testsIn(scope, cellAt(cells, key), part, exits, part);
  });
};

// The tests of one fact. `written` is all that the config says of it.
const testsIn = (scope: Scope, cell: Cell, tests: Json, exits: Exits, written: Json): Target => {
  if (exits.depth >= MOST_DEPTH || ++scope.parts > MOST_PARTS) throw RangeError();
  // Written out, not spread: that takes ten times as long.
  const stepOf = (test: Test, { yes, no, negated }: Exits, name: string, operand: Json): Step => ({
    cell,
    test,
    yes,
    no,
    name,
    operand,
    negated,
    written,
  });
  if (!isTests(tests)) return stepOf(bare(tests), exits, '', tests);
  return every(Object.keys(tests), exits, (key, exits) => {
    const name = CONTRARY[key] ?? key;
    const ends = name === key && key !== '$not' ? exits : flip(exits);
    const operand = tests[key] as Json;
    if (key === '$not') return testsIn(scope, cell, operand, ends, written);
    const test = testOf(scope, name, operand, ends);
    return test ? stepOf(test, ends, name, operand) : closed(ends);
  });
};

// The test of an operator, or nothing where there is none for such an operand.
const testOf = (scope: Scope, name: string, operand: Json, exits: Exits): Test | undefined => {
  const made = OPERATORS[name]?.(operand as never, compileSafeRegex) as Test | undefined;
  if (made) return made;
  const ends: Exits = { ...exits, yes: true, no: false };
  // A test of its own for sizes and items: it looks at one value after the other.
  const inner = (tests: Json): Test => {
    const cell: Cell = { path: '', value: null, stale: false };
    const entry = testsIn(scope, cell, tests, ends, tests);
    if (typeof entry === 'object' && entry.yes === true && entry.no === false) return entry.test;
    return (actual) => {
      cell.value = actual;
      return run(entry, String);
    };
  };
  const ofList =
    (test: (list: readonly unknown[]) => boolean): Test =>
    (actual) =>
      Array.isArray(actual) && test(actual);
  if (name === '$size') {
    const size = inner(operand);
    return ofList(({ length }) => size(length));
  }
  if (name === '$elemMatch' && isObject(operand)) {
    const item = isTests(operand) ? inner(operand) : ofItems(scope, operand, ends);
    return ofList((list) => list.some((one) => one != null && item(one)));
  }
  if (/^\$alli?$/.test(name) && Array.isArray(operand)) {
    const tests = operand.map((one: Json) =>
      name === '$alli' && typeof one === 'string' ? bare(one, true) : inner(one),
    );
    return ofList((list) => tests.every((test) => list.some(test)));
  }
  return name === '$inGroup' ? inGroup(scope.groups, operand) : undefined;
};

const ofItems = (scope: Scope, node: Json, ends: Exits): Test => {
  const cells: Cells = new Map();
  const entry = conditionIn(scope, cells, node, ends);
  return (actual) => {
    refresh(cells);
    return run(entry, (path) => getPath(actual, path));
  };
};

/** The test of an operator, or of a bare value, which has no name. `negated`: as {@link Step} has it. */
export const testFor = (name: string, operand: Json, negated: boolean, groups: Groups): Test =>
  name
    ? (testOf({ cells: new Map(), groups, parts: 0 }, name, operand, { ...VERDICT, negated }) ??
      (() => negated))
    : bare(operand);

/** The first step of `condition`, whose verdict it ends in, or goes on to `yes`. Too deep or too large is false. */
export const compileInto = (
  cells: Cells,
  groups: Groups,
  condition: Condition | undefined,
  yes: Target = true,
): Target => {
  try {
    return conditionIn({ cells, groups, parts: 0 }, cells, condition ?? {}, { ...VERDICT, yes });
  } catch {
    return false;
  }
};
