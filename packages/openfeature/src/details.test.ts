/** The details of an evaluation, which hooks can read, contain nothing of the profile. */
import { type EvaluationDetails, type FlagValue, OpenFeature } from '@openfeature/web-sdk';
import type { Config, PageEvent, Tactful } from '@tactful/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshWorld, tab } from '../../core/testing/visitor.ts';
import { createProvider } from './index.ts';

freshWorld();

const CATEGORIES = ['herring', 'lobster', 'mackerel', 'octopus'];
const BRANDS = ['kestrel', 'lapwing', 'merlin'];
const TERMS = ['bouillabaisse', 'ceviche'];
const FEATURES = ['size-guide', 'store-map'];
const benefit = 'What you look for comes first.';

/** Nothing that describes a flag contains a value of an event. */
const CONFIG: Config = {
  version: 1,
  site: { name: 'Inn', controller: 'Inn Ltd', policy: '/privacy', benefit: 'Tables you like' },
  purposes: {
    pages: {
      label: 'Pages',
      benefit,
      dataCategories: ['browsing', 'searching', 'cart', 'purchases', 'service', 'usage', 'stated'],
    },
  },
  catalog: {
    categories: Object.fromEntries(CATEGORIES.map((id) => [id, `The ${id}`])),
    brands: Object.fromEntries(BRANDS.map((id) => [id, `The ${id}`])),
    names: Object.fromEntries(FEATURES.map((id) => [id, `The ${id}`])),
    itemId: 'dish-\\d+',
  },
  experiences: [
    { id: 'e1', slot: 'text', variant: 'a', when: { 'viewed.category.herring.7d': { $gte: 2 } }, benefit },
    { id: 'e2', slot: 'text', variant: 'b', when: { 'affinity.brand.merlin': { $gte: 0.4 } }, benefit },
    { id: 'e3', slot: 'text', variant: 'c', when: { 'searched.term.ceviche.7d': { $gte: 1 } }, benefit },
    { id: 'e4', slot: 'switch', variant: 'off', when: { 'cart.value': { $gte: 100 } }, benefit },
    { id: 'e5', slot: 'amount', variant: '12', when: { 'bought.all.all': { $gte: 1 } }, benefit },
    { id: 'e6', slot: 'list', action: 'rank', by: 'category', benefit },
    { id: 'e7', slot: 'trial', experiment: { variants: [null, 'x', 'y'] }, benefit },
  ],
};
const FLAGS = ['text', 'switch', 'amount', 'list', 'trial', 'nowhere'];

const item = fc.record({
  id: fc.integer({ min: 1000, max: 9999 }).map((number) => `dish-${number}`),
  category: fc.constantFrom(...CATEGORIES),
  brand: fc.constantFrom(...BRANDS),
  price: fc.integer({ min: 3111, max: 9999 }),
});
const events: fc.Arbitrary<readonly PageEvent[]> = fc.array(
  fc.oneof(
    item.map((one): PageEvent => ({ name: 'view_item', items: [one] })),
    item.map((one): PageEvent => ({ name: 'add_to_cart', items: [one] })),
    item.map((one): PageEvent => ({ name: 'purchase', order: one.id, items: [one] })),
    fc.constantFrom(...TERMS).map((term): PageEvent => ({ name: 'search', term })),
    fc.constantFrom(...FEATURES).map((feature): PageEvent => ({ name: 'use_feature', feature })),
  ),
  { minLength: 5, maxLength: 14 },
);

const client = OpenFeature.getClient();
/** The details of a flag, as a value of each type. */
const detailsOf = (flag: string): readonly EvaluationDetails<FlagValue>[] => [
  client.getBooleanDetails(flag, false),
  client.getStringDetails(flag, 'standard'),
  client.getNumberDetails(flag, 0),
  client.getObjectDetails(flag, {}),
];

/** Texts and larger numbers in a value. Smaller numbers, such as a quantity of 1, occur anywhere. */
const leavesOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [`${value}`].filter((text) => text.length > 3);

/** The part of a decision that the page shows, and why not more. */
const decisionOf = ({ decide }: Tactful, flag: string): string => {
  const { winner, stopped } = decide(flag);
  const isSplit = winner?.arm !== undefined || stopped.some(({ reason }) => reason === 'control');
  return JSON.stringify([flag, winner?.action, winner?.variant, isSplit]);
};

/** Lets the provider decide about a new visitor with these events, and returns the details of each decision. */
const decideFor = async (tactful: Tactful, all: readonly PageEvent[]) => {
  await tactful.consent.accept({ surface: 'api' });
  for (const event of all) tactful.track(event);
  const profile = tactful.profile.export();
  const decisions = FLAGS.map((flag) => ({ decision: decisionOf(tactful, flag), details: detailsOf(flag) }));
  // Erases the profile.
  await tactful.consent.decline({ surface: 'api' });
  return { leaves: leavesOf(JSON.parse(profile).events), profile, decisions };
};

test('the details of 1 000 profiles contain 0 bytes of them, and depend on the decision alone', {
  timeout: 60_000,
}, async () => {
  const tactful = tab({ config: CONFIG });
  await OpenFeature.setProviderAndWait(createProvider(tactful));
  const profiles = new Set<string>();
  const detailsOfDecision = new Map<string, string>();
  let leaves = 0;
  for (const all of fc.sample(events, { numRuns: 1000, seed: 17 })) {
    const visitor = await decideFor(tactful, all);
    profiles.add(visitor.profile);
    leaves += visitor.leaves.length;
    for (const { decision, details } of visitor.decisions) {
      const text = JSON.stringify(details);
      expect(visitor.leaves.filter((leaf) => text.includes(leaf))).toEqual([]);
      expect(detailsOfDecision.get(decision) ?? text).toBe(text);
      detailsOfDecision.set(decision, text);
    }
  }
  await OpenFeature.close();
  expect(profiles.size).toBe(1000);
  expect(leaves).toBeGreaterThan(10_000);
  // Four decisions about the text, two about the switch and the amount, one about the list, three arms, one unknown flag.
  expect(detailsOfDecision.size).toBe(13);
});
