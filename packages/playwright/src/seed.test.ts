import { expect, test } from 'vitest';
import { assertRecorded, dateEvents } from './seed.ts';

const NOW = 1e12;

test('sorts events by time, oldest first, and keeps their indexes', () => {
  const events = dateEvents(
    [
      { ago: '10m', name: 'page_view' },
      { ago: '2d', name: 'care_open' },
      { ago: 500, name: 'care_close' },
    ],
    NOW,
  );
  expect(events).toEqual([
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
])('rejects %j as a time', (ago, message) => {
  const events = [{ ago: '1d', name: 'page_view' } as const, { ago, name: 'page_view' } as const];
  expect(() => dateEvents(events, NOW)).toThrow(`seed[1].ago: ${message}`);
});

test('throws with the reason if an event was not recorded', () => {
  const [event] = dateEvents([{ ago: 0, name: 'search' }], NOW);
  if (!event) throw new Error('no event');
  expect(() => assertRecorded({ recorded: true, events: [] }, event)).not.toThrow();
  expect(() => assertRecorded({ recorded: false, reason: 'sensitive' }, event)).toThrow(
    'seed[0] (search) was not recorded: sensitive',
  );
  expect(() => assertRecorded(undefined, event)).toThrow('Tactful has not started');
});
