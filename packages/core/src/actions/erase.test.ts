import { expect, test, vi } from 'vitest';
import { dump, freshWorld, stored, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { openLedgerStore } from '../ledger/indexeddb-store.ts';

freshWorld();

const decline = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

test('obligation 19: an erasure that failed is reported, and the next page finishes it', async () => {
  const one = await tailoredTab();
  one.track(view('x'));
  await one.profile.whenSaved();
  const real = indexedDB;
  one.destroy();
  const broken = tab({
    store: { ...openLedgerStore(), erase: () => Promise.reject(new DOMException('', 'UnknownError')) },
  });
  await broken.ready;
  expect(await decline(broken)).toEqual({ ok: false, reason: 'storage-failed' });
  expect(broken.status().error).toBe('UnknownError');
  expect(await dump()).not.toEqual([]);
  vi.stubGlobal('indexedDB', real);
  const next = tab();
  expect(next.consent.get().status).toBe('generic');
  await until(() => indexedDB.databases()).toEqual([]);
  expect(stored().tactful).toMatch(/^1 g /);
});

test('obligation 19: erasing leaves no events in any tab, and does not change consent', async () => {
  const [one, other] = [await tailoredTab(), tab()];
  await other.ready;
  one.track(view('x'));
  other.track(view('y'));
  await Promise.all([one.profile.whenSaved(), other.profile.whenSaved()]);
  expect(await one.profile.erase()).toEqual({ ok: true });
  await until(() => [one.profile.list(), other.profile.list()]).toEqual([[], []]);
  expect(JSON.stringify(await dump())).not.toMatch(/view_item/);
  expect(one.consent.get().status).toBe('tailored');
  expect(one.track(view('z')).recorded).toBe(true);
});
