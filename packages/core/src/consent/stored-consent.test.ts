import { expect, test, vi } from 'vitest';
import { freshWorld, stored } from '../../testing/visitor.ts';
import { createStoredConsent } from './stored-consent.ts';

freshWorld();

const refusal = { state: 'declined', policy: 'p', day: 20_779 };
const REFUSAL_TEXT = '1 g p 20779';
const refuse = () =>
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('', 'SecurityError');
    },
  });

test('reads the record of another tab once, and reports it', () => {
  const onChange = vi.fn();
  const one = createStoredConsent(onChange);
  expect(one.reread()).toBe(false);
  createStoredConsent(() => {}).write(REFUSAL_TEXT);
  expect(one.get()).toBeUndefined();
  expect(one.reread()).toBe(true);
  expect(one.get()).toEqual(refusal);
  expect(one.reread()).toBe(false);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test('a write is reported, and is no news when storage is read again', () => {
  const onChange = vi.fn();
  const one = createStoredConsent(onChange);
  one.write(REFUSAL_TEXT);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(stored()).toEqual({ tactful: REFUSAL_TEXT });
  expect(one.reread()).toBe(false);
});

test('without a record the key is removed', () => {
  const one = createStoredConsent(() => {});
  one.write(REFUSAL_TEXT);
  one.write(undefined);
  expect(one.get()).toBeUndefined();
  expect(stored()).toEqual({});
});

test('where localStorage is refused, a record lasts as long as the page', () => {
  refuse();
  const one = createStoredConsent(() => {});
  expect(one.isBlocked()).toBe(true);
  one.write(REFUSAL_TEXT);
  expect(one.reread()).toBe(false);
  expect(one.get()).toEqual(refusal);
  vi.unstubAllGlobals();
});

test('notices when localStorage is refused later', () => {
  const one = createStoredConsent(() => {});
  expect(one.isBlocked()).toBe(false);
  refuse();
  expect(one.reread()).toBe(false);
  expect(one.isBlocked()).toBe(true);
});
