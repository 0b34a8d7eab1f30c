import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RICH_DOMAIN, RICH_TYPES, richTests } from '../../testing/arbitraries.ts';
import { ORACLE_GROUPS, passes } from '../../testing/oracle.ts';
import type { Json } from '../conditions/condition.ts';
import type { FactType } from '../config/fact-catalog.ts';
import { type FactSamples, samplesOf } from './fact-samples.ts';

const samplesFor = (type: FactType, tests: readonly Json[]): FactSamples =>
  samplesOf(
    'fact',
    tests.map((one) => ({ kind: 'leaf', fact: 'fact', tests: one, path: '' })),
    { groups: ORACLE_GROUPS, typeOf: () => type },
  );

/** The results of all tests for each sample. */
const resultsOf = ({ samples }: FactSamples, tests: readonly Json[]): ReadonlySet<string> =>
  new Set(samples.map(({ results }) => tests.map((one) => results.get(JSON.stringify(one))).join()));

describe('the samples of a fact', () => {
  test.each(Object.entries(RICH_DOMAIN))(
    '%s have every combination of results that values have',
    (fact, values) => {
      let incomplete = 0;
      let combinations = 0;
      fc.assert(
        fc.property(fc.array(richTests(fact), { minLength: 1, maxLength: 4 }), (tests) => {
          const found = samplesFor(RICH_TYPES[fact] as FactType, tests);
          incomplete += +!found.areComplete;
          const sampled = resultsOf(found, tests);
          for (const value of values) {
            const results = tests.map((one) => passes(value, one)).join();
            if (!sampled.has(results))
              expect.fail(`no sample like ${JSON.stringify(value)}: ${JSON.stringify(tests)}`);
          }
          combinations += sampled.size;
        }),
        { numRuns: 400 },
      );
      expect(incomplete).toBe(0);
      expect(combinations).toBeGreaterThanOrEqual(800);
    },
  );
});

test.each<[FactType, Json[], string[]]>([
  [
    'string',
    [{ $regex: '^a{2,3}$' }, { $regex: 'aaa' }],
    ['true,true', 'true,false', 'false,true', 'false,false'],
  ],
  ['string', [{ $regex: '^a+$' }, { $regex: '^b' }], ['true,false', 'false,true', 'false,false']],
  [
    'string',
    [{ $regex: '\\bab\\b' }, { $regex: 'xab' }],
    ['true,true', 'true,false', 'false,true', 'false,false'],
  ],
  [
    'string',
    [{ $regex: '^[^a-c\\d]$' }, { $regex: '^\\w$' }],
    ['true,true', 'true,false', 'false,true', 'false,false'],
  ],
  ['string', [{ $ini: ['ab'] }, { $in: ['ab', 'AB', 'Ab'] }], ['true,true', 'true,false', 'false,false']],
  [
    'string',
    [{ $lt: 'b' }, { $gt: 'a' }, 'a'],
    ['true,true,false', 'true,false,true', 'true,false,false', 'false,true,false'],
  ],
  [
    'list',
    [{ $size: { $gte: 40 } }, { $all: [{ $regex: '^a' }, { $regex: 'b$' }] }],
    ['true,true', 'true,false', 'false,true', 'false,false'],
  ],
  ['list', [{ $size: 1 }, { $all: ['a', 'b'] }], ['true,false', 'false,true', 'false,false']],
  [
    'list',
    [{ $alli: ['a', 'b'] }, { $nin: ['a', 'B'] }],
    ['true,true', 'true,false', 'false,true', 'false,false'],
  ],
  ['list', [['a'], ['b', 'c']], ['true,false', 'false,true', 'false,false']],
])('a %s with the tests %j has the results %j', (type, tests, results) => {
  const found = samplesFor(type, tests);
  expect([...resultsOf(found, tests)].sort()).toEqual([...results].sort());
  expect(found.areComplete).toBe(true);
});

test.each<[FactType, Json[]]>([
  ['string', [{ $regex: 'a(?!b)' }, { $regex: '^ab$' }]],
  ['string', [{ $regex: 'a.{12}$' }, { $regexi: 'a.{12}$' }]],
  ['list', [['a'], { $size: 1 }]],
  ['list', [{ $size: 2_000 }]],
])('a %s with the tests %j may have other results than its samples', (type, tests) => {
  expect(samplesFor(type, tests).areComplete).toBe(false);
});
