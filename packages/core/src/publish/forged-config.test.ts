/** Published configs are read without the validator. Pages stay total and bounded, also if somebody has changed them. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { clock, config, freshWorld, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { createPublishedTactful } from '../create-tactful.ts';
import { publishConfig } from './publish-config.ts';

/** Fewer in `npm test`. */
const RUNS = process.env.TACTFUL_SHORT ? 300 : 1_500;

freshWorld();
const made: Tactful[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.destroy();
});

const PUBLISHED = JSON.stringify(
  publishConfig({
    ...config,
    catalog: { ...config.catalog, categoryTiers: { coats: [10, 20] }, brands: { acme: 'Acme' } },
    retention: { browsing: { days: 10, count: 50 } },
    caps: { all: { day: 5 }, groups: { seasonal: { coolDownHours: 1 } } },
    groups: { cold: ['coats', 'hats'] },
    widget: { words: { en: { yes: 'Yes' } } },
    experiences: [
      ...config.experiences,
      {
        id: 'tried',
        slot: 'hero',
        benefit: 'Fits',
        group: 'seasonal',
        schedule: { from: '2026-01-01' },
        cap: { visit: 3 },
        promotes: { categories: ['coats'] },
        trigger: ['return', { on: 'scroll', depth: 0.5 }],
        experiment: { variants: ['a', 'b'], namespace: ['n', 0, 1] },
        when: { 'affinity.category': { $elemMatch: { $inGroup: 'cold' } }, 'page.type': { $regex: '^h' } },
      },
    ],
  }),
);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every object and list of a value. */
const containersOf = (value: Json): (Json[] | { [key: string]: Json })[] =>
  value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(containersOf)] : [];

interface Change {
  readonly place: number;
  readonly key: number;
  readonly value: Json | undefined;
}

const forged = (changes: readonly Change[]): Json => {
  const copy: Json = JSON.parse(PUBLISHED);
  for (const { place, key, value } of changes) {
    const containers = containersOf(copy);
    // A list is an object whose keys are indexes.
    const container = containers[place % containers.length] as { [key: string]: Json };
    const keys = Object.keys(container);
    const name = keys[key % keys.length];
    if (name === undefined || name === 'published') continue;
    if (value === undefined) delete container[name];
    else container[name] = value;
  }
  // A list without one of its items has `null` there, as in JSON.
  return JSON.parse(JSON.stringify(copy));
};

const values: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<(Json | undefined)[]>(
    undefined,
    null,
    '',
    '(a+)+$',
    '__proto__',
    'constructor',
    'load',
    'service.open',
    'affinity.category',
    -1,
    1e308,
    true,
  ),
  fc
    .constantFrom<(() => Json)[]>(
      () => [],
      () => ({}),
      () => [null],
      () => [[]],
      () => ({ all: null }),
      () => ({ $or: [] }),
      () => ({ 'page.type': { $regex: '^(a+)+$' } }),
      () => ({ $and: [{ $not: { 'viewed.all.7d': { $in: null } } }] }),
    )
    .map((make) => make()),
);
const changes = fc.array(fc.record({ place: fc.nat(999), key: fc.nat(99), value: values }), {
  minLength: 1,
  maxLength: 4,
});

/** Calls everything that a page and a widget call. */
const useAll = (one: Tactful): void => {
  for (const slot of ['hero', 'side', 'list', ...one.slots.list()]) {
    one.explain(slot).winner?.reasons.map(({ fact }) => fact);
    one.slots.markSeen(slot);
    one.slots.dismiss(slot);
  }
  for (const event of [
    view('x', 'coats', { price: 70, brand: 'acme' }),
    { name: 'search', term: 'coat' } as const,
  ])
    one.track(event);
  one.track({ name: 'state_preference', question: 'style', answers: ['plain'] });
  one.fact('affinity.category');
  one.fact('replenish.due');
  one.fact('price.tier');
  one.fact('host.member');
  for (const { event } of one.profile.list()) one.profile.eventsFor('hero').includes(event as never);
  one.consent.get();
  one.consent.receipt();
  one.status();
  one.setPage({ path: '/b', type: `${'a'.repeat(40)}!` });
};

describe('a changed published config', () => {
  const open = (input: unknown): Tactful => {
    const one = createPublishedTactful(input, { now: () => clock.at, page: { path: '/', type: 'home' } });
    made.push(one);
    return one;
  };

  test('never throws, and tailors nothing without consent', () => {
    let unusable = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(changes, (given) => {
        const one = open(forged(given));
        useAll(one);
        for (const slot of one.slots.list()) expect(one.decide(slot).winner).toBeUndefined();
        expect(one.status().storage).toBe('closed');
        const { issues } = one.status();
        if (issues.some(({ path }) => path === '')) unusable++;
        else if (issues.length) leftOut++;
        one.destroy();
      }),
      { numRuns: RUNS },
    );
    expect(unusable).toBeGreaterThan(RUNS / 30);
    expect(leftOut).toBeGreaterThan(RUNS / 30);
  });

  test('never throws after consent either', async () => {
    let tailored = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (given) => {
        const one = open(forged(given));
        const accepted = await one.consent.accept({ surface: 'api' });
        for (const item of ['a', 'b', 'c']) one.track(view(item));
        if (one.decide('hero').winner) tailored++;
        useAll(one);
        useAll(one);
        if (accepted.ok) await one.consent.decline({ surface: 'api' });
        expect(one.slots.list().map((slot) => one.decide(slot).winner)).not.toContainEqual(expect.anything());
        one.destroy();
      }),
      { numRuns: 150 },
    );
    expect(tailored).toBeGreaterThan(10);
  });

  test('a condition that reads a fact that is not listed is never true', async () => {
    const copy = JSON.parse(PUBLISHED);
    const coats = copy.experiences.find(({ id }: { id: string }) => id === 'coats');
    coats.facts = [];
    const one = open(copy);
    await one.consent.accept({ surface: 'api' });
    for (const item of ['a', 'b']) one.track(view(item));
    expect(one.decide('hero').stopped).toContainEqual(
      expect.objectContaining({ reason: 'condition', experience: coats }),
    );
  });

  test('an experience uses no data for a purpose that does not list their category', async () => {
    const copy = JSON.parse(PUBLISHED);
    copy.purposes.content.dataCategories = ['cart'];
    const one = open(copy);
    await one.consent.accept({ surface: 'api' });
    for (const item of ['a', 'b']) one.track(view(item));
    expect(one.decide('hero').winner).toBeUndefined();
    expect(one.decide('hero').stopped[0]?.reason).toBe('purpose-data');
  });
});
