import type { Config } from '@tactful/rules';
import { expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { publishConfig } from './publish-config.ts';

const EXPERIENCE = { id: 'one', slot: 'hero', variant: 'coats', benefit: 'Fits' };
const publish = (experience: Partial<Config['experiences'][number]>, more: Partial<Config> = {}) =>
  publishConfig({ ...config, experiences: [{ ...EXPERIENCE, ...experience }], ...more });
const first = (...parameters: Parameters<typeof publish>) => publish(...parameters).experiences[0];

test('is plain JSON that is published again as it is read', () => {
  const published = publishConfig(config);
  expect(JSON.parse(JSON.stringify(published))).toEqual(published);
});

test('resolves audiences and defaults', () => {
  const fans = { 'viewed.category.coats.7d': { $gte: 2 } };
  const when = { 'page.type': 'home' };
  expect(first({ audience: 'fans', when }, { audiences: { fans, others: {} } })).toEqual({
    ...EXPERIENCE,
    action: 'replace',
    purpose: 'content',
    trigger: ['load'],
    conditions: [fans, when],
    facts: ['viewed.category.coats.7d', 'page.type'],
    silencedBy: ['service.open'],
    silentDays: 90,
  });
  expect(publish({}, { audiences: { fans } })).not.toHaveProperty('audiences');
});

test('drops the groups that no condition refers to', () => {
  const groups = { cold: ['coats'], warm: ['hats'], unused: ['mugs'] };
  const when = {
    $or: [{ 'page.type': { $inGroup: 'cold' } }, { 'page.type': { $not: { $notInGroup: 'warm' } } }],
  };
  expect(publish({ when }, { groups }).groups).toEqual({ cold: ['coats'], warm: ['hats'] });
  expect(publish({}, { groups }).groups).toEqual({});
  expect(publish({})).not.toHaveProperty('groups');
});

test('drops the address of the JSON Schema', () => {
  expect(publish({}, { $schema: './config.schema.json' })).not.toHaveProperty('$schema');
  expect(publish({}, { $schema: './config.schema.json' })).toEqual(publish({}));
});

test('lists what silences an experience, apart from what it reads', () => {
  const promotes = { categories: ['coats'], items: ['coat-1'], silentDays: 30 };
  expect(first({ promotes, duringCare: true })).toMatchObject({
    facts: [],
    silencedBy: ['bought.category.coats.daysSince', 'bought.item.coat-1.daysSince'],
    silentDays: 30,
  });
});

test('computes the shares of an experiment', () => {
  const experiment = { variants: ['a', null], weights: [0.25, 0.75], coverage: 0.5 };
  expect(first({ experiment })?.experiment).toEqual({
    key: 'one',
    variants: ['a', null],
    ranges: [
      [0, 0.125],
      [0.25, 0.625],
    ],
  });
});

test('lists the slots that can change on load, and the triggers that depend on facts', () => {
  const published = publishConfig({
    ...config,
    experiences: [
      { ...EXPERIENCE, trigger: 'exit' },
      { ...EXPERIENCE, id: 'two', slot: 'side', trigger: ['return', 'exit'] },
    ],
  });
  expect(published.slotsToHold).toEqual(['side']);
  expect(published.factTriggers).toEqual([{ name: 'return', fact: 'visits.count', threshold: 2 }]);
});

test('lists what is recorded, each once with the experiences that use it', () => {
  const when = { 'viewed.category.coats.7d': { $gte: 2 } };
  const two = { ...EXPERIENCE, id: 'two', duringCare: true, when };
  const { record } = publish({}, { experiences: [{ ...EXPERIENCE, duringCare: true, when }, two] });
  expect(record).toEqual([
    {
      events: ['view_item'],
      fields: ['category'],
      about: 'category',
      id: 'coats',
      experiences: ['one', 'two'],
    },
  ]);
});

test('lists the values that may be recorded, by field', () => {
  const { names } = publish({
    when: { 'searched.term.Wool Coat.7d': 1, 'affinity.brand': { $in: ['Acme'] } },
  });
  expect(names).toMatchObject({
    term: ['wool-coat'],
    brand: ['acme'],
    answers: ['plain', 'bold'],
    outcome: ['resolved', 'unresolved'],
  });
  expect(names).not.toHaveProperty('style');
});

test('the fingerprint changes with the content, and only with it', () => {
  expect(publish({}).fingerprint).toBe(publish({}).fingerprint);
  expect(publish({ priority: 1 }).fingerprint).not.toBe(publish({}).fingerprint);
});
