import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCondition, anyFacts, GROUPS, typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { createVerdicts, evaluate } from '../index.ts';
import { getPath } from './get-path.ts';
import { interpret } from './interpret.ts';
import { compileSafeRegex } from './regex-safety.ts';

test('a condition has one verdict, whether it is compiled or evaluated as written', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyCondition, typedCondition),
      fc.oneof(anyFacts, typedFacts),
      (condition, facts) => {
        const read = (path: string) => getPath(facts, path);
        expect(interpret(condition, { read, groups: GROUPS, patternOf: compileSafeRegex })).toBe(
          evaluate(condition, facts, GROUPS),
        );
      },
    ),
    { numRuns: 20_000 },
  );
}, 120_000);

test('many verdicts at once, again, and after changes are those of each condition alone', () => {
  fc.assert(
    fc.property(
      fc.array(typedCondition, { maxLength: 6 }),
      fc.array(typedFacts, { minLength: 2, maxLength: 4 }),
      (conditions, profiles) => {
        const verdicts = createVerdicts(conditions);
        const alone = (facts: unknown) => conditions.map((condition) => evaluate(condition, facts));
        let now: { [fact: string]: unknown } = {};
        for (const profile of profiles) {
          now = { ...profile };
          expect([...verdicts.all(now)]).toEqual(alone(now));
        }
        for (const profile of profiles)
          for (const fact of Object.keys(profile)) {
            const before = alone(now);
            now[fact] = profile[fact];
            const after = alone(now);
            expect([...verdicts.changed([fact])].sort((one, other) => one - other)).toEqual(
              after.flatMap((verdict, at) => (verdict === before[at] ? [] : [at])),
            );
          }
      },
    ),
    { numRuns: 2_000 },
  );
}, 120_000);

test('facts that cannot be compared make no verdict, the first time and the second', () => {
  const throws = {
    valueOf: () => {
      throw Error();
    },
  };
  const conditions = [{ n: { $gte: 3 } }, { n: { $lt: 3 } }, { n: { $eq: 'a' } }, { 'n.m': { $gte: 3 } }];
  for (const n of [Symbol('n'), 1n, throws, { m: Symbol('m') }, Object.create({ m: 4 })]) {
    const verdicts = createVerdicts(conditions);
    const alone = conditions.map((condition) => evaluate(condition, { n }));
    expect([...verdicts.all({ n })]).toEqual(alone);
    expect([...verdicts.all({ n })]).toEqual(alone);
    expect(verdicts.changed(['n', 'n.m', 'o'])).toEqual([]);
  }
});
