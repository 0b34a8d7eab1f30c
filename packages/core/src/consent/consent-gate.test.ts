/** The consent gate: an upper bound of a consent tool. */
import { expect, test, vi } from 'vitest';
import { config, freshWorld, soon, stored, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';
import { createPublishedTactful } from '../create-tactful.ts';
import { openConnection } from '../ledger/connection.ts';
import { type LedgerStore, openLedgerStore } from '../ledger/indexeddb-store.ts';
import { publishConfig } from '../publish/publish-config.ts';
import { createConsentGate } from './consent-gate.ts';

freshWorld();

const viewCoats = (one: Tactful) => {
  for (const item of ['x', 'y']) expect(one.track(view(item)).recorded).toBe(true);
};
const variantOf = (one: Tactful) => one.decide('hero').winner?.variant;

test('V7: closing it restores the standard content at once, and opening it restores what the visitor has chosen', async () => {
  const one = await tailoredTab();
  viewCoats(one);
  await one.profile.whenSaved();
  expect(variantOf(one)).toBe('coats');
  const before = { record: stored(), consent: one.consent.get(), events: one.profile.list().length };

  one.consent.gate(false);
  expect(variantOf(one)).toBeUndefined();
  expect(one.fact('viewed.category.coats.30d')).toBe(0);
  expect(one.track(view('z'))).toEqual({ recorded: false, reason: 'no-consent' });
  expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false, gateClosed: true });
  expect(one.consent.receipt()).toMatchObject({ status: 'tailored' });
  await until(() => one.status().storage).toBe('closed');

  one.consent.gate(true);
  await until(() => one.status().storage).toBe('ok');
  expect(one.consent.get()).toEqual(before.consent);
  expect(one.profile.list()).toHaveLength(before.events);
  expect(variantOf(one)).toBe('coats');
  expect(stored()).toEqual(before.record);
});

test('V2: on a page where it is closed from the start, nothing is opened, recorded or accepted', async () => {
  viewCoats(await tailoredTab());
  const record = stored();
  vi.stubGlobal('indexedDB', new Proxy({}, { get: () => expect.unreachable('IndexedDB was touched') }));
  const one = createPublishedTactful(publishConfig(config), { consentGate: 'closed' });
  await one.ready;
  expect(one.track(view('z')).recorded).toBe(false);
  expect(await one.consent.accept({ surface: 'api' })).toEqual({ ok: false, reason: 'no-consent' });
  expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false, gateClosed: true });
  expect(one.status().storage).toBe('closed');
  expect(stored()).toEqual(record);
  one.destroy();
});

test('never consents: open, it leaves the visitor undecided, and a refusal stays one', async () => {
  const one = tab();
  one.consent.gate(true);
  expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  one.consent.gate(false);
  expect(await one.consent.accept({ surface: 'panel' })).toMatchObject({ ok: false });
  one.consent.gate(true);
  expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  await one.consent.decline({ surface: 'prompt' });
  one.consent.gate(false);
  one.consent.gate(true);
  expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false });
});

test('open without a prompt, it leaves an undecided visitor undecided, who can still accept', async () => {
  const one = tab();
  one.consent.gate(true, { prompt: false });
  expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: false, gateClosed: false });
  // A call as data may contain anything.
  one.consent.gate(true, null as unknown as undefined);
  expect(one.consent.get().promptDue).toBe(true);
  one.consent.gate(true, { prompt: false });
  expect(await one.consent.accept({ surface: 'panel' })).toEqual({ ok: true });
  expect(one.consent.get().status).toBe('tailored');
});

test('open without a prompt, it leaves the prompt about a material change of the config', async () => {
  await tailoredTab();
  const purposes = {
    ...config.purposes,
    more: { label: 'More', benefit: 'More.', dataCategories: ['cart'] as const },
  };
  const one = createPublishedTactful(publishConfig({ ...config, purposes }));
  one.consent.gate(true, { prompt: false });
  expect(one.consent.get()).toMatchObject({ policyChanged: true, promptDue: true });
  one.destroy();
});

test('a write that ends after it was closed leaves the profile closed', async () => {
  const store = openLedgerStore(openConnection());
  const before = await tailoredTab();
  before.destroy();
  let write = (): void => undefined;
  const mayWrite = new Promise<void>((resolve) => {
    write = resolve;
  });
  const append: LedgerStore['append'] = async (entries) => {
    await mayWrite;
    return store.append(entries);
  };
  const one = tab({ store: { ...store, append } });
  await one.ready;
  expect(one.track(view('x')).recorded).toBe(true);
  await soon();
  one.consent.gate(false);
  await until(() => one.status().storage).toBe('closed');
  write();
  await one.profile.whenSaved();
  expect(one.status().storage).toBe('closed');
});

test('a visitor can decline and erase while it is closed', async () => {
  const one = await tailoredTab();
  viewCoats(one);
  one.consent.gate(false);
  expect(await one.consent.decline({ surface: 'panel' })).toEqual({ ok: true });
  expect((await indexedDB.databases()).length).toBe(0);
  one.consent.gate(true);
  expect(one.consent.get()).toMatchObject({ status: 'generic', gateClosed: false });
  expect(one.profile.list()).toEqual([]);
});

test('belongs to its page: another tab is not affected, and it is not stored', async () => {
  const [one, other] = [await tailoredTab(), tab()];
  await other.ready;
  const record = stored();
  one.consent.gate(false);
  expect(other.consent.get()).toMatchObject({ status: 'tailored', gateClosed: false });
  expect(stored()).toEqual(record);
  expect(tab().consent.get()).toMatchObject({ status: 'tailored', gateClosed: false });
});

test('stays as it is when the page is described again', async () => {
  const one = await tailoredTab();
  one.consent.gate(false);
  one.setPage({ path: '/other' });
  expect(one.consent.get().gateClosed).toBe(true);
  expect(one.track(view('x')).recorded).toBe(false);
});

test('opens with true alone', () => {
  const gate = createConsentGate();
  const states: boolean[] = [];
  gate.onSet(() => states.push(gate.isClosed()));
  // A page may pass anything.
  for (const value of [true, undefined, 'granted', 0, true]) gate.set(value as boolean);
  expect(states).toEqual([false, true, true, true, false]);
});
