import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCondition, anyFacts, GROUPS, typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { type Condition, createVerdicts, evaluate, type Json, type Plan, planOf } from '../index.ts';

const asText = (plan: Plan): Plan => JSON.parse(JSON.stringify(plan));
/** The verdicts of a plan that has been to a file and back. */
const planned = (conditions: readonly Condition[], groups = {}) =>
  createVerdicts(asText(planOf(conditions, groups)));

test('a plan that has been to a file has the verdicts of its conditions, whatever they and the facts are', () => {
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyCondition, typedCondition), { maxLength: 6 }),
      fc.array(fc.oneof(anyFacts, typedFacts), { minLength: 1, maxLength: 3 }),
      (conditions, profiles) => {
        const verdicts = planned(conditions, GROUPS);
        for (const facts of profiles) {
          const alone = conditions.map((condition) => evaluate(condition, facts, GROUPS));
          expect([...verdicts.all(facts)]).toEqual(alone);
          for (const verdict of alone) seen[`${verdict}`]++;
        }
      },
    ),
    { numRuns: 4_000 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
}, 120_000);

test('a pattern that asks only for a beginning matches what the pattern matches', () => {
  const letter = fc.constantFrom('a', 'b', '/', '-', '^', '$', '.', '(', ')', '|', '?:', 'ab', '');
  const pattern = fc.array(letter, { maxLength: 8 }).map((letters) => `^${letters.join('')}`);
  const text = fc.oneof(
    fc.array(fc.constantFrom('a', 'b', '/', '-', '|'), { maxLength: 6 }).map((letters) => letters.join('')),
    fc.constantFrom<Json>(null, 1, true, [], ['a'], 'a'.repeat(257), 'b'.repeat(256)),
  );
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      const condition = { s: { $regex: source } };
      expect([...planned([condition]).all({ s: value })]).toEqual([evaluate(condition, { s: value })]);
    }),
    { numRuns: 8_000 },
  );
}, 120_000);

test('beginnings are compared without a pattern', () => {
  const { tests } = planOf([
    { 'page.section': { $regex: '^/(?:coats|hats|sale)/' } },
    { 'page.section': { $regex: '^/coats?/' } },
  ]);
  expect(tests).toContainEqual(['/coats/', '/hats/', '/sale/']);
  expect(tests).toContain('=$regex');
});

test('what most conditions ask for is asked once', () => {
  const conditions = Array.from({ length: 40 }, (_, n) => ({ [`n${n}`]: { $gte: 1 }, tier: 'mid' }));
  let reads = 0;
  const facts = new Proxy(
    { tier: 'value' },
    {
      getOwnPropertyDescriptor: (target, key) => {
        reads++;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    },
  );
  expect(planned(conditions).all(facts).some(Boolean)).toBe(false);
  expect(reads).toBe(1);
});

test('a plan takes less text than its conditions', () => {
  const conditions = Array.from({ length: 200 }, (_, n) => ({
    $and: [
      { [`viewed.category.c${n % 20}.7d`]: { $gte: 1 + (n % 3) } },
      { 'page.type': { $in: ['home', 'list'] } },
    ],
  }));
  expect(JSON.stringify(planOf(conditions)).length).toBeLessThan(JSON.stringify(conditions).length / 2);
});

describe('when facts change', () => {
  test('a list that has grown is asked again', () => {
    const verdicts = planned([{ l: { $elemMatch: { $in: ['x'] } } }, { l: { $size: 2 } }]);
    const facts = { l: ['y'] };
    expect([...verdicts.all(facts)]).toEqual([false, false]);
    facts.l.push('x');
    expect([...verdicts.changed(['l'])].sort()).toEqual([0, 1]);
  });

  test('a part of the profile may have been replaced', () => {
    const verdicts = planned([{ 'n.a': 1 }, { 'n.b': 1 }, { n: { $exists: true }, 'n.b': 1 }]);
    const facts = { n: { a: 0, b: 0 } };
    expect([...verdicts.all(facts)]).toEqual([false, false, false]);
    facts.n = { a: 1, b: 1 };
    expect([...verdicts.changed(['n.a'])]).toEqual([0]);
    expect([...verdicts.changed(['n.b'])].sort()).toEqual([1, 2]);
  });

  test('what became another verdict and then the same again is not told', () => {
    const verdicts = planned([{ a: 1, b: 1 }]);
    const facts = { a: 1, b: 0 };
    verdicts.all(facts);
    facts.a = 0;
    facts.b = 1;
    expect(verdicts.changed(['a', 'b'])).toEqual([]);
    expect(verdicts.changed(['b', 'a', 'a', 'c'])).toEqual([]);
    facts.a = 1;
    expect(verdicts.changed(['a', 'b'])).toEqual([0]);
  });

  test('any changes lead to the verdicts of the profile as it is then', () => {
    fc.assert(
      fc.property(
        fc.array(typedCondition, { maxLength: 6 }),
        fc.array(typedFacts, { minLength: 2, maxLength: 4 }),
        (conditions, [first, ...others]) => {
          const now: { [fact: string]: unknown } = { ...first };
          const verdicts = planned(conditions);
          let before = [...verdicts.all(now)];
          for (const profile of others) {
            Object.assign(now, profile);
            const after = conditions.map((condition) => evaluate(condition, now));
            expect([...verdicts.changed(Object.keys(now))].sort((one, other) => one - other)).toEqual(
              after.flatMap((verdict, at) => (verdict === before[at] ? [] : [at])),
            );
            before = after;
          }
        },
      ),
      { numRuns: 1_500 },
    );
  }, 120_000);
});
