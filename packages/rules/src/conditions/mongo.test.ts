import fc from 'fast-check';
import { Query } from 'mingo';
import sift from 'sift';
import { expect, test } from 'vitest';
import { typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { type Condition, evaluate, type Json } from '../index.ts';

// Where the semantics meet: tests that suit the type of their fact, of facts that are there.
const part = fc.constantFrom<Condition>(
  { l: { $elemMatch: { $in: ['x', 'w'] } } },
  { l: { $elemMatch: { $regex: '^[xy]' } } },
  { s: { $regex: '^[x-y]$' } },
  { s: { $not: { $regex: 'z|w' } } },
  { n: { $gte: 1, $lt: 3 } },
  { 'o.n': { $gt: 2 } },
  { 'o.n': { $not: { $in: [1, 3] } } },
  { $nor: [{ 'o.n': 4 }, { l: { $size: 3 } }] },
);
const condition = fc
  .tuple(
    fc.constantFrom('$and', '$or', '$nor'),
    fc.array(fc.oneof(typedCondition, part), { minLength: 1, maxLength: 3 }),
  )
  .map(([key, parts]) => ({ [key]: parts }) as unknown as Condition);

/** The same condition where only tests can be negated. */
const queryOf = (node: Json): object =>
  Object.fromEntries(
    Object.entries(node as { [key: string]: Json }).map(([key, inner]) => {
      if (key === '$not') return ['$nor', [queryOf(inner)]];
      return [key, key[0] === '$' ? (inner as Json[]).map(queryOf) : inner];
    }),
  );

test('conditions that sift and mingo support have the same verdicts', () => {
  const seen = { true: 0, false: 0 };
  fc.assert(
    fc.property(condition, typedFacts, (one, flat) => {
      const facts = { ...flat, o: { n: flat.m } };
      const query = queryOf(one as Json);
      const verdict = evaluate(one, facts);
      seen[`${verdict}`]++;
      expect(sift(query)(facts)).toBe(verdict);
      expect(new Query(query).test(facts)).toBe(verdict);
    }),
    { numRuns: 5_000 },
  );
  expect(Math.min(seen.true, seen.false)).toBeGreaterThan(500);
});
