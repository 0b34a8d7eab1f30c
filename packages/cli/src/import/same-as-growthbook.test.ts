import { GrowthBook } from '@growthbook/growthbook';
import type { Config } from '@tactful/core';
import { factCatalog, publishConfig } from '@tactful/core/internal';
import { type FactValue, parseConfig } from '@tactful/rules';
import { categoriesIn, createDecider } from '@tactful/rules/internal';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RICH_DOMAIN, richCondition } from '../../../rules/testing/arbitraries.ts';
import { lint } from '../lint/lint.ts';
import { type Imported, importGrowthbook } from './import-growthbook.ts';

// GrowthBook logs weights that do not suit the variations.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

type Json = { readonly [key: string]: unknown };

const GROUPS = { a: ['p', 'q'], b: ['q', 'r'] };
const DEFAULT = 'standard';
const NEVER = {
  visit: 0,
  day: 0,
  lifetime: 0,
  lastSeenAt: -Infinity,
  dismissals: 0,
  lastDismissedAt: -Infinity,
};

/** The attributes of a visitor: every one has a value of its type. */
const anyAttributes = fc.record(
  Object.fromEntries(Object.entries(RICH_DOMAIN).map(([name, values]) => [name, fc.constantFrom(...values)])),
);
const anyValue = fc.constantFrom(DEFAULT, 'x', 'y', 'z');
const anyTarget = fc.oneof(
  fc.constant({}),
  richCondition.map((condition) => ({ condition })),
);

/** Between the steps of the hash: of its 10 000 values, none is exactly the coverage. */
const share = fc.constantFrom(0, 0.10005, 0.5, 0.90005, 1);
const namespace = fc.constantFrom(['spring', 0, 0.5], ['spring', 0.5, 1], ['summer', 0.2, 0.7]);
const optional = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value).map((given): Json => (given === null ? {} : { [key]: given }));
const merged = (...parts: readonly fc.Arbitrary<Json>[]) =>
  fc.tuple(...parts).map((all): Json => Object.assign({}, ...all));

const forceRule = merged(anyTarget, fc.record({ force: anyValue }));
const shareRule = merged(
  forceRule,
  fc.constantFrom(0.10005, 0.50005, 0.90005).map((coverage) => ({ coverage, hashVersion: 2 })),
  optional('seed', fc.constantFrom('s', 't')),
);
const experimentRule = merged(
  anyTarget,
  fc.record({
    variations: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
    key: fc.constantFrom('k', 'l', 'm'),
    hashVersion: fc.constant(2),
  }),
  optional('weights', fc.constantFrom([0.5, 0.5], [0.2, 0.3, 0.5], [0.9, 0.1], [1, 0], [0.5])),
  optional('coverage', share),
  optional('seed', fc.constantFrom('s', 't')),
  optional('namespace', namespace),
  // One entry for each variation at least: without one, GrowthBook throws.
  optional(
    'meta',
    fc.constantFrom([{ key: '0' }, { key: '1', passthrough: true }, {}], [{ passthrough: true }, {}, {}]),
  ),
);

/** Rules that Tactful does not have, but GrowthBook applies to some visitors. */
const foreignRule = fc.constantFrom<Json[]>(
  { condition: { id: { $in: ['v1', 'v2', 'v3'] } }, force: 'x' },
  { condition: { id: { $regex: '[02468]$' } }, force: DEFAULT },
  { force: 'y', parentConditions: [{ id: 'other', condition: { value: 'x' } }] },
  { force: 'y', parentConditions: [{ id: 'other', condition: { value: 'x' }, gate: true }] },
  { condition: { n: { $gte: 2 } }, force: { color: 'blue' } },
  { condition: { s: { $regex: '(x|y)*$' } }, force: 'z' },
  {
    variations: ['x', 'y'],
    hashVersion: 2,
    filters: [
      {
        seed: 'f',
        ranges: [
          [0, 0.3],
          [0.5, 0.6],
        ],
        hashVersion: 2,
      },
    ],
  },
);

/** The value that GrowthBook's SDK returns. */
const growthbookValue = (features: Json, attributes: Json): unknown =>
  new GrowthBook({ attributes })
    // Generated features have the shape that its types describe.
    .initSync({ payload: { features, savedGroups: GROUPS } as never })
    .evalFeature('slot').value;

const configIn = ({ draft }: Imported): Config | undefined => {
  if (!draft) return undefined;
  // The benefits are placeholders, which the parser accepts.
  const { config, issues } = parseConfig(JSON.parse(draft.text), factCatalog);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return config;
};

