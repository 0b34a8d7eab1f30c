/** The one walk over a condition: it checks it and turns it into steps. */
import type { Json } from './condition.ts';
import { expected, type Report, unknown } from './fault.ts';
import { named, operandFlaw } from './operand.ts';
import { among, bare, CONTRARY, OPERATORS, type Test, typeOf } from './operators.ts';
import { type Cell, type Cells, cellAt, refresh, run, type Target, walk } from './program.ts';

/** Deepest nesting of one condition. */
export const MOST_DEPTH = 32;
/** Most parts of one condition. */
export const MOST_PARTS = 10_000;

/** Named lists for `$inGroup`, or the form `{ type: 'list', values }` that GrowthBook gives them. */
export interface Groups {
  readonly [group: string]: Json;
}

/** What conditions are compiled into, and against what they are checked. */
export interface Scope {
  readonly cells: Cells;
  readonly groups: Groups;
  /** What `typeOf` says of a fact; absent where facts have no types. */
  readonly typeAt?: ((fact: string, path: string) => string | undefined) | undefined;
  readonly report?: Report;
}

type Keyed = { readonly [key: string]: Json };
const isObject = (value: unknown): value is Keyed => typeOf(value) === 'object';
const isTests = (value: unknown): value is Keyed => {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => key[0] === '$');
};

// Where a part leads. What is wrong in it counts as what makes the whole fail: as true below a negation.
interface Exits {
  readonly yes: Target;
  readonly no: Target;
  readonly negated?: boolean;
  readonly depth: number;
}
const flip = (exits: Exits): Exits => ({ ...exits, yes: exits.no, no: exits.yes, negated: !exits.negated });

// Steps are made from the last to the first, so that each knows where it leads.
type Each<T> = (item: T, exits: Exits, at: number) => Target;
const every = <T>(items: readonly T[], each: Each<T>, exits: Exits): Target =>
  items.reduceRight<Target>((yes, item, at) => each(item, { ...exits, yes }, at), exits.yes);
// An empty list is true, as the specification has it; a config may not contain one.
const some = <T>(items: readonly T[], each: Each<T>, exits: Exits): Target =>
  items.length
    ? items.reduceRight<Target>((no, item, at) => each(item, { ...exits, no }, at), exits.no)
    : exits.yes;

// What a test looks at, and where it stands in the config.
interface Place {
  readonly cell: Cell;
  readonly path: string;
  readonly type: string | undefined;
  readonly written: Json;
}

/**
 * Turns `condition` into steps that end in its verdict, or go on to `yes`, and reports what is wrong in it.
 * A condition that is too deep or too large is false as a whole.
 */
