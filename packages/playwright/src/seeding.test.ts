/** A past is put in order, and one that cannot be is refused with its place. */
import { expect, test } from 'vitest';
import { dated } from './seeding.ts';

const NOW = 1e12;

test('events come oldest first, and keep the place at which they stood', () => {
  const past = dated(
    [
      { ago: '10m', name: 'page_view' },
      { ago: '2d', name: 'care_open' },
      { ago: 500, name: 'care_close' },
    ],
    NOW,
  );
  expect(past).toEqual([
    { event: { name: 'care_open' }, at: NOW - 2 * 864e5, index: 1 },
    { event: { name: 'page_view' }, at: NOW - 6e5, index: 0 },
    { event: { name: 'care_close' }, at: NOW - 500, index: 2 },
  ]);
});

test.each([
  ['soon', 'expected a time, as "3d", got "soon"'],
  ['3 days', 'expected a time'],
  [-1, 'expected a time'],
  ['181d', 'expected at most 180 days, got "181d"'],
])('%j ago is refused', (ago, message) => {
  const past = [{ ago: '1d', name: 'page_view' } as const, { ago, name: 'page_view' } as const];
  expect(() => dated(past, NOW)).toThrow(`seed[1].ago: ${message}`);
});