/** The variant that Tactful shows; absent for the standard content. */
const createTactfulDecisions = (config: Config | undefined) => {
  if (!config) return () => undefined;
  const catalog = factCatalog(config);
  return (attributes: Json): string | undefined => {
    const decider = createDecider(publishConfig(config), categoriesIn(catalog));
    const { winner } = decider.decide('slot', {
      now: 0,
      tailored: true,
      assignmentId: String(attributes.id),
      // Every fact that conditions read is a host attribute; the other one is the open service case.
      read: (path) => (path.startsWith('host.') ? (attributes[path.slice(5)] as FactValue) : false),
      isPurposeAllowed: () => true,
      isCategoryAllowed: () => true,
      isSlotEnabled: () => true,
      hasFired: () => true,
      history: () => NEVER,
    });
    return winner?.variant;
  };
};

interface Visit {
  readonly shown: string;
  readonly expected: unknown;
  readonly isComplete: boolean;
  readonly hasExperiment: boolean;
}

/** Imports rules, and decides for each of these visitors by both. */
const visitsOf = (rules: readonly Json[], visitors: readonly Json[]): readonly Visit[] => {
  const slot = { defaultValue: DEFAULT, rules };
  const other = { defaultValue: 'x', rules: [{ condition: { f: true }, force: 'y' }] };
  const imported = importGrowthbook({
    text: JSON.stringify({ features: { slot }, savedGroups: GROUPS }),
    file: 'tactful.json',
  });
  const isComplete = imported.issues.every(({ rule }) => rule !== 'left-out');
  const config = configIn(imported);
  const decide = createTactfulDecisions(config);
  return visitors.map((attributes, index) => {
    const visitor = { ...attributes, id: `v${index}` };
    return {
      shown: decide(visitor) ?? DEFAULT,
      expected: growthbookValue({ slot, other }, visitor),
      isComplete,
      hasExperiment: !!config?.experiences.some(({ experiment }) => experiment),
    };
  });
};

const anyVisitors = fc.array(anyAttributes, { minLength: 6, maxLength: 6 });

test('features with force rules show the variant that GrowthBook returns', () => {
  const shown = new Set<string>();
  let visits = 0;
  fc.assert(
    fc.property(fc.array(forceRule, { maxLength: 5 }), anyVisitors, (rules, visitors) => {
      for (const visit of visitsOf(rules, visitors)) {
        expect(visit).toMatchObject({ isComplete: true, hasExperiment: false });
        expect(visit.shown).toBe(visit.expected);
        shown.add(visit.shown);
        visits++;
      }
    }),
    { numRuns: 200 },
  );
  expect([...shown].sort()).toEqual([DEFAULT, 'x', 'y', 'z']);
  expect(visits).toBe(1_200);
});

test('shares, experiments and namespaces assign the variant that GrowthBook does with its second hash and the same id', () => {
  let experiments = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(forceRule, shareRule, experimentRule), { minLength: 1, maxLength: 4 }),
      anyVisitors,
      (rules, visitors) => {
        for (const visit of visitsOf(rules, visitors)) {
          expect(visit.isComplete).toBe(true);
          expect(visit.shown).toBe(visit.expected);
          if (visit.hasExperiment && visit.shown !== DEFAULT) experiments++;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(experiments).toBeGreaterThan(150);
});

test('a variant is shown only where GrowthBook returns it, whatever is left out', () => {
  const counts = { variants: 0, standard: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.oneof(forceRule, foreignRule), { minLength: 2, maxLength: 5 }),
      anyVisitors,
      (rules, visitors) => {
        for (const { shown, expected, isComplete } of visitsOf(rules, visitors)) {
          if (shown === DEFAULT) counts.standard += Number(expected !== DEFAULT);
          else expect(shown).toBe(expected);
          if (!isComplete && shown !== DEFAULT) counts.variants++;
        }
      },
    ),
    { numRuns: 200 },
  );
  expect(counts.variants).toBeGreaterThan(25);
  expect(counts.standard).toBeGreaterThan(25);
});

test('no draft has lint errors except for benefits', () => {
  let drafts = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(forceRule, shareRule, experimentRule, foreignRule), { minLength: 1, maxLength: 4 }),
      (rules) => {
        const features = { slot: { defaultValue: DEFAULT, rules } };
        const { draft } = importGrowthbook({
          text: JSON.stringify({ features, savedGroups: GROUPS }),
          file: 'tactful.json',
        });
        if (!draft) return;
        drafts++;
        const errors = lint({ file: 'tactful.json', text: draft.text, now: 0 }).filter(
          ({ level }) => level === 'error',
        );
        expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['missing-benefit']));
      },
    ),
    { numRuns: 100 },
  );
  expect(drafts).toBeGreaterThan(30);
});
