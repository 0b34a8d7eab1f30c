import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOMAIN, typedCondition, typedFacts } from '../../testing/arbitraries.ts';
import { configOf } from '../../testing/config.ts';
import {
  type Config,
  createDecider,
  type DecisionContext,
  type FactCatalog,
  type FactValue,
} from '../index.ts';

const catalog: FactCatalog = {
  describe: () => ({ type: 'string', dataCategories: [] }),
  nearest: () => undefined,
};
const situationOf = (facts: { readonly [path: string]: unknown }): DecisionContext => ({
  now: 0,
  tailored: true,
  assignmentId: 'x',
  read: (path) => (facts[path] ?? 0) as FactValue,
  isPurposeAllowed: () => true,
  isCategoryAllowed: () => true,
  isSlotEnabled: () => true,
  hasFired: () => true,
  history: () => ({
    visit: 0,
    day: 0,
    lifetime: 0,
    lastSeenAt: -Infinity,
    dismissals: 0,
    lastDismissedAt: -Infinity,
  }),
});

test('after any changes a decider decides as a new one would, and names every slot that changed', () => {
  const experiences = fc.array(
    fc.record({ when: typedCondition, slot: fc.constantFrom('a', 'b', 'c'), priority: fc.nat(2) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(experiences, fc.array(typedFacts, { minLength: 2, maxLength: 5 }), (list, profiles) => {
      const config = configOf(list) as Config;
      const decider = createDecider(config, catalog);
      let facts: { [path: string]: unknown } = {};
      let before = new Map<string, unknown>();
      for (const profile of profiles) {
        const changed = Object.keys(DOMAIN).filter((fact) => facts[fact] !== profile[fact]);
        facts = profile;
        const named = decider.factsChanged(changed);
        const fresh = createDecider(config, catalog);
        const now = new Map(
          decider.slots.map((slot) => [slot, decider.decide(slot, situationOf(facts))] as const),
        );
        for (const [slot, decision] of now) {
          expect(decision).toEqual(fresh.decide(slot, situationOf(facts)));
          if (before.has(slot) && !named.includes(slot)) expect(decision).toBe(before.get(slot));
        }
        before = now;
      }
    }),
    { numRuns: 1_500 },
  );
}, 120_000);

test('reasons that are asked for later are those of the moment of deciding, and are found once', () => {
  const when = { $or: [{ n: { $gte: 3 } }, { m: 1 }] };
  const decider = createDecider(configOf([{ when }]) as Config, catalog);
  const facts: { [path: string]: number } = { n: 3, m: 0 };
  const at = { ...situationOf({}), read: (path: string) => facts[path] ?? 0 };
  const before = decider.decide('hero', at);
  facts.n = 2;
  facts.m = 1;
  decider.factsChanged(['n', 'm']);
  expect(decider.decide('hero', at).winner?.reasons).toEqual([{ fact: 'm', value: 1, test: 1 }]);
  expect(before.winner?.reasons).toEqual([{ fact: 'n', value: 3, test: { $gte: 3 } }]);
  expect(before.winner?.reasons).toBe(before.winner?.reasons);
});

test('what no fact tells of is asked anew, and the facts that are known are not', () => {
  let reads = 0;
  let isFired = false;
  const decider = createDecider(configOf([{ when: { n: 1 }, trigger: 'return' }]) as Config, catalog);
  const at = {
    ...situationOf({}),
    read: (path: string) => (path === 'n' ? ++reads : 0),
    fired: () => isFired,
  };
  expect(decider.decide('hero', at).stopped).toMatchObject([{ by: 'trigger' }]);
  isFired = true;
  decider.invalidateDecisions();
  expect(decider.decide('hero', at).winner?.experience.id).toBe('e0');
  decider.invalidateDecisions();
  decider.decide('hero', at);
  expect(reads).toBe(1);
});

test('a fact that no condition reads changes no slot, and one that is read is read once', () => {
  let reads = 0;
  const decider = createDecider(
    configOf([{ when: { n: 1 } }, { when: { n: { $gt: 0 } }, slot: 'b' }]) as Config,
    catalog,
  );
  const at = { ...situationOf({}), read: (path: string) => (path === 'n' ? ++reads : 0) };
  for (const slot of decider.slots) decider.decide(slot, at);
  for (const slot of decider.slots) decider.decide(slot, at);
  expect(reads).toBe(1);
  expect(decider.factsChanged(['m'])).toEqual([]);
  expect(decider.factsChanged(['n'])).toEqual(['hero', 'b']);
  decider.decide('hero', at);
  expect(reads).toBe(2);
  decider.reset();
  decider.decide('b', at);
  expect(reads).toBe(3);
});
