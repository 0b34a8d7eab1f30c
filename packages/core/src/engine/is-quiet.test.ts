import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isQuietAt } from './is-quiet.ts';

afterEach(() => vi.unstubAllEnvs());

const HOUR_MS = 36e5;
const hour = fc.integer({ min: 0, max: 23 });
const at = (localHour: number, minute = 0): number => new Date(2026, 10, 22, localHour, minute).getTime();

/** The hours of one local day that are quiet. */
const quietIn = (from: number, to: number): readonly number[] =>
  Array.from({ length: 24 }, (_, each) => each).filter((each) => isQuietAt({ from, to }, at(each, 30)));

test('hours before midnight and after it are one span', () => {
  expect(quietIn(22, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 22, 23]);
  expect(quietIn(9, 12)).toEqual([9, 10, 11]);
  expect(quietIn(23, 0)).toEqual([23]);
});

test('the first hour begins on the minute, and the last one ends on it', () => {
  const hours = { from: 22, to: 7 };
  expect([at(21, 59), at(22), at(6, 59), at(7)].map((time) => isQuietAt(hours, time))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('two spans that meet fill the day, each hour once; equal ends are the whole day', () => {
  let runs = 0;
  fc.assert(
    fc.property(hour, hour, (from, to) => {
      runs += 1;
      const both = [...quietIn(from, to), ...quietIn(to, from)];
      expect(both.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: from === to ? 48 : 24 }, (_, each) => (from === to ? each >> 1 : each)),
      );
    }),
  );
  expect(runs).toBeGreaterThanOrEqual(100);
});

describe('where the clocks change', () => {
  /** The local times of a day at which it becomes quiet, or no longer is, read every half hour. */
  const changes = (start: number, hours: { readonly from: number; readonly to: number }) => {
    const steps = Array.from({ length: 60 }, (_, step) => start + (step * HOUR_MS) / 2);
    return steps
      .filter((time) => isQuietAt(hours, time) !== isQuietAt(hours, time - HOUR_MS / 2))
      .map((time) => new Date(time).toTimeString().slice(0, 5));
  };

  test.each([
    ['summer begins, and 2:00 is 3:00', Date.UTC(2026, 2, 28, 12)],
    ['summer ends, and 2:00 comes twice', Date.UTC(2026, 9, 24, 12)],
    ['nothing changes', Date.UTC(2026, 5, 10, 12)],
  ])('the hours follow the local clock: %s', (_what, noon) => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    expect(new Date(Date.UTC(2026, 5, 10)).getHours(), 'the time zone').toBe(2);
    expect(changes(noon, { from: 22, to: 7 })).toEqual(['22:00', '07:00']);
    expect(changes(noon, { from: 1, to: 4 })).toEqual(['01:00', '04:00']);
  });

  test('an hour that is left out is not quiet, and one that comes twice is quiet twice', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const quietHalves = (start: number): number =>
      Array.from({ length: 48 }, (_, step) => start + (step * HOUR_MS) / 2).filter((time) =>
        isQuietAt({ from: 2, to: 3 }, time),
      ).length;
    expect(quietHalves(Date.UTC(2026, 2, 28, 12))).toBe(0);
    expect(quietHalves(Date.UTC(2026, 9, 24, 12))).toBe(4);
  });
});
