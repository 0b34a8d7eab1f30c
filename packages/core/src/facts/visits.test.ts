import { expect, test } from 'vitest';
import { event, factValue } from '../../testing/facts.ts';

const page = (minutes: number) => event('page_view', minutes / 1440);

test('a visit ends after half an hour without an event', () => {
  const ledger = [page(100), page(40), page(20), page(1)];
  expect(factValue('visits.count', ...ledger)).toBe(2);
  expect(factValue('visit.pages', ...ledger)).toBe(3);
  expect(factValue('visit.minutes', ...ledger)).toBeCloseTo(40);
  expect(factValue('visits.daysSinceLast', ...ledger)).toBeCloseTo(100 / 1440);
  expect(factValue('visits.count', page(31))).toBe(2);
});

test('the current visit counts before its first page view', () => {
  expect(factValue('visits.count')).toBe(1);
  expect(factValue('visit.pages')).toBe(0);
  expect(factValue('visits.daysSinceLast')).toBe(Number.POSITIVE_INFINITY);
});

test('the usual hour is one at which a third of at least three visits began', () => {
  const visitsAt = (...daysAgo: number[]) =>
    factValue('visits.usualHour', ...daysAgo.map((days) => event('page_view', days)));
  expect(visitsAt(1, 2)).toBe(false);
  expect(visitsAt(1, 2, 3)).toBe(true);
  expect(visitsAt(1.3, 2.3, 3.3)).toBe(false);
});
