/**
 * Picks lists such that tests of their items and of their lengths have every combination of results that they can have.
 * Apart from a bare list, a test only depends on the length, and on which tests of an item some item passes. So the
 * lists are built item by item, with one item for each combination of results that an item can have.
 */
import type { Json } from '../conditions/condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import { type Groups, isObject } from '../conditions/evaluation-context.ts';
import { literalsOf } from './literals.ts';
import type { ValueSamples } from './text-samples.ts';

/** Lists with different results in the tests of their items, at most. */
const MAX_LISTS = 1_024;
/** Length of a list, at most. */
const MAX_LENGTH = 1_000;

/** The tests of a list by what they depend on. */
interface ListTests {
  /** Tests of one item: a list passes if one of its items does. */
  readonly items: Json[];
  readonly sizes: Json[];
  /** Lists that the fact must equal. */
  readonly lists: (readonly Json[])[];
}

const collect = (into: ListTests, tests: Json): void => {
  if (Array.isArray(tests)) into.lists.push(tests);
  else if (isObject(tests))
    for (const [name, operand] of Object.entries(tests)) collectOperand(into, name, operand);
};

const collectOperand = (into: ListTests, name: string, operand: Json): void => {
  switch (name) {
    case '$not':
      collect(into, operand);
      break;
    case '$size':
      into.sizes.push(operand);
      break;
    case '$elemMatch':
      into.items.push(operand);
      break;
    case '$all':
      // The condition has been validated: the operand is a list.
      into.items.push(...(operand as readonly Json[]));
      break;
    case '$alli':
      into.items.push(
        // This operand is a list, too.
        ...(operand as readonly Json[]).map((one) => (typeof one === 'string' ? { $ini: [one] } : one)),
      );
      break;
    default: {
      const membership = /^\$(?:n|not)?(ini?|ingroup)$/i.exec(name)?.[1];
      if (membership) into.items.push({ [`$${membership.replace('InG', 'inG')}`]: operand });
    }
  }
};

/** An item or a list, and which tests of an item it passes, as `1` and `0`. */
interface Tested<T> {
  readonly value: T;
  readonly results: string;
}

/** The first of the texts with the same results. */
const distinctItems = (texts: readonly Json[], tests: readonly Json[], groups: Groups) => {
  const items = new Map<string, Tested<Json>>();
  for (const value of texts) {
    const results = tests.map((item) => Number(evaluate({ item }, { item: value }, groups))).join('');
    if (!items.has(results)) items.set(results, { value, results });
  }
  return [...items.values()];
};

const union = (one: string, other: string): string =>
  one.replace(/0/g, (none, at: number) => other[at] ?? none);

/** The shortest list for each combination of results. */
const shortestLists = (items: readonly Tested<Json>[], count: number): ValueSamples<readonly Json[]> => {
  const lists: Tested<readonly Json[]>[] = [{ value: [], results: '0'.repeat(count) }];
  const known = new Set<string>();
  // The loop also visits the lists that it adds. An item that passes no test is kept, too: it makes a list longer.
  for (const list of lists)
    for (const item of items) {
      const results = union(list.results, item.results);
      if (known.has(results)) continue;
      if (lists.length > MAX_LISTS) return { values: lists.map(({ value }) => value), isComplete: false };
      known.add(results);
      lists.push({ value: [...list.value, item.value], results });
    }
  return { values: lists.map(({ value }) => value), isComplete: true };
};

/** The list, and longer ones with the same items: of each length that is compared, and one more and less. */
const repeated = (list: readonly Json[], sizes: Iterable<number>): readonly (readonly Json[])[] => {
  const lengths = [...sizes]
    .flatMap((size) => [Math.floor(size) - 1, Math.floor(size), Math.floor(size) + 1])
    .filter((length) => list.length > 0 && length > list.length && length <= MAX_LENGTH);
  return [
    list,
    ...lengths.map((length) => Array.from({ length }, (_, at) => list[Math.min(at, list.length - 1)] ?? '')),
  ];
};

/** Lists for tests of a fact. `textsFor` picks the items for tests of one item. */
export const listSamples = (
  tests: readonly Json[],
  groups: Groups,
  textsFor: (tests: readonly Json[]) => ValueSamples,
): ValueSamples<readonly Json[]> => {
  const { items, sizes, lists }: ListTests = { items: [], sizes: [], lists: [] };
  for (const one of tests) collect({ items, sizes, lists }, one);
  const texts = textsFor(items);
  // An empty text is hard to read in a message.
  const readable = [...texts.values.filter(Boolean), ''] as readonly Json[];
  const shortest = shortestLists(distinctItems(readable, items, groups), items.length);
  const { numbers } = literalsOf(sizes, groups);
  const values = shortest.values.flatMap((list) => repeated(list, numbers));
  const isOneKind = !lists.length || (!items.length && !sizes.length);
  const areShort = [...numbers].every((size) => size < MAX_LENGTH);
  return {
    values: [...values, ...lists],
    isComplete: texts.isComplete && shortest.isComplete && isOneKind && areShort,
  };
};
