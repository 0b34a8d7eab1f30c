import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/catalog.ts';
import { configOf, publishedOf } from '../../testing/config.ts';
import { withinCpuMs } from '../../testing/cpu-time.ts';
import { type Config, type FactValue, parseConfig } from '../index.ts';
import { categoriesIn, createDecider, type DecisionContext, type ExposureHistory } from '../internal.ts';

const NEVER: ExposureHistory = {
  visit: 0,
  day: 0,
  lifetime: 0,
  lastSeenAt: -Infinity,
  dismissals: 0,
  lastDismissedAt: -Infinity,
};
const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

const situation = (
  facts: { [path: string]: FactValue } = {},
  over: Partial<DecisionContext> = {},
): DecisionContext => ({
  now: NOW,
  tailored: true,
  assignmentId: 'visitor',
  read: (path) =>
    facts[path] ?? (path.endsWith('daysSince') ? Infinity : path.startsWith('affinity') ? [] : 0),
  isPurposeAllowed: () => true,
  isCategoryAllowed: () => true,
  isSlotEnabled: () => true,
  hasFired: () => true,
  history: () => NEVER,
  ...over,
});

const decide = (experiences: object[], at: DecisionContext, more: object = {}) => {
  const { config, issues } = parseConfig(configOf(experiences, more), catalogOf);
  expect(issues).toEqual([]);
  if (!config) throw Error('no config');
  return createDecider(publishedOf(config), categoriesIn(catalogOf(config))).decide('hero', at);
};
const stopOf = (experience: object, at: DecisionContext, more?: object) => {
  const { winner, stopped } = decide([experience], at, more);
  return winner ? undefined : stopped[0]?.reason;
};
const seen = (over: Partial<ExposureHistory>): Partial<DecisionContext> => ({
  history: () => ({ ...NEVER, ...over }),
});

describe('deciding', () => {
  test('the highest priority wins, the order of the config breaks ties', () => {
    const { winner, stopped } = decide(
      [{ id: 'a' }, { id: 'b', priority: 2 }, { id: 'c', priority: 2 }],
      situation(),
    );
    expect(winner?.experience.id).toBe('b');
    expect(stopped.map(({ experience, reason }) => [experience.id, reason])).toEqual([
      ['a', 'outranked'],
      ['c', 'outranked'],
    ]);
  });

  test.each([
    ['not-tailored', {}, situation({}, { tailored: false })],
    ['purpose-off', {}, situation({}, { isPurposeAllowed: () => false })],
    [
      'category-off',
      { when: { 'visits.count': 3 } },
      situation({ 'visits.count': 3 }, { isCategoryAllowed: () => false }),
    ],
    [
      'category-off',
      { action: 'rank', by: 'item', variant: undefined },
      situation({}, { isCategoryAllowed: (category: string) => category !== 'cart' }),
    ],
    ['slot-off', {}, situation({}, { isSlotEnabled: () => false })],
    ['quiet-hours', { action: 'message', cap: { visit: 1 } }, situation({}, { isQuiet: true })],
    [undefined, { action: 'message', cap: { visit: 1 } }, situation({}, { isQuiet: false })],
    [undefined, {}, situation({}, { isQuiet: true })],
    ['schedule', { schedule: { from: '2026-12-01' } }, situation()],
    ['schedule', { schedule: { until: '2026-11-22T12:00:00Z' } }, situation()],
    [undefined, { schedule: { from: '2026-11-22T12:00:00Z' } }, situation()],
    [undefined, { schedule: { until: '2026-11-22T12:00:01Z' } }, situation()],
    ['trigger', {}, situation({}, { hasFired: () => false })],
    [undefined, { trigger: ['load', 'exit'] }, situation({}, { hasFired: (trigger) => trigger === 'exit' })],
    ['condition', { when: { 'visits.count': { $gte: 3 } } }, situation()],
    ['care-open', {}, situation({ 'service.open': 1 })],
    [undefined, { duringCare: true }, situation({ 'service.open': 1 })],
    [
      'bought-lately',
      { promotes: { categories: ['coats'] } },
      situation({ 'bought.category.coats.daysSince': 89 }),
    ],
    [
      undefined,
      { promotes: { categories: ['coats'] } },
      situation({ 'bought.category.coats.daysSince': 90 }),
    ],
    [
      'bought-lately',
      { promotes: { items: ['x'], silentDays: 2 } },
      situation({ 'bought.item.x.daysSince': 1 }),
    ],
    ['dismissed', {}, situation({}, seen({ dismissals: 1, lastDismissedAt: NOW - 47 * HOUR }))],
    [undefined, {}, situation({}, seen({ dismissals: 1, lastDismissedAt: NOW - 48 * HOUR }))],
    ['dismissed', {}, situation({}, seen({ dismissals: 2, lastDismissedAt: NOW - 95 * HOUR }))],
    [
      'dismissed',
      { cap: { coolDownHours: 1 } },
      situation({}, seen({ dismissals: 3, lastDismissedAt: NOW - 7 * HOUR })),
    ],
    [
      undefined,
      { cap: { coolDownHours: 1 } },
      situation({}, seen({ dismissals: 3, lastDismissedAt: NOW - 8 * HOUR })),
    ],
    ['cool-down', { cap: { coolDownHours: 2 } }, situation({}, seen({ lastSeenAt: NOW - HOUR }))],
    ['cap-visit', { cap: { visit: 1 } }, situation({}, seen({ visit: 1 }))],
    [undefined, { cap: { visit: 1 } }, situation({}, { ...seen({ visit: 1 }), isShown: () => true })],
    ['cap-day', { cap: { day: 2 } }, situation({}, seen({ day: 2 }))],
    ['cap-lifetime', { cap: { lifetime: 3 } }, situation({}, seen({ lifetime: 3 }))],
    [
      'group-cool-down',
      { group: 'g' },
      situation({}, seen({ lastSeenAt: NOW - HOUR })),
      { caps: { groups: { g: { coolDownHours: 2 } } } },
    ],
    [
      'group-cap',
      { group: 'g' },
      situation({}, seen({ visit: 1 })),
      { caps: { groups: { g: { visit: 1 } } } },
    ],
    ['budget', {}, situation({}, seen({ day: 5 })), { caps: { all: { day: 5 } } }],
    [undefined, {}, situation({}, seen({ day: 4 })), { caps: { all: { day: 5 } } }],
    ['hold-out', { experiment: { variants: ['x', 'y'] } }, situation(), { holdout: 1 }],
    ['not-in-experiment', { experiment: { variants: ['x', 'y'], coverage: 0 } }, situation()],
    ['control', { experiment: { variants: [null, 'y'], weights: [1, 0] } }, situation()],
    [undefined, { experiment: { variants: [null, 'y'], weights: [0, 1] } }, situation()],
  ])('%s: %j', (stop, experience, at, more?: object) => {
    expect(stopOf({ id: 'one', ...experience }, at, more)).toBe(stop);
  });
});

