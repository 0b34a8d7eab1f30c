import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';
import { importGrowthbook } from './import-growthbook.ts';
import { RULE_KEYS } from './rule-keys.ts';

/** Fewer in `npm test`. */
const RUNS = process.env.TACTFUL_SHORT ? 500 : 2_000;

const anyName = fc.constantFrom(
  'a',
  'b.c',
  'toString',
  '__proto__',
  '',
  ' ',
  'id',
  'price',
  'x[0]',
  'host.a',
);
const anyTest = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom('$in', '$inGroup', '$all', '$not', '$size', '$regex', '$eq', '$type'),
    fc.oneof(anyName, fc.jsonValue()),
    { minKeys: 1, maxKeys: 2 },
  ),
);
const anyCondition = fc.oneof(
  fc.dictionary(fc.oneof(anyName, fc.constantFrom('$and', '$not', '$savedGroup')), anyTest, { maxKeys: 3 }),
  fc.jsonValue(),
);
const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<unknown> = fc.jsonValue()) =>
  fc.oneof({ arbitrary: usual as fc.Arbitrary<unknown>, weight: 6 }, { arbitrary: other, weight: 1 });
const anyRule = mostly(
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...Object.keys(RULE_KEYS)), fc.oneof(anyName, fc.jsonValue()), {
        maxKeys: 2,
      }),
      fc.option(anyCondition, { nil: undefined, freq: 1 }),
      fc.constantFrom('x', 'y', true, 3),
    )
    .map(([rule, condition, force]) => ({ force, ...rule, ...(condition !== undefined && { condition }) })),
);
const anyFeature = mostly(
  fc.record({ defaultValue: fc.jsonValue(), rules: mostly(fc.array(anyRule, { maxLength: 3 })) }),
);
const anyPayload = fc.record({
  features: mostly(fc.dictionary(anyName, anyFeature, { minKeys: 1, maxKeys: 3 })),
  savedGroups: mostly(fc.dictionary(anyName, fc.jsonValue())),
});

test('any JSON is imported or reported, and no draft has lint errors except for benefits', () => {
  const counts = { drafts: 0, leftOut: 0 };
  fc.assert(
    fc.property(anyPayload, (payload) => {
      const { draft, issues } = importGrowthbook({ text: JSON.stringify(payload), file: 'tactful.json' });
      counts.leftOut += Number(issues.some(({ rule }) => rule === 'left-out'));
      if (!draft) {
        expect(issues.length > 0 || Object.keys(Object(payload.features)).length === 0).toBe(true);
        return;
      }
      counts.drafts++;
      const errors = lint({ file: 'tactful.json', text: draft.text, now: 0 }).filter(
        ({ level }) => level === 'error',
      );
      expect(errors.filter(({ rule }) => rule !== 'missing-benefit')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(counts.drafts).toBeGreaterThan(RUNS / 20);
  expect(counts.leftOut).toBeGreaterThan(RUNS / 4);
});
