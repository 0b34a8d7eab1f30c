import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { type Condition, evaluate } from '../index.ts';
import { evaluateCondition } from './evaluate.ts';
import { createUsage, UNKNOWN, type Usage } from './evaluation-context.ts';
import { MAX_PATTERN_INPUT, MAX_TOTAL_PATTERN_STEPS } from './limits.ts';

/** The verdict while only some facts are held. */
const verdictWith = (condition: Condition, held: { readonly [fact: string]: unknown }) =>
  evaluateCondition(condition, {
    read: (path) => (Object.hasOwn(held, path) ? held[path] : UNKNOWN),
    groups: {},
    usage: createUsage(),
  });

describe('with unknown facts', () => {
  test('a verdict that is known stays the same when more facts are held', () => {
    const verdicts = { true: 0, false: 0, undefined: 0 };
    fc.assert(
      fc.property(typedCondition, typedFacts, fc.array(fc.boolean()), (condition, facts, picks) => {
        const held = Object.fromEntries(Object.entries(facts).filter((_, at) => picks[at]));
        const verdict = verdictWith(condition, held);
        verdicts[`${verdict}`]++;
        if (verdict !== undefined) expect(evaluate(condition, facts)).toBe(verdict);
      }),
      { numRuns: 20_000 },
    );
    expect(Math.min(...Object.values(verdicts))).toBeGreaterThan(1_000);
  }, 120_000);

  test.each<[Condition, boolean | undefined]>([
    [{ a: 1 }, undefined],
    [{ known: 1, a: 1 }, undefined],
    [{ a: 1, known: 2 }, false],
    [{ $and: [{ a: 1 }, { known: 2 }] }, false],
    [{ $or: [{ a: 1 }, { known: 1 }] }, true],
    [{ $or: [{ a: 1 }, { known: 2 }] }, undefined],
    [{ $nor: [{ a: 1 }, { known: 1 }] }, false],
    [{ $nor: [{ a: 1 }, { known: 2 }] }, undefined],
    [{ $not: { a: 1 } }, undefined],
    [{ $not: { known: 2 } }, true],
    [{ $not: { a: 1, known: 2 } }, true],
    [{}, true],
    [{ $or: [] }, true],
    [{ $nor: [] }, false],
  ])('%j is %j', (condition, verdict) => {
    expect(verdictWith(condition, { known: 1 })).toBe(verdict);
  });
});

test('facts that cannot be compared make a condition false', () => {
  const throws = {
    valueOf: () => {
      throw Error();
    },
  };
  for (const n of [Symbol('n'), throws])
    for (const condition of [{ n: { $gte: 3 } }, { n: { $not: { $gte: 3 } } }, { n: { $regex: 'a' } }])
      expect(evaluate(condition, { n })).toBe(false);
});

test('a group is never an inherited property', () => {
  expect(evaluate({ a: { $notInGroup: 'toString' } }, { a: 'x' })).toBe(true);
});

describe('patterns of one page', () => {
  const texts = Array.from({ length: 1_000 }, (_, at) => `${at}${'b'.repeat(MAX_PATTERN_INPUT - 10)}`);
  const verdictOf = (pattern: string, text: string, usage: Usage) =>
    evaluateCondition({ s: { $regex: pattern } }, { read: () => text, groups: {}, usage });

  test('share a number of steps, after which only cheap ones match', () => {
    const usage = createUsage();
    const verdicts = texts.map((text) => verdictOf('^.*.*a', text, usage));
    const tried = verdicts.indexOf(undefined);
    expect(tried).toBeGreaterThan(2);
    expect(tried).toBeLessThan(100);
    expect(new Set(verdicts.slice(tried))).toEqual(new Set([undefined]));
    expect(usage.isOutOfSteps).toBe(true);
    expect(usage.patternSteps).toBeLessThanOrEqual(MAX_TOTAL_PATTERN_STEPS);
    expect(verdictOf('^x', 'x', usage)).toBe(true);
  });

  test('do not match below a negation either', () => {
    const usage = { ...createUsage(), patternSteps: MAX_TOTAL_PATTERN_STEPS };
    const not = { $not: { s: { $regex: '^never tried' } } };
    expect(evaluateCondition(not, { read: () => 'b', groups: {}, usage })).toBe(undefined);
  });

  test('take no further steps for the same text', () => {
    const usage = createUsage();
    verdictOf('^.*.*c', texts[0] ?? '', usage);
    const once = usage.patternSteps;
    for (let times = 0; times < 1_000; times++)
      expect(verdictOf('^.*.*c', texts[0] ?? '', usage)).toBe(false);
    expect(usage.patternSteps).toBe(once);
  });

  test('take some hundred steps each if they are ordinary', () => {
    const usage = createUsage();
    for (const [at, pattern] of ['^/shop/', '-sale$', '^(men|women)/.+', '^\\d{4}-\\d\\d$'].entries())
      for (const text of ['/shop/coats', 'women/coats-sale', '2026-11']) verdictOf(pattern, text + at, usage);
    expect(usage.patternSteps / 12).toBeLessThan(1_000);
  });
});

test.each<[Condition, unknown]>([
  [{ a: { $in: 'x' } }, 'x'],
  [{ a: { $all: 'x' } }, ['x']],
  [{ a: { $elemMatch: 1 } }, [1]],
  [{ a: { $near: 1 } }, 1],
  [{ a: { $vnear: 1 } }, 1],
  [{ a: { $inGroup: 'number' } }, 1],
  [{ $and: { a: 1 } } as Condition, 1],
  [{ $or: 1 } as Condition, 1],
  [{ a: { $regex: 1 } }, 1],
])('the malformed condition %j is false, and so is its negation', (condition, a) => {
  const groups = { number: 1 };
  expect(evaluate(condition, { a }, groups)).toBe(false);
  expect(evaluate({ $not: condition }, { a }, groups)).toBe(false);
  expect(evaluate({ $nor: [condition] }, { a }, groups)).toBe(false);
});

test.each([[''], [0], [null], ['coats'], [{ type: 'list' }], [{ type: 'list', values: 'coats' }]])(
  'with a group that is no list, %j, a condition is never true',
  (group) => {
    for (const operator of ['$inGroup', '$notInGroup'])
      expect(evaluate({ category: { [operator]: 'cold' } }, { category: 'coats' }, { cold: group })).toBe(
        false,
      );
  },
);