describe('the other experiences of a group count', () => {
  const members = [{ id: 'one', group: 'g' }, { id: 'two', group: 'g' }, { id: 'alone' }];
  const stops = (history: Partial<ExposureHistory>, caps: object) => {
    const at = situation({}, { history: (id) => (id === 'two' ? { ...NEVER, ...history } : NEVER) });
    const { stopped } = decide(members, at, { caps });
    return Object.fromEntries(stopped.map(({ experience, reason }) => [experience.id, reason]));
  };

  test('for its caps', () =>
    expect(stops({ visit: 1 }, { groups: { g: { visit: 1 } } })).toEqual({
      one: 'group-cap',
      two: 'group-cap',
    }));

  test('for the silence after a dismissal', () =>
    expect(stops({ dismissals: 1, lastDismissedAt: NOW - HOUR }, { groups: { g: { visit: 9 } } })).toEqual({
      one: 'dismissed',
      two: 'dismissed',
    }));
});

test('a config that has not been parsed is decided in bounded time, whatever its patterns are', () => {
  const config = configOf([{ when: { n: { $regex: '^(a+)+$' } } }, { when: { n: { $regex: '^a+' } } }]);
  const decider = createDecider(publishedOf(config as Config), () => []);
  const { winner, stopped } = withinCpuMs(2_000, () =>
    decider.decide('hero', situation({ n: `${'a'.repeat(26)}!` })),
  );
  expect(winner?.experience.id).toBe('e1');
  expect(stopped.map(({ reason }) => reason)).toEqual(['condition']);
});

test('slow patterns of a config that has not been parsed share the steps of a page', () => {
  const slow = (at: number) => ({ id: `slow-${at}`, when: { n: { $regex: `^.*.*x${at}y` } } });
  const cheap = { id: 'cheap', priority: -1, when: { n: { $regex: '^a' } } };
  const experiences = [cheap, ...Array.from({ length: 300 }, (_, at) => slow(at))];
  const decider = createDecider(publishedOf(configOf(experiences) as Config), () => []);
  const at = situation({ n: 'a'.repeat(250) });
  expect(decider.isOutOfSteps).toBe(false);
  const { winner, stopped } = decider.decide('hero', at);
  expect(decider.isOutOfSteps).toBe(true);
  expect(winner?.experience.id).toBe('cheap');
  expect(stopped).toHaveLength(300);
  // A changed fact does not restore the steps, but a new page does.
  decider.invalidate();
  expect(decider.decide('hero', situation({ n: 'x99y' })).winner).toBe(undefined);
  decider.startPage();
  expect(decider.decide('hero', situation({ n: 'x99y' })).winner?.experience.id).toBe('slow-99');
});

test('of a config that has not been parsed, the first 1 000 experiences are used', () => {
  const experiences = Array.from({ length: 1_200 }, (_, at) => ({ id: `e-${at}`, slot: `s-${at}` }));
  const decider = createDecider(publishedOf(configOf(experiences) as Config), () => []);
  expect(decider.slots).toHaveLength(1_000);
  expect(decider.decide('s-999', situation()).winner?.experience.id).toBe('e-999');
  expect(decider.decide('s-1000', situation()).winner).toBe(undefined);
});
