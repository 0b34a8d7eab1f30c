import type { FeatureRule } from '@growthbook/growthbook';
import { expect, test } from 'vitest';
import { createImportLog } from './import-issue.ts';
import { checkRuleKeys, type KeyUse, RULE_KEYS, type RuleKey } from './rule-keys.ts';

type Known = keyof Required<FeatureRule>;

/** Does not compile if one of both has a key that the other one lacks. */
const SAME_KEYS: { readonly [key in RuleKey | Known]: KeyUse } & {
  readonly [key in RuleKey]: key extends Known ? KeyUse : never;
} = RULE_KEYS;

const check = (rule: object) => {
  const log = createImportLog();
  const isSupported = checkRuleKeys({ ...rule }, 'rule', log);
  return { isSupported, issues: log.issues.map(({ path, rule: id }) => `${path} ${id}`) };
};

test.each(Object.entries(SAME_KEYS).filter(([, use]) => use === 'read'))('%s is imported', (key) => {
  const form = ['range', 'force'].includes(key) ? { force: 1 } : {};
  expect(check({ ...form, [key]: 'id' })).toEqual({ isSupported: true, issues: [] });
});

test.each(Object.entries(SAME_KEYS).filter(([, use]) => use !== 'read'))('%s is reported', (key, use) => {
  const isRefused = 'refuse' in Object(use);
  expect(check({ [key]: 'x' })).toEqual({
    isSupported: !isRefused,
    issues: [`rule.${key} ${isRefused ? 'left-out' : 'differs'}`],
  });
});

test.each([null, '', []])('a key without a value (%j) has no effect', (value) => {
  expect(check({ parentConditions: value })).toEqual({ isSupported: true, issues: [] });
});

test('a key that no version of GrowthBook has is reported', () => {
  expect(check({ audienceOf: 'x' })).toEqual({ isSupported: false, issues: ['rule.audienceOf left-out'] });
});

test('the other attribute for the assignment is reported', () => {
  expect(check({ hashAttribute: 'company' }).issues).toEqual(['rule.hashAttribute differs']);
});
