import { expect, test } from 'vitest';
import { config } from '../../testing/visitor.ts';
import { createConsentGate } from './consent-gate.ts';
import { createConsentReader, isUnexpired } from './consent-reader.ts';
import type { ConsentRecord } from './consent-record.ts';

const DAY_MS = 864e5;
const MINUTE_MS = 6e4;
const record: ConsentRecord = { state: 'tailored', policy: 'p', day: 20_000 };

test('obligation 13: a record is valid for its day and the 180 days that follow', () => {
  const end = (record.day + 181) * DAY_MS;
  expect(isUnexpired(record, record.day * DAY_MS)).toBe(true);
  expect(isUnexpired(record, end - 1)).toBe(true);
  expect(isUnexpired(record, end)).toBe(false);
});

test.each([
  [undefined, false],
  [0, false],
  [1000, true],
])('a pause until minute %s is in effect before that minute: %s', (pausedUntil, isPausedBefore) => {
  const pausedAt = (now: number) =>
    createConsentReader({
      config,
      now: () => now,
      page: () => ({}),
      gate: createConsentGate(),
      record: () => ({ ...record, ...(pausedUntil !== undefined && { pausedUntil }) }),
      isConfigUsable: true,
    }).isPaused();
  expect(pausedAt(1000 * MINUTE_MS - 1)).toBe(isPausedBefore);
  expect(pausedAt(1000 * MINUTE_MS)).toBe(false);
});

test('without a record nothing is paused or allowed', () => {
  const reader = createConsentReader({
    config,
    now: () => 0,
    page: () => ({}),
    gate: createConsentGate(),
    record: () => undefined,
    isConfigUsable: true,
  });
  expect(reader.isPaused()).toBe(false);
  expect(reader.isTailored()).toBe(false);
  expect(reader.isPurposeAllowed('content')).toBe(false);
  expect(reader.isCategoryAllowed('browsing')).toBe(false);
});