export const compileInto = (scope: Scope, condition: unknown, at = '', yes: Target = true): Target => {
  let parts = 0;

  const wrong = (exits: Exits, path: string, message: string): Target => {
    scope.report?.(path, message);
    return exits.negated ? exits.yes : exits.no;
  };

  const deeper = (exits: Exits): Exits => {
    if (exits.depth >= MOST_DEPTH) throw `at most ${MOST_DEPTH} levels`;
    if (++parts > MOST_PARTS) throw `at most ${MOST_PARTS} parts`;
    return { ...exits, depth: exits.depth + 1 };
  };

  const conditionOf = (node: Json, path: string, outer: Exits, cells: Cells): Target => {
    const exits = deeper(outer);
    const part: Each<string> = (key, exits) => {
      const inner = (node as Keyed)[key] as Json;
      const inside = path ? `${path}.${key}` : key;
      if (key === '$not') return conditionOf(inner, inside, flip(exits), cells);
      if (/^\$(and|n?or)$/.test(key))
        return Array.isArray(inner) && (inner.length || !scope.typeAt)
          ? (key === '$and' ? every : some)(
              inner as readonly Json[],
              (item, exits, at) => conditionOf(item, `${inside}[${at}]`, exits, cells),
              key === '$nor' ? flip(exits) : exits,
            )
          : wrong(exits, inside, expected('a list of conditions', inner));
      const type = scope.typeAt?.(key, inside);
      return testsOf(inner, exits, { cell: cellAt(cells, key), path: inside, type, written: inner });
    };
    return isObject(node)
      ? every(Object.keys(node), part, exits)
      : wrong(exits, path, expected('a condition', node));
  };

  const testsOf = (test: Json, outer: Exits, place: Place): Target => {
    const exits = deeper(outer);
    const { cell, path, type, written } = place;
    if (isTests(test))
      return every(
        Object.keys(test),
        (name, exits) => operator(name, test[name] as Json, exits, { ...place, path: `${path}.${name}` }),
        exits,
      );
    if (type && type !== typeOf(test)) return wrong(exits, path, expected(named(type), test));
    return { cell, test: bare(test), yes: exits.yes, no: exits.no, name: '', operand: test, written };
  };

  // A test of its own for sizes and items: it looks at one value after the other.
  const inner = (
    test: Json,
    type: string | undefined,
    exits: Exits,
    path: string,
    folded?: boolean,
  ): Test => {
    if (folded && typeof test === 'string') return bare(test, folded);
    const cell: Cell = { path, value: null, stale: false };
    const ends: Exits = { ...exits, yes: true, no: false };
    const entry = testsOf(test, ends, { cell, path, type, written: test });
    return (actual) => {
      cell.value = actual;
      return run(entry, String);
    };
  };

  const operator = (name: string, operand: Json, exits: Exits, place: Place): Target => {
    const contrary = CONTRARY[name];
    if (contrary) return operator(contrary, operand, flip(exits), place);
    if (name === '$not') return testsOf(operand, flip(exits), place);
    const test = testOf(name, operand, exits, place);
    return typeof test === 'string'
      ? wrong(exits, place.path, test)
      : { cell: place.cell, test, yes: exits.yes, no: exits.no, name, operand, written: place.written };
  };

  // The test of an operator, or what is wrong with it.
  const testOf = (name: string, operand: Json, exits: Exits, { path, type }: Place): Test | string => {
    const items = type === 'array' ? 'string' : type;
    const flaw = operandFlaw(name, operand, { type, items });
    if (flaw) return flaw;
    if (name === '$inGroup') {
      const group = Object.hasOwn(scope.groups, operand as string)
        ? scope.groups[operand as string]
        : undefined;
      if (!group && type) return unknown('group', operand, undefined);
      const values = isObject(group) && group.type === 'list' ? group.values : (group ?? []);
      return Array.isArray(values) ? among(values) : expected('a list', values);
    }
    if (name === '$size') {
      const size = inner(operand, type && 'number', exits, path);
      return (actual) => Array.isArray(actual) && size(actual.length);
    }
    if (name === '$elemMatch') {
      const item =
        type || isTests(operand) ? inner(operand, items, exits, path) : itemCondition(operand, path, exits);
      return (actual) => Array.isArray(actual) && actual.some((value) => value != null && item(value));
    }
    if (name === '$all' || name === '$alli') {
      const tests = (operand as readonly Json[]).map((one) =>
        inner(one, items, exits, path, name === '$alli'),
      );
      return (actual) => Array.isArray(actual) && tests.every((test) => actual.some(test));
    }
    return OPERATORS[name]?.(operand as never) as Test;
  };

  const itemCondition = (node: Json, path: string, exits: Exits): Test => {
    const cells: Cells = new Map();
    const entry = conditionOf(node, path, { ...exits, yes: true, no: false }, cells);
    return (actual) => {
      refresh(cells);
      return run(entry, (path) => walk(actual, path));
    };
  };

  try {
    return conditionOf(condition as Json, at, { yes, no: false, depth: 0 }, scope.cells);
  } catch (limit) {
    scope.report?.(at, expected(`${limit}`, 'more'));
    return false;
  }
};
