import { afterEach, expect, test, vi } from 'vitest';
import { unpack } from '../src/record.ts';
import { seal } from '../src/seal.ts';
import { pack } from '../src/snapshot.ts';

afterEach(() => vi.unstubAllGlobals());

test('a seal stands for one text and one version', async () => {
  expect(await seal('{}', '1')).toBe(await seal('{}', '1'));
  expect(await seal('{ }', '1')).not.toBe(await seal('{}', '1'));
  expect(await seal('{}', '2')).not.toBe(await seal('{}', '1'));
});

test('a seal is read back as it was written', async () => {
  const ledger = { id: 'me', since: 0, seal: (await seal('{}', '1')) ?? '', slots: {}, events: [] };
  expect(ledger.seal).not.toBe('');
  expect(unpack([pack(ledger)]).ledger).toEqual(ledger);
});

test('a page without digests has no seal', async () => {
  vi.stubGlobal('crypto', {});
  expect(await seal('{}', '1')).toBeUndefined();
});
