import { expect, test } from 'vitest';
import { createViewFilter } from './repeated-views.ts';

/** Reports views at given times, in milliseconds. Returns which of them are repetitions. */
const report = (...views: readonly (readonly [now: number, path: string | undefined])[]) => {
  const isRepeated = createViewFilter();
  return views.map(([now, path]) => isRepeated(path, now));
};

test('views of other pages are no repetitions, however fast they follow', () => {
  expect(report([0, '/a'], [1, '/b'], [2, '/c'], [3, '/a'])).toEqual([false, false, false, false]);
});

test('the same page within one second is a repetition', () => {
  expect(report([0, '/a'], [999, '/a'])).toEqual([false, true]);
  expect(report([0, '/a'], [1000, '/a'])).toEqual([false, false]);
  expect(report([0, undefined], [999, undefined])).toEqual([false, true]);
});

test('each repetition starts the time again', () => {
  expect(report([0, '/a'], [900, '/a'], [1800, '/a'])).toEqual([false, true, true]);
});

test('a view that is reported before the address is read counts once', () => {
  expect(report([0, '/a'], [5000, '/a'], [5016, '/b'], [5020, '/b'])).toEqual([false, false, true, true]);
  // The first page was reported less than a second before.
  expect(report([0, '/a'], [300, '/a'], [316, '/b'])).toEqual([false, true, false]);
  // Two such pages in a row.
  expect(report([0, '/a'], [5000, '/a'], [5016, '/b'], [5300, '/b'], [5316, '/c'])).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
