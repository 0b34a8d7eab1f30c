import { describe, expect, test, vi } from 'vitest';
import { clock, dump, freshWorld, tab, tailoredTab, view } from '../../testing/visitor.ts';
import { digest } from '../events/slug.ts';
import { openConnection } from './connection.ts';
import { decodeLedger } from './decode.ts';
import { encodeLedger } from './encode.ts';
import { openLedgerStore } from './indexeddb-store.ts';

freshWorld();
const event = { id: 'a', name: 'view_item', at: 1, section: 'site', category: 'coats' } as const;
const ledger = { id: 'me', since: 0, slots: {}, events: [event] };
const good = encodeLedger(ledger);
const withChecksum = (data: string) => ({ v: 1, id: 'me', sum: digest(data), data });
let deep: object = {};
for (let level = 0; level < 1000; level++) deep = { deep };

const JUNK: readonly (readonly [name: string, record: unknown])[] = [
  ['a wrong checksum', { ...good, data: good.data.replace('coats', 'boats') }],
  ['no checksum', { v: 1, data: good.data }],
  ['no JSON', withChecksum('{')],
  ['an event without a time', withChecksum(JSON.stringify({ ...ledger, events: [{ ...event, at: null }] }))],
  [
    'an event with an unknown name',
    withChecksum(JSON.stringify({ ...ledger, events: [{ ...event, name: '__proto__' }] })),
  ],
  [
    'an object instead of a text',
    withChecksum(JSON.stringify({ ...ledger, events: [{ ...event, category: { type: 'p' } }] })),
  ],
  ['a list instead of a ledger', withChecksum('[]')],
  ['a number', 7],
  ['a very deep structure', deep],
  ['five megabytes', 'x'.repeat(5e6)],
];

describe('records in storage', () => {
  test('are read as they were written', () => {
    expect(decodeLedger([good])).toEqual({ ledger, tail: 0 });
  });

  test('keep quiet hours, and drop those that are none', () => {
    const quietHours = { from: 22, to: 7 };
    const decode = (hours: unknown) =>
      decodeLedger([withChecksum(JSON.stringify({ ...ledger, quietHours: hours }))]).ledger;
    expect(decode(quietHours)).toEqual({ ...ledger, quietHours });
    for (const hours of [null, 7, 'night', {}, { from: 22, to: 25 }]) expect(decode(hours)).toEqual(ledger);
  });

  test.each(JUNK)('are set aside as a whole: %s', (_name, record) => {
    expect(decodeLedger([record]).ledger).toBeUndefined();
    expect(decodeLedger([record]).setAside).toBe('damaged');
  });

  test.each(JUNK)('are replaced by an empty profile, and reported: %s', async (_name, record) => {
    const one = await tailoredTab();
    one.track(view('x'));
    await one.profile.whenSaved();
    one.destroy();
    const store = openLedgerStore(openConnection());
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

  test('ignore an event of another epoch, and a damaged event', () => {
    const records = [
      good,
      { epoch: 'other', event: { ...event, id: 'b' } },
      { epoch: 'me', event: { ...event, id: 'c', at: 'now' } },
      { epoch: 'me', event: { ...event, id: 'd' } },
      { epoch: 'me', event },
    ];
    expect(decodeLedger(records).ledger?.events.map(({ id }) => id)).toEqual(['a', 'd']);
  });

  test('contain an event that was recorded while the ledger was created', async () => {
    const one = tab();
    const accepted = one.consent.accept({ surface: 'api' });
    expect(one.track(view('x')).recorded).toBe(true);
    clock.at += 10;
    await accepted;
    await one.profile.whenSaved();
    one.destroy();
    const next = tab();
    await next.ready;
    expect(next.profile.list()).toHaveLength(1);
  });

  test('lose an event of another epoch', async () => {
    const one = await tailoredTab();
    one.track(view('x'));
    await one.profile.whenSaved();
    one.destroy();
    const store = openLedgerStore(openConnection());
    await store.append([['late', { epoch: 'erased', event }]]);
    store.close();
    expect(JSON.stringify(await dump())).toContain('erased');
    const next = tab();
    await next.ready;
    await vi.waitFor(async () => expect(JSON.stringify(await dump())).not.toContain('erased'), 3000);
    expect(next.profile.list()).toHaveLength(1);
  });

  test('give an event only its known fields, and no prototype', () => {
    const record = {
      epoch: 'me',
      event: { ...event, id: 'e', constructor: undefined, html: '<b>', url: '/x' },
    };
    const [, read] = decodeLedger([good, record]).ledger?.events ?? [];
    expect(Object.keys(read ?? {}).sort()).toEqual(['at', 'category', 'id', 'name', 'section']);
  });
});

test('slots without settings are not read', () => {
  const slots = { hero: [], row: ['*'], side: '*' };
  expect(decodeLedger([withChecksum(JSON.stringify({ ...ledger, slots }))]).ledger?.slots).toEqual({
    row: ['*'],
  });
});
