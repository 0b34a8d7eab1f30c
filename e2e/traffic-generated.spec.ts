/** Network traffic is identical on generated pages with the features of real shops, and planted leaks are found. */
import { expect, test } from '@playwright/test';
import { dice } from './support/dice.ts';
import { compareVisitors } from './traffic/compare-visitors.ts';
import type { Feature } from './traffic/feature.ts';
import { HARMLESS } from './traffic/harmless.ts';
import { LEAKS } from './traffic/leaks.ts';

/** `TACTFUL_PAGES=2000` for a long run. */
const COUNT = Number(process.env.TACTFUL_PAGES ?? 24);
const SEED = Number(process.env.TACTFUL_SEED ?? 1);
const ALL = Object.values(LEAKS).flat();

// Each feature is a page that three visitors open, and a slow machine takes several seconds for each.
test.describe.configure({ timeout: 120_000 + ALL.length * 15_000 });

function randomPages(count: number, seed: number): readonly (readonly Feature[])[] {
  const roll = dice(seed);
  const some = (list: readonly Feature[], most: number) =>
    Array.from({ length: roll(most + 1) }, () => list[roll(list.length)]).filter(
      (each) => each !== undefined,
    );
  return Array.from({ length: count }, () => [...new Set([...some(ALL, 2), ...some(HARMLESS, 4)])]);
}

test('without the checks, every planted leak distinguishes visitors', { tag: '@slow' }, async ({
  browser,
}) => {
  const { differences } = await compareVisitors(
    browser,
    ALL.map((feature) => [feature]),
    false,
  );
  const found = new Set(differences.map(({ page }) => page));
  expect(ALL.filter(({ name, isRace }) => !isRace && !found.has(name)).map(({ name }) => name)).toEqual([]);
});

test('no planted leak distinguishes visitors', { tag: '@slow' }, async ({ browser }) => {
  const { differences } = await compareVisitors(
    browser,
    ALL.map((feature) => [feature]),
    true,
  );
  expect(differences).toEqual([]);
});

test('harmless features keep the page personalized', { tag: '@slow' }, async ({ browser }) => {
  const { differences, visits } = await compareVisitors(
    browser,
    HARMLESS.map((feature) => [feature]),
    true,
  );
  expect(differences).toEqual([]);
  const standard = HARMLESS.filter((_, at) => new Set(visits[at]?.map(({ heading }) => heading)).size !== 3);
  expect(standard.map(({ name }) => name)).toEqual([]);
  const unranked = HARMLESS.filter((_, at) => new Set(visits[at]?.map(({ order }) => order)).size !== 3);
  expect(unranked.map(({ name }) => name)).toEqual([]);
  const unpicked = HARMLESS.filter((_, at) => new Set(visits[at]?.map(({ shelf }) => shelf)).size !== 3);
  expect(unpicked.map(({ name }) => name)).toEqual([]);
});

/** Pages of one test: a long run is split, so that its parts run at the same time, and each prints its result. */
const PART = 100;

for (let first = 0; first < COUNT; first += PART) {
  const count = Math.min(PART, COUNT - first);
  test(`${count} random pages from ${first + 1} on do not distinguish visitors`, { tag: '@slow' }, async ({
    browser,
  }) => {
    test.setTimeout(60_000 + count * 10_000);
    const { differences, pairs } = await compareVisitors(browser, randomPages(count, SEED + first), true);
    expect(differences).toEqual([]);
    expect(pairs).toBeGreaterThan(0);
  });
}
