import { expect, test } from 'vitest';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf } from '../../testing/config.ts';
import { type IssueCode, parseConfig, parseConfigText } from '../index.ts';

const codesOf = (experience: object, more?: object): string[] =>
  parseConfig(configOf([experience], more), catalogOf).issues.map(({ code }) => code);

const p = (dataCategories: readonly string[]) => ({ p: { label: 'l', benefit: 'b', dataCategories } });

/** For each code, a config that has one issue: this one. */
const EXAMPLES: {
  readonly [C in Exclude<IssueCode, 'not-json' | 'pattern-steps' | 'not-published' | 'config-size'>]: [
    experience: object,
    more?: object,
  ];
} = {
  'missing-key': [{ slot: undefined }],
  'unknown-key': [{ slto: 'hero' }],
  'deprecated-key': [{}, { purposes: { p: { label: 'l', benefit: 'b', kinds: ['browsing'] } } }],
  'wrong-type': [{ priority: '1' }],
  'wrong-value': [{ priority: 1e9 }],
  'missing-benefit': [{ benefit: undefined }],
  'unknown-action': [{ action: 'hide' }],
  'unknown-name': [{ audience: 'fans' }],
  'unknown-fact': [{ when: { nonsense: 1 } }],
  'unknown-operator': [{ when: { 'visits.count': { gte: 1 } } }],
  'operator-type': [{ when: { 'visits.count': { $size: 1 } } }],
  'unsafe-pattern': [{ when: { 'page.type': { $regex: '(a+)+' } } }],
  'condition-size': [{ when: { $or: Array.from({ length: 10_001 }, () => ({})) } }],
  'duplicate-id': [
    {},
    { experiences: [configOf([{}]), configOf([{}])].flatMap((one) => Object(one).experiences) },
  ],
  contradiction: [{ schedule: { from: '2026-02-01', until: '2026-01-01' } }],
  'purpose-data': [{ when: { 'cart.items': 1 } }, { purposes: p(['browsing']) }],
  sensitive: [{ promotes: { items: ['vodka'] } }],
};

test.each(Object.entries(EXAMPLES))('%s is the code of the only issue', (code, [experience, more]) => {
  expect(codesOf(experience, more)).toEqual([code]);
});

test.each(['{', `"${'x'.repeat(5_000_001)}"`])(
  'a text that is not JSON, or too long, is not-json',
  (text) => {
    expect(parseConfigText(text, catalogOf).issues.map(({ code }) => code)).toEqual(['not-json']);
  },
);

test.each([
  [{ benefit: '' }, ['missing-benefit']],
  [{ benefit: { en: '' } }, ['missing-benefit']],
  [{ benefit: 3 }, ['missing-benefit']],
])('%j has no benefit', (experience, codes) => {
  expect(codesOf(experience)).toEqual(codes);
});

test('keys separate what the path does not', () => {
  const { issues } = parseConfig(configOf([{ when: { $or: [{ 'visits.count': 'x' }] } }]), catalogOf);
  expect(issues.map(({ path, keys }) => [path, keys])).toEqual([
    ['experiences[0].when.$or[0].visits.count', ['experiences', 0, 'when', '$or', 0, 'visits.count']],
  ]);
});
