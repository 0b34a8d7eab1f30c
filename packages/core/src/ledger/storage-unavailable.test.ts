import { expect, test, vi } from 'vitest';
import { dump, freshWorld, stored, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { openConnection } from '../ledger/connection.ts';
import { openLedgerStore } from '../ledger/indexeddb-store.ts';

freshWorld();

const decline = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

test('obligation 51: without IndexedDB it works until the page is left, and reports it', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const one = await tailoredTab();
  expect(one.track(view('a')).recorded).toBe(true);
  expect(one.fact('viewed.category.coats.all')).toBe(1);
  expect(one.status()).toMatchObject({ storage: 'memory', error: 'TypeError' });
});

test('obligation 51: with localStorage refused it shows no prompt, and throws nothing', async () => {
  const denied = () => {
    throw new DOMException('', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
  const one = tab();
  expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: false });
  await one.consent.accept({ surface: 'panel' });
  expect(one.track(view('a')).recorded).toBe(true);
  await decline(one);
  expect(one.consent.get().status).toBe('generic');
});

test('obligation 51: when the browser has cleared the profile, consent is unset', async () => {
  const one = await tailoredTab();
  one.track(view('a'));
  await one.profile.whenSaved();
  one.destroy();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('tactful').onsuccess = resolve;
  });
  const next = tab();
  await next.ready;
  expect(next.consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  expect(stored()).toEqual({});
});

test.each(['an event', 'a change'])(
  'obligation 51: when the profile is cleared while the page is open, consent is unset at the next write: %s',
  async (what) => {
    const one = await tailoredTab();
    one.track(view('a'));
    await one.profile.whenSaved();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('tactful').onsuccess = resolve;
    });
    if (what === 'an event') one.track(view('b'));
    else expect((await one.profile.removeCategory('cart')).ok).toBe(false);
    await one.profile.whenSaved();
    expect(one.consent.get().status).toBe('unset');
    expect(one.profile.list()).toEqual([]);
    await until(() => indexedDB.databases()).toEqual([]);
  },
);

test('obligation 51: a profile of a newer version is neither used nor changed', async () => {
  const one = await tailoredTab();
  one.destroy();
  const store = openLedgerStore(openConnection());
  const newer = { v: 99, something: 'else' };
  await store.change(() => newer, false);
  store.close();
  const next = tab();
  await next.ready;
  next.track(view('a'));
  await next.profile.whenSaved();
  expect((await next.profile.remove(['x'])).ok).toBe(false);
  expect(next.status()).toMatchObject({ storage: 'memory', setAside: 'newer' });
  expect(await dump()).toEqual([newer]);
});
