import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@tactful/core';
import { describe, expect, test } from 'vitest';
import { lint } from '../lint/lint.ts';
import { importGrowthbook } from './import-growthbook.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../testing/growthbook', name), 'utf8');
const importText = (text: string) => importGrowthbook({ text, file: 'tactful.json' });
const importOf = (payload: unknown) => importText(JSON.stringify(payload));
const configOf = (text: string): Config => {
  const { draft } = importText(text);
  if (!draft) throw Error('no draft');
  return JSON.parse(draft.text);
};
const summaryOf = (text: string) =>
  importText(text).issues.map(({ line, column, path, rule }) => `${line}:${column} ${path} ${rule}`);
const lintErrors = (text: string) =>
  lint({ file: 'tactful.json', text, now: 0 }).filter(({ level }) => level === 'error');

describe('a payload that is imported completely', () => {
  const config = configOf(read('shop.json'));
  const [bienvenue, willkommen] = config.experiences;
  const find = (id: string) => config.experiences.find((experience) => experience.id === id);

  test('each rule becomes an experience of the slot of its feature, in order of priority', () => {
    expect(config.experiences.map(({ id, slot, priority }) => [id, slot, priority])).toEqual([
      ['hero-banner-fr_1a', 'hero-banner', 2],
      ['hero-banner-fr_1c', 'hero-banner', 1],
      ['dark-mode-fr_2a', 'dark-mode', 1],
      ['headline-fr_3a', 'headline', 2],
      ['headline-fr_3b', 'headline', 1],
      ['row-size-1', 'row-size', 1],
    ]);
  });

  test('conditions keep their syntax over host attributes', () => {
    expect(bienvenue).toMatchObject({
      variant: 'bienvenue',
      when: { 'host.country': { $in: ['FR', 'BE'] }, 'host.user-plan': 'pro' },
    });
  });

  test('a rule with the default value keeps its visitors from the rules after it', () => {
    expect(willkommen?.when).toEqual({
      $and: [{ 'host.country': { $inGroup: 'grp_dach' } }, { $nor: [{ 'host.internal': true }] }],
    });
  });

  test('attributes have the type of the values that they are compared with', () => {
    expect(config.host).toEqual({
      country: { type: 'string', default: '', label: 'country' },
      'user-plan': { type: 'string', default: '', label: 'user plan' },
      internal: { type: 'boolean', default: false, label: 'internal' },
      loggedIn: { type: 'boolean', default: false, label: 'logged in' },
      tags: { type: 'list', default: [], label: 'tags' },
      version: { type: 'string', default: '', label: 'version' },
      age: { type: 'number', default: 0, label: 'age' },
    });
    expect(config.groups).toEqual({ grp_dach: ['DE', 'AT', 'CH'] });
  });

  test('an experiment keeps its seed, weights, coverage and namespace', () => {
    expect(find('headline-fr_3a')?.experiment).toEqual({
      variants: ['plain', 'bold', 'warm'],
      key: 'headline-seed',
      weights: [0.5, 0.25, 0.25],
      coverage: 0.8,
      namespace: ['spring', 0, 0.5],
    });
  });

  test('a rule for a share of visitors becomes an experiment without a control', () => {
    expect(find('dark-mode-fr_2a')).toMatchObject({
      experiment: { variants: [null, 'on'], key: 'dark', weights: [0, 1], coverage: 0.25 },
    });
    expect(find('dark-mode-fr_2a')).not.toHaveProperty('variant');
  });

  test('reports only the variant that repeats the standard content', () => {
    expect(summaryOf(read('shop.json'))).toEqual(['32:9 features.headline.rules[0] differs']);
  });

  test('the draft has no lint errors except for benefits', () => {
    const errors = lintErrors(importText(read('shop.json')).draft?.text ?? '');
    expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(['missing-benefit']);
    expect(errors).toHaveLength(config.experiences.length + 2);
  });

  test('the next steps list slots, variants and attributes', () => {
    const steps = importText(read('shop.json')).draft?.steps ?? '';
    expect(steps).toContain('<div data-tactful-slot="hero-banner">\n      the standard content: "welcome"');
    expect(steps).toContain('<template data-tactful-variant="willkommen">');
    expect(steps).toContain('tags: list, [] by default');
    expect(steps).toContain('Experiences with an experiment or a share: 2.');
  });
});

