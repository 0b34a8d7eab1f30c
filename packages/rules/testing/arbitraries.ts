/** Generated conditions and facts. */
import fc from 'fast-check';
import type { Condition, FactType, Json } from '../src/index.ts';

const leaf: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  0,
  1,
  2,
  3,
  -1,
  2.5,
  '',
  'a',
  'b',
  'A',
  '1',
  '1.2.3',
  '1.2.3-rc.1',
  '2.0',
  null,
  true,
  false,
);
const value: fc.Arbitrary<Json> = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }));
const operator = (names: readonly string[], operand: fc.Arbitrary<Json>) =>
  fc.tuple(fc.constantFrom(...names), operand).map(([name, of]): Json => ({ [name]: of }));

const { condition } = fc.letrec<{ test: Json; tests: Json; condition: Json }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(leaf, { maxLength: 2 }),
    operator(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte', '$exists', '$type'], leaf),
    operator(['$veq', '$vne', '$vgt', '$vgte', '$vlt', '$vlte'], leaf),
    operator(['$in', '$nin', '$ini', '$nini', '$all', '$alli'], fc.array(leaf, { maxLength: 3 })),
    operator(['$inGroup', '$notInGroup'], fc.constantFrom('g', 'h', 'absent')),
    operator(['$regex', '$regexi'], fc.constantFrom('^a', 'b$', '[0-9]', '(')),
    operator(['$not', '$size'], tie('test')),
    operator(['$all', '$alli'], fc.array(tie('test'), { maxLength: 2 })),
    operator(
      ['$elemMatch'],
      fc.oneof(
        tie('tests'),
        tie('condition').filter((one) => !/^\{"\$/.test(JSON.stringify(one))),
      ),
    ),
    tie('tests'),
  ),
  tests: fc
    .array(
      tie('test').map((test) =>
        test && typeof test === 'object' && !Array.isArray(test) ? test : { $eq: test },
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((tests): Json => Object.assign({}, ...tests)),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.dictionary(fc.constantFrom('a', 'b', 'c.d', 'e.0', 'tags.length'), tie('test'), { maxKeys: 3 }),
    operator(['$and', '$or', '$nor'], fc.array(tie('condition'), { maxLength: 3 })),
    operator(['$not'], tie('condition')),
  ),
}));

/** Any condition in the syntax of the specification, also odd ones. */
export const anyCondition: fc.Arbitrary<Condition> = condition.map((one) => one as Condition);

/** Facts of any types, some missing. */
export const anyFacts = fc.record(
  { a: value, b: value, c: fc.oneof(value, fc.record({ d: value })), e: value, tags: value },
  { requiredKeys: [] },
);

/** Groups in both forms that the specification knows. */
export const GROUPS = { g: ['a', 1], h: { type: 'list', values: ['b'] } };

// Each fact has a type of its own, and tests that suit it, as in a config that has been parsed.
const threshold = fc.integer({ min: 1, max: 3 });
const ordered = operator(['$lt', '$lte', '$gt', '$gte', '$eq', '$ne'], threshold);
const word = fc.constantFrom('x', 'y', 'z');
const wordList = fc.array(fc.constantFrom('x', 'y'), { minLength: 1, maxLength: 2 });
const TESTS: { readonly [fact: string]: fc.Arbitrary<Json> } = {
  n: fc.oneof(
    threshold,
    ordered,
    ordered.map((test): Json => ({ $not: test })),
    operator(['$in', '$nin'], fc.array(threshold, { minLength: 1, maxLength: 2 })),
  ),
  m: fc.oneof(threshold, ordered),
  s: fc.oneof(word, operator(['$eq', '$ne'], word), operator(['$in', '$nin'], wordList)),
  f: fc.boolean(),
  l: fc.oneof(
    operator(['$in', '$nin', '$all'], wordList),
    operator(['$size'], fc.integer({ min: 0, max: 2 })),
  ),
};
const typed = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .constantFrom(...Object.keys(TESTS))
      .chain((fact) => (TESTS[fact] as fc.Arbitrary<Json>).map((test): Json => ({ [fact]: test }))),
    operator(['$and', '$or', '$nor'], fc.array(tie('condition'), { minLength: 1, maxLength: 3 })),
    operator(['$not'], tie('condition')),
  ),
}));

/** Conditions whose tests suit the types of {@link typedFacts}. */
export const typedCondition: fc.Arbitrary<Condition> = typed.condition.map((one) => one as Condition);

/** All values that the tests of {@link typedCondition} can distinguish. */
const DOMAIN: { readonly [fact: string]: readonly Json[] } = {
  n: [0, 1, 1.5, 2, 2.5, 3, 4],
  m: [0, 1, 1.5, 2, 2.5, 3, 4],
  s: ['w', 'x', 'y', 'z'],
  f: [true, false],
  l: [
    [],
    ['w'],
    ['x'],
    ['y'],
    ['w', 'w'],
    ['x', 'y'],
    ['x', 'w'],
    ['y', 'w'],
    ['x', 'y', 'w'],
    ['x', 'w', 'w'],
    ['y', 'w', 'w'],
    ['w', 'w', 'w'],
  ],
};

