import { expect, test } from 'vitest';
import { event, factValue } from '../../testing/facts.ts';

test('a service case is open until it is closed', () => {
  expect(factValue('service.open')).toBe(false);
  expect(factValue('service.open', event('care_open', 2))).toBe(true);
  expect(factValue('service.open', event('care_open', 2), event('care_close', 1))).toBe(false);
  expect(factValue('service.open', event('care_close', 2), event('care_open', 1))).toBe(true);
});

test('the outcome is that of the last case', () => {
  const closed = event('care_close', 1, { outcome: 'resolved' });
  expect(factValue('service.outcome', event('care_open', 2), closed)).toBe('resolved');
  expect(factValue('service.resolved', event('care_open', 2), closed)).toBe(true);
  expect(factValue('service.daysSince', event('care_open', 2), closed)).toBe(1);
});