describe('a payload with other parts', () => {
  const text = read('unsupported.json');

  test('reports each of them with its place', () => {
    expect(summaryOf(text)).toEqual([
      '7:26 features.hints.rules[0].condition.cartValue differs',
      '7:78 features.hints.rules[0].name differs',
      '8:26 features.hints.rules[1].condition.premium differs',
      '9:29 features.hints.rules[2].hashAttribute differs',
      '9:74 features.hints.rules[2].weights differs',
      '16:36 features.identifiers.rules[1].condition.$or[0].id left-out',
      '17:9 features.identifiers.rules[2] left-out',
      '22:55 features.settings.rules[0].variations[1] left-out',
      '26:19 features.prerequisite.rules[0].parentConditions left-out',
      '30:44 features.operators.rules[0].condition.plan.$near left-out',
      '34:58 features.patterns.rules[0].condition.$and[0].browser.$regex left-out',
      '38:34 features.saved.rules[0].condition.$savedGroup left-out',
      '42:44 features.groups.rules[0].condition.plan.$inGroup left-out',
      '46:34 features.sensitive.rules[0].condition.religion left-out',
      '50:19 features.bandit.rules[0].contextualBanditRef left-out',
      '50:50 features.bandit.rules[0].contextualVariations left-out',
      '57:11 features.filters.rules[0].filters left-out',
      '61:69 features.unknown-key.rules[0].savedGroupTargeting left-out',
      '62:5 features.price-label left-out',
      '63:69 features.everybody.rules[1] differs',
      '64:48 features.nobody.rules[0] differs',
      '64:81 features.nobody.rules[1] differs',
      '65:50 features.standard.rules[0] differs',
      '66:5 features.flag differs',
      '67:39 features.broken.rules left-out',
      '69:19 experiments[0] left-out',
      '70:3 encryptedFeatures left-out',
    ]);
  });

  test('imports the rules before the first one that is left out, and nothing after it', () => {
    const { experiences } = configOf(text);
    expect(experiences.map(({ id }) => id)).toEqual([
      'hints-1',
      'hints-2',
      'hints-3',
      'identifiers-1',
      'everybody-1',
    ]);
  });

  test('the draft has no lint errors except for benefits', () => {
    const errors = lintErrors(importText(text).draft?.text ?? '');
    expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(['missing-benefit']);
  });
});

test('names the fact that is nearest to an attribute, and the value that is missing', () => {
  const messages = importText(read('unsupported.json')).issues.map(({ message }) => message);
  expect(messages[0]).toContain('Tactful has the fact "cart.value"');
  expect(messages[2]).toMatch(/^is false in GrowthBook and true in Tactful while the page supplies no value/);
});

test.each([
  ['{ "features": ', '1:15  syntax'],
  ['[]', '1:1  left-out'],
  ['{ "banner": { "defaultValue": true } }', '1:3 banner left-out'],
  ['{ "features": [] }', '1:3 features left-out'],
])('%j has no draft', (text, expected) => {
  expect(importText(text).draft).toBeUndefined();
  expect(summaryOf(text)).toContain(expected);
});

test('reports a key that appears twice', () => {
  const text = '{ "features": { "a": {}, "a": { "defaultValue": 1, "rules": [{ "force": 2 }] } } }';
  expect(summaryOf(text)).toEqual(['1:26  syntax']);
  expect(configOf(text).experiences).toHaveLength(1);
});

test('ids that occur again are numbered', () => {
  const rules = [
    { id: 'b-1', condition: { n: 1 }, force: 'x' },
    { id: 'b-1', force: 'y' },
  ];
  const features = { a: { defaultValue: 'd', rules }, 'a-b': { defaultValue: 'd', rules: [{ force: 'x' }] } };
  const { experiences } = configOf(JSON.stringify({ features }));
  expect(experiences.map(({ id }) => id)).toEqual(['a-b-1', 'a-b-1-2', 'a-b-1-3']);
});

test('ranges become shares', () => {
  const rule = {
    variations: ['a', 'b'],
    key: 'k',
    ranges: [
      [0, 0.1],
      [0.5, 0.8],
    ],
  };
  const { draft, issues } = importOf({ features: { slot: { defaultValue: 'a', rules: [rule] } } });
  expect(JSON.parse(draft?.text ?? '').experiences[0].experiment).toEqual({
    variants: [null, 'b'],
    key: 'k',
    weights: [0.25, 0.75],
    coverage: 0.4,
  });
  expect(issues).toMatchObject([{ path: 'features.slot.rules[0].ranges', rule: 'differs' }]);
});

test('a filter with one range becomes a namespace', () => {
  const rule = { variations: ['a', 'b'], filters: [{ seed: 's', hashVersion: 2, ranges: [[0.2, 0.6]] }] };
  const { draft } = importOf({ features: { slot: { defaultValue: 'a', rules: [rule] } } });
  expect(JSON.parse(draft?.text ?? '').experiences[0].experiment.namespace).toEqual(['s', 0.2, 0.6]);
});

test.each([
  ['two values with one name', [{ force: 'on' }, true]],
  ['a long text', ['x'.repeat(65)]],
  ['markup', ['<b>Sale</b>']],
  ['an address', ['https://shop.example/']],
  ['an empty text', ['']],
])('%s cannot be variants', (_, values) => {
  const rules = values.map((force, index) => ({
    condition: { n: index },
    force: Object(force).force ?? force,
  }));
  const { issues } = importOf({ features: { slot: { defaultValue: 'a', rules } } });
  expect(issues).toMatchObject([
    { path: `features.slot.rules[${rules.length - 1}].force`, message: expect.stringMatching(/^is content/) },
  ]);
});