/** A profile: every fact has a value of its type. */
export const typedFacts = fc.record(
  Object.fromEntries(Object.entries(DOMAIN).map(([fact, values]) => [fact, fc.constantFrom(...values)])),
);

/** Every text of up to `length` of these letters. */
const textsOf = (letters: readonly string[], length: number): string[] =>
  length
    ? ['', ...textsOf(letters, length - 1).flatMap((text) => letters.map((letter) => letter + text))]
    : [''];
/** Every list of up to `length` of these items, in one order. */
const listsOf = (items: readonly string[], length: number): string[][] =>
  length
    ? [
        [],
        ...items.flatMap((item, at) => listsOf(items.slice(at), length - 1).map((list) => [item, ...list])),
      ]
    : [[]];

/** Values of each fact of {@link richCondition}, such that its tests have every combination of results that they can. */
export const RICH_DOMAIN: { readonly [fact: string]: readonly Json[] } = {
  n: [0, 1, 1.5, 2, 2.5, 3, 4],
  f: [true, false],
  s: [...new Set([...textsOf(['w', 'x', 'y', 'z', 'X', 'Y', 'Z'], 3), ...textsOf(['w', 'x', 'y', 'X'], 4)])],
  v: ['0.9.0', '1.2.0-rc.0', '1.2.0-rc.1', '1.2.0-rc.2', '1.2.0', '1.3.0', '2.0.0-rc.1', '2.0.0', '2.0.1'],
  g: ['p', 'q', 'r', 'none'],
  l: listsOf(['x', 'X', 'xz', 'Xz', 'y', 'Y', 'wy', 'wY', 'xy', 'xY', 'Xy', 'XY', 'w'], 4),
};

const either = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const notted = (tests: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    { arbitrary: tests, weight: 4 },
    { arbitrary: tests.map((test): Json => ({ $not: operators(test) })), weight: 1 },
  );
/** A bare value as an operator, so that it can be combined with others. */
const operators = (test: Json): Json => (test !== null && typeof test === 'object' ? test : { $eq: test });
/** One or two tests together. */
const together = (tests: fc.Arbitrary<Json>): fc.Arbitrary<Json> =>
  fc.oneof(
    { arbitrary: tests, weight: 5 },
    {
      arbitrary: fc.tuple(tests, tests).map((two): Json => Object.assign({}, ...two.map(operators))),
      weight: 1,
    },
  );

const textTest = fc.oneof(
  either<Json>('x', 'y', 'xy'),
  operator(['$eq', '$ne'], either<Json>('x', 'y', 'z')),
  operator(['$in', '$nin', '$ini', '$nini'], some(['x', 'y', 'z'])),
  operator(['$regex', '$regexi'], either<Json>('^x', 'y$', '^[xy]', 'x|z', '^x.?y', 'xy')),
);
const RICH_TESTS: { readonly [fact: string]: fc.Arbitrary<Json> } = {
  n: fc.oneof(threshold, ordered, operator(['$in', '$nin'], some([1, 2, 3]))),
  f: fc.boolean(),
  s: textTest,
  v: operator(
    ['$veq', '$vne', '$vlt', '$vlte', '$vgt', '$vgte'],
    either<Json>('1.2.0', '1.2.0-rc.1', '2.0.0'),
  ),
  g: fc.oneof(operator(['$inGroup', '$notInGroup'], either<Json>('a', 'b')), either<Json>('p', 'q')),
  l: fc.oneof(
    operator(['$in', '$nin', '$ini', '$all', '$alli'], some(['x', 'y'])),
    operator(['$size'], fc.oneof(either<Json>(0, 1, 2), ordered)),
    operator(['$elemMatch'], operator(['$regex', '$regexi'], either<Json>('^x', 'y$'))),
    operator(['$elemMatch'], operator(['$in', '$nin'], some(['x', 'y']))),
  ),
};

/** Tests of one fact of {@link richCondition}. */
export const richTests = (fact: string): fc.Arbitrary<Json> =>
  // Every fact of the conditions has tests.
  notted(together(RICH_TESTS[fact] as fc.Arbitrary<Json>));

const rich = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .constantFrom(...Object.keys(RICH_TESTS))
      .chain((fact) => richTests(fact).map((test): Json => ({ [fact]: test }))),
    fc.tuple(tie('condition'), tie('condition')).map((two): Json => Object.assign({}, ...two)),
    operator(['$and', '$or', '$nor'], fc.array(tie('condition'), { minLength: 1, maxLength: 3 })),
    operator(['$not'], tie('condition')),
  ),
}));

/** Conditions with every operator that a config may use on a fact of its type. */
export const richCondition: fc.Arbitrary<Condition> = rich.condition.map((one) => one as Condition);

/** The types of the facts of {@link richCondition}. */
export const RICH_TYPES: { readonly [fact: string]: FactType } = {
  n: 'number',
  f: 'boolean',
  s: 'string',
  v: 'string',
  g: 'string',
  l: 'list',
};
