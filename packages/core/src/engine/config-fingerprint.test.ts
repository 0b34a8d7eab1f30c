import { afterEach, expect, test, vi } from 'vitest';
import { configFingerprint } from './config-fingerprint.ts';

afterEach(() => vi.unstubAllGlobals());

test('a fingerprint identifies one text and one version', async () => {
  expect(await configFingerprint('{}', '1')).toBe(await configFingerprint('{}', '1'));
  expect(await configFingerprint('{ }', '1')).not.toBe(await configFingerprint('{}', '1'));
  expect(await configFingerprint('{}', '2')).not.toBe(await configFingerprint('{}', '1'));
});

test('a page without digests has no fingerprint', async () => {
  vi.stubGlobal('crypto', {});
  expect(await configFingerprint('{}', '1')).toBeUndefined();
});
