import { expect, test, vi } from 'vitest';
import { config, dump, freshWorld, stored, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import { configFingerprint } from '../engine/config-fingerprint.ts';
import { readConfigFingerprint } from './config-record.ts';
import { decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';

freshWorld();
const createFingerprint = () => configFingerprint('{}', '1');
const fingerprintInStorage = async () => readConfigFingerprint(await dump());

const visitor = async () => {
  const one = await tailoredTab({ createFingerprint });
  await vi.waitFor(async () => expect(await fingerprintInStorage()).toBe(await createFingerprint()));
  return one;
};

test('the fingerprint of the config is stored in a record of its own, after consent', async () => {
  const before = tab({ createFingerprint });
  await before.ready;
  expect(await dump()).toEqual([]);
  before.destroy();
  const one = await visitor();
  expect(one.profile.list()).toEqual([]);
  expect(one.profile.export()).not.toContain(await createFingerprint());
});

test('the record survives changes of the profile and a compaction', async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  const one = await visitor();
  for (let at = 0; at < 60; at++) one.track(view(`item-${at}`));
  await one.profile.whenSaved();
  await until(async () => (await dump()).length).toBe(2);
  expect(await one.profile.removeCategory('cart')).toEqual({ ok: true });
  expect(await fingerprintInStorage()).toBe(await createFingerprint());
  expect((await dump()).length).toBe(2);
  const next = tab({ config });
  await next.ready;
  expect(next.profile.list()).toHaveLength(60);
  expect(next.status().setAside).toBeUndefined();
});

test('the record is erased with the profile, and after a refusal nothing is left', async () => {
  const one = await visitor();
  expect(await one.profile.erase()).toEqual({ ok: true });
  expect(await fingerprintInStorage()).toBeUndefined();
  await one.consent.decline({ surface: 'panel' });
  const again = await visitor();
  expect(await again.consent.decline({ surface: 'panel' })).toEqual({ ok: true });
  await until(() => indexedDB.databases()).toEqual([]);
  expect(stored().tactful).toMatch(/^1 g /);
});

test.each(['seal', 'fingerprint'])('a ledger that contains the former field %s still loads', (field) => {
  const ledger = { id: 'me', since: 0, slots: {}, events: [] };
  const { data, ...record } = encodeLedger({ ...ledger, [field]: 'x' });
  expect(data).toContain(field);
  expect(decodeLedger([{ ...record, data }, { config: 'x' }])).toEqual({ ledger, tail: 0 });
});
