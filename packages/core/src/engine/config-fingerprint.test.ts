import { afterEach, expect, test, vi } from 'vitest';
import { decodeLedger } from '../ledger/decode.ts';
import { encodeLedger } from '../ledger/encode.ts';
import { configFingerprint } from './config-fingerprint.ts';

afterEach(() => vi.unstubAllGlobals());

test('a seal stands for one text and one version', async () => {
  expect(await configFingerprint('{}', '1')).toBe(await configFingerprint('{}', '1'));
  expect(await configFingerprint('{ }', '1')).not.toBe(await configFingerprint('{}', '1'));
  expect(await configFingerprint('{}', '2')).not.toBe(await configFingerprint('{}', '1'));
});

test('a seal is read back as it was written', async () => {
  const ledger = {
    id: 'me',
    since: 0,
    fingerprint: (await configFingerprint('{}', '1')) ?? '',
    slots: {},
    events: [],
  };
  expect(ledger.fingerprint).not.toBe('');
  expect(decodeLedger([encodeLedger(ledger)]).ledger).toEqual(ledger);
});

test('a page without digests has no seal', async () => {
  vi.stubGlobal('crypto', {});
  expect(await configFingerprint('{}', '1')).toBeUndefined();
});
