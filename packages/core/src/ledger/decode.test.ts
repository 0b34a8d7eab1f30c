import { describe, expect, test, vi } from 'vitest';
import { clock, dump, freshWorld, tab, tailoredTab, view } from '../../testing/visitor.ts';
import { digest } from '../events/slug.ts';
import { decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';
import { openLedgerStore } from './indexeddb-store.ts';

freshWorld();
const event = { id: 'a', name: 'view_item', at: 1, section: 'site', category: 'coats' } as const;
const ledger = { id: 'me', since: 0, slots: {}, events: [event] };
const good = encodeLedger(ledger);
const sealed = (data: string) => ({ v: 1, id: 'me', sum: digest(data), data });
let deep: object = {};
for (let level = 0; level < 1000; level++) deep = { deep };

const JUNK: readonly (readonly [what: string, record: unknown])[] = [
  ['a checksum that does not fit', { ...good, data: good.data.replace('coats', 'boats') }],
  ['no checksum', { v: 1, data: good.data }],
  ['no JSON', sealed('{')],
  ['an event without a time', sealed(JSON.stringify({ ...ledger, events: [{ ...event, at: null }] }))],
  [
    'an event of no known name',
    sealed(JSON.stringify({ ...ledger, events: [{ ...event, name: '__proto__' }] })),
  ],
  [
    'an element in a word',
    sealed(JSON.stringify({ ...ledger, events: [{ ...event, category: { type: 'p' } }] })),
  ],
  ['a list for a ledger', sealed('[]')],
  ['a number', 7],
  ['a structure without end', deep],
  ['five megabytes', 'x'.repeat(5e6)],
];

describe('what is on disk', () => {
  test('is read back as it was written', () => {
    expect(decodeLedger([good])).toEqual({ ledger, tail: 0 });
  });

  test.each(JUNK)('is not half-read: %s', (_what, record) => {
    expect(decodeLedger([record]).ledger).toBeUndefined();
    expect(decodeLedger([record]).setAside).toBe('damaged');
  });

  test.each(JUNK)('is replaced by an empty profile, and that is told: %s', async (_what, record) => {
    const one = await tailoredTab();
    one.track(view('x'));
    await one.profile.whenSaved();
    one.destroy();
    const store = openLedgerStore();
    await store.change(() => record, false);
    store.close();
    const next = tab();
    await next.ready;
    expect(next.status()).toMatchObject({ storage: 'ok', setAside: 'damaged' });
    expect(next.profile.list()).toEqual([]);
    expect(next.track(view('y')).recorded).toBe(true);
    await next.profile.whenSaved();
    expect(decodeLedger(await dump()).ledger?.events).toHaveLength(1);
  });

  test('an event of another epoch, or a damaged one, is not folded', () => {
    const records = [
      good,
      { epoch: 'other', event: { ...event, id: 'b' } },
      { epoch: 'me', event: { ...event, id: 'c', at: 'now' } },
      { epoch: 'me', event: { ...event, id: 'd' } },
      { epoch: 'me', event },
    ];
    expect(decodeLedger(records).ledger?.events.map(({ id }) => id)).toEqual(['a', 'd']);
  });

  test('what is reported while the ledger is made is part of it', async () => {
    const one = tab();
    const chosen = one.consent.accept({ surface: 'api' });
    expect(one.track(view('x')).recorded).toBe(true);
    clock.at += 10;
    await chosen;
    await one.profile.whenSaved();
    one.destroy();
    const next = tab();
    await next.ready;
    expect(next.profile.list()).toHaveLength(1);
  });

  test('an event of another epoch does not stay on disk', async () => {
    const one = await tailoredTab();
    one.track(view('x'));
    await one.profile.whenSaved();
    one.destroy();
    const store = openLedgerStore();
    await store.append([['late', { epoch: 'erased', event }]]);
    store.close();
    expect(JSON.stringify(await dump())).toContain('erased');
    const next = tab();
    await next.ready;
    await vi.waitFor(async () => expect(JSON.stringify(await dump())).not.toContain('erased'), 3000);
    expect(next.profile.list()).toHaveLength(1);
  });

  test('an event carries only the fields that it has, and no prototype', () => {
    const record = {
      epoch: 'me',
      event: { ...event, id: 'e', constructor: undefined, html: '<b>', url: '/x' },
    };
    const [, read] = decodeLedger([good, record]).ledger?.events ?? [];
    expect(Object.keys(read ?? {}).sort()).toEqual(['at', 'category', 'id', 'name', 'section']);
  });
});
