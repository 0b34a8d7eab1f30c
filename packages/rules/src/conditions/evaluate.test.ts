import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { type Condition, evaluate } from '../index.ts';
import { createUsage, evaluateCondition, UNKNOWN } from './evaluate.ts';
import { MAX_TOTAL_PATTERN_STEPS } from './limits.ts';

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

test('patterns of one page share a budget', () => {
  const usage = createUsage();
  const slow = { s: { $regex: '^.*.*.*a' } };
  const read = () => 'b';
  let evaluations = 0;
  while (evaluateCondition(slow, { read, groups: {}, usage }) === false) evaluations++;
  expect(evaluations).toBeGreaterThan(100);
  expect(evaluations).toBeLessThan(1_000);
  expect(usage.patternSteps).toBeGreaterThan(MAX_TOTAL_PATTERN_STEPS);
  expect(evaluateCondition({ s: 'b' }, { read, groups: {}, usage })).toBe(true);
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
