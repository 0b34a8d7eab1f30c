import { expect, test } from 'vitest';
import { mergeHistories } from './frequency-caps.ts';

test('the history of a group adds exposures and dismissals, and keeps the latest times', () => {
  const one = { visit: 1, day: 2, lifetime: 3, lastSeenAt: 10, dismissals: 1, lastDismissedAt: 5 };
  const other = { visit: 4, day: 5, lifetime: 6, lastSeenAt: 7, dismissals: 2, lastDismissedAt: 9 };
  expect(mergeHistories([one, other])).toEqual({
    visit: 5,
    day: 7,
    lifetime: 9,
    lastSeenAt: 10,
    dismissals: 3,
    lastDismissedAt: 9,
  });
});

test('a group without members has no exposures', () => {
  expect(mergeHistories([])).toMatchObject({
    lifetime: 0,
    lastSeenAt: -Infinity,
    lastDismissedAt: -Infinity,
  });
});
