/** The analysis of a condition holds for every visitor. */
import { evaluate, type Json } from '@tactful/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContradiction, implies, requirementsOf } from './condition-analysis.ts';

const CONFIG = {
  version: 1,
  site: { name: 'S', controller: 'S', policy: '/p', benefit: 'b' },
  purposes: {},
  experiences: [],
} as const;

const number = fc.integer({ min: -1, max: 4 });
const level = fc.constantFrom('new', 'regular', 'expert', 'guru');
const countTest: fc.Arbitrary<Json> = fc.oneof(
  number,
  fc.dictionary(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq'), number, { minKeys: 1, maxKeys: 2 }),
);
const levelTest: fc.Arbitrary<Json> = fc.oneof(
  level,
  fc.array(level, { minLength: 1, maxLength: 3 }).map(($in) => ({ $in })),
);
const condition = fc.record(
  { 'visits.count': countTest, 'cart.items': countTest, level: levelTest },
  { requiredKeys: [] },
);

/** Visitors with every combination of values of these facts. */
const VISITORS = [0, 0.5, 1, 2, 3, 4, 5].flatMap((visits) =>
  [0, 1, 2, 3, 4, 5].flatMap((items) =>
    ['new', 'regular', 'expert'].map((skill) => ({
      visits: { count: visits },
      cart: { items },
      level: skill,
    })),
  ),
);

describe('for any condition', () => {
  test('a condition with a contradiction is true for no visitor', () => {
    fc.assert(
      fc.property(condition, (when) => {
        if (findContradiction(CONFIG, requirementsOf(when as Json), () => false))
          for (const visitor of VISITORS) expect(evaluate(when as never, visitor)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('a condition that implies another is never true without it', () => {
    fc.assert(
      fc.property(condition, condition, (narrow, wide) => {
        if (!implies(requirementsOf(narrow as Json), requirementsOf(wide as Json))) return;
        for (const visitor of VISITORS)
          if (evaluate(narrow as never, visitor)) expect(evaluate(wide as never, visitor)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  [{ a: { $gte: 5 } }, { a: { $gte: 3 } }, true],
  [{ a: { $gte: 3 } }, { a: { $gte: 5 } }, false],
  [{ a: { $gt: 3, $lt: 5 } }, { a: { $gte: 3 } }, true],
  [{ a: { $gte: 3 } }, { a: { $gt: 3 } }, false],
  [{ a: 'x' }, { a: { $in: ['x', 'y'] } }, true],
  [{ a: 'x', b: 1 }, { a: 'x' }, true],
  [{ a: 'x' }, { a: 'x', b: 1 }, false],
  [{ $or: [{ a: 1 }, { b: 1 }] }, { $or: [{ a: 1 }, { b: 1 }] }, true],
  [{ a: 1 }, {}, true],
] as const)('%j implies %j: %s', (narrow, wide, verdict) => {
  expect(implies(requirementsOf(narrow), requirementsOf(wide))).toBe(verdict);
});
