import { expect, test } from 'vitest';
import { errorName, type StorageStatus, setStorageState } from './storage-status.ts';

test('reports a change of the state, and every error', () => {
  const status: StorageStatus = { storage: 'closed' };
  expect(setStorageState(status, 'ok')).toBe(true);
  expect(setStorageState(status, 'ok')).toBe(false);
  expect(status).toEqual({ storage: 'ok' });
  expect(setStorageState(status, 'memory', new RangeError('x'))).toBe(true);
  expect(setStorageState(status, 'memory', new RangeError('x'))).toBe(true);
  expect(status).toEqual({ storage: 'memory', error: 'RangeError' });
  // The last error stays readable.
  expect(setStorageState(status, 'ok')).toBe(true);
  expect(status).toEqual({ storage: 'ok', error: 'RangeError' });
});

test('each thrown value has a name', () => {
  expect(errorName(new DOMException('', 'DataError'))).toBe('DataError');
  expect(errorName('DataError')).toBe('Error');
  expect(errorName(undefined)).toBe('Error');
});
