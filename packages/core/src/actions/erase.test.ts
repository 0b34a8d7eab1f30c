import { expect, test, vi } from 'vitest';
import { dump, freshWorld, stored, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { preload } from '../engine/preload.ts';
import { openConnection } from '../ledger/connection.ts';
import { type LedgerStore, openLedgerStore } from '../ledger/indexeddb-store.ts';

freshWorld();

const decline = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

test('obligation 19: an erasure that failed is reported, and the next page finishes it', async () => {
  const one = await tailoredTab();
  one.track(view('x'));
  await one.profile.whenSaved();
  const real = indexedDB;
  one.destroy();
  const broken = tab({
    store: {
      ...openLedgerStore(openConnection()),
      erase: () => Promise.reject(new DOMException('', 'UnknownError')),
    },
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

const failing = (): LedgerStore => ({
  ...openLedgerStore(openConnection()),
  erase: () => Promise.reject(new DOMException('', 'UnknownError')),
});

/** A tab with events whose visitor declines, while storage refuses to erase. */
const withUnfinishedErasure = async (): Promise<void> => {
  const one = await tailoredTab();
  one.track(view('x'));
  await one.profile.whenSaved();
  one.destroy();
  const broken = tab({ store: failing() });
  await broken.ready;
  expect((await decline(broken)).ok).toBe(false);
  expect(JSON.stringify(await dump())).toContain('view_item');
  broken.destroy();
};

test('accepting while an earlier erasure is unfinished never finds the old profile', async () => {
  await withUnfinishedErasure();
  const next = tab({ store: failing() });
  expect(await next.consent.accept({ surface: 'panel' })).toEqual({ ok: false, reason: 'storage-failed' });
  expect(next.consent.get().status).toBe('generic');
  expect(preload()).not.toHaveProperty('records');
  next.destroy();
  const later = tab();
  await until(() => later.status().storage).toBe('ok');
  expect(later.consent.get().status).toBe('tailored');
  expect(later.consent.receipt()).toMatchObject({ surface: 'panel', purposes: ['content'] });
  expect(later.profile.list()).toEqual([]);
  expect(JSON.stringify(await dump())).not.toContain('view_item');
});

test('accepting in the tab whose erasure is in progress starts with an empty profile', async () => {
  const one = await tailoredTab();
  one.track(view('x'));
  await one.profile.whenSaved();
  const declined = decline(one);
  expect(await one.consent.accept({ surface: 'api' })).toEqual({ ok: true });
  expect(await declined).toEqual({ ok: true });
  expect(one.profile.list()).toEqual([]);
  expect(one.track(view('y')).recorded).toBe(true);
  await one.profile.whenSaved();
  expect(JSON.stringify(await dump()).match(/view_item/g)).toHaveLength(1);
});

test('declining again with keepData finishes an erasure, and keeps nothing', async () => {
  await withUnfinishedErasure();
  const next = tab({ store: failing() });
  expect((await decline(next, true)).ok).toBe(false);
  next.destroy();
  tab();
  await until(() => indexedDB.databases()).toEqual([]);
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
