import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVerdicts, evaluate } from '../src/index.ts';
import { interpret } from '../src/interpret.ts';
import { safePattern } from '../src/pattern.ts';
import { walk } from '../src/walk.ts';
import { anyCondition, anyFacts, GROUPS, typedCondition, typedFacts } from './arbitraries.ts';

test('a condition has one verdict, whether it is compiled or evaluated as written', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyCondition, typedCondition),
      fc.oneof(anyFacts, typedFacts),
      (condition, facts) => {
        const read = (path: string) => walk(facts, path);
        expect(interpret(condition, { read, groups: GROUPS, patternOf: safePattern })).toBe(
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
          expect([...verdicts.all((path) => walk(now, path))]).toEqual(alone(now));
        }
        for (const profile of profiles)
          for (const fact of Object.keys(profile)) {
            const before = alone(now);
            now[fact] = profile[fact];
            const after = alone(now);
            expect(verdicts.changed([fact])).toEqual(
              after.flatMap((verdict, at) => (verdict === before[at] ? [] : [at])),
            );
          }
      },
    ),
    { numRuns: 2_000 },
  );
}, 120_000);
