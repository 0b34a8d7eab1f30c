import { evalCondition } from '@growthbook/growthbook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// Not exported by its entry, and without types.
// @ts-expect-error -- a file of JavaScript
import * as peer from '../../node_modules/@growthbook/growthbook/dist/esm/util.mjs';
import { anyCondition, anyFacts, GROUPS } from '../../testing/arbitraries.ts';
import { type Condition, evaluate } from '../index.ts';
import {
  bucketRanges,
  chooseVariation,
  equalWeights,
  hash,
  inNamespace,
  queryOverride,
} from '../internal.ts';

const runs = { numRuns: 3_000 };

describe('compared with GrowthBook', () => {
  test('every condition has the same verdict', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, facts) => {
        // GrowthBook returns true for an invalid pattern below `$not`; this evaluator never does.
        fc.pre(!JSON.stringify(condition).includes('"("'));
        expect(evaluate(condition, facts, GROUPS)).toBe(
          evalCondition(facts as never, condition as never, GROUPS as never),
        );
      }),
      { numRuns: 30_000 },
    );
  }, 120_000);

  test('every hash is the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.constantFrom(1, 2, 3),
        (seed, value, version) => {
          expect(hash(seed, value, version)).toBe(peer.hash(seed, value, version));
        },
      ),
      runs,
    );
  });

  test('every range, assignment, weight and namespace is the same', () => {
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const weights = fc.option(fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1), { maxLength: 4 }), {
      nil: undefined,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), share, weights, fc.string(), (count, at, of, id) => {
        const ranges = bucketRanges(count, at, of);
        expect(ranges).toEqual(peer.getBucketRanges(count, at, of));
        expect(chooseVariation(at, ranges)).toBe(peer.chooseVariation(at, ranges as never));
        expect(equalWeights(count)).toEqual(peer.getEqualWeights(count));
        expect(inNamespace(id, ['spring', 0.2, at])).toBe(peer.inNamespace(id, ['spring', 0.2, at]));
      }),
      runs,
    );
  });

  test.each([
    '?id=1',
    'https://x.test/?a=2&id=0#id=1',
    '?id=2',
    '?id=-1',
    '?id=',
    '?id',
    '?id=1.9',
    '?ID=1',
    '',
    '?id=1?id=0',
    '#?id=1',
  ])('the address %s forces the same variation', (url) => {
    expect(queryOverride('id', url, 2)).toBe(peer.getQueryStringOverride('id', url, 2));
  });
});

describe('where GrowthBook is unsafe', () => {
  test.each<[string, Condition, unknown]>([
    ['an unknown operator is not true below $not', { $not: { a: { $near: 1 } } }, { a: 1 }],
    ['an operand of the wrong kind is not true below $not', { a: { $not: { $in: 'a' } } }, { a: 'b' }],
    ['what is no list is not an empty $or', { $or: {} } as Condition, {}],
    ['an inherited property is no fact', { toString: { $exists: true } }, {}],
    ['the prototype is no fact', { __proto__x: 1, ['__proto__']: { $exists: true } }, {}],
    [
      'an exponential pattern is refused',
      { s: { $regex: '^(a+)+$' } },
      { s: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' },
    ],
    ['a pattern is not tried on a long text', { s: { $regex: 'a' } }, { s: 'a'.repeat(257) }],
    ['a refused pattern is not true below $not', { s: { $not: { $regex: '^(a+)+$' } } }, { s: 'b' }],
  ])('%s', (_, condition, facts) => {
    expect(evaluate(condition, facts)).toBe(false);
  });

  test('patterns named like what objects inherit match as others do', () => {
    expect(evaluate({ s: { $regex: 'constructor' } }, { s: 'a constructor' })).toBe(true);
  });
});
