import type { Config } from '@tactful/rules';
import { describe, expect, test, vi } from 'vitest';
import {
  clock,
  config,
  DAY,
  dump,
  freshWorld,
  soon,
  stored,
  tab,
  tailoredTab,
  view,
} from '../testing/visitor.ts';
import type { Tactful } from './api.ts';
import { preload } from './engine/preload.ts';
import type { PageEvent } from './events/event.ts';
import { openLedgerStore } from './ledger/indexeddb-store.ts';

freshWorld();
const EVENTS: readonly PageEvent[] = [
  { name: 'page_view' },
  view('x'),
  { name: 'search', term: 'coat' },
  { name: 'add_to_cart', items: [{ id: 'x', price: 60 }] },
  { name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] },
  { name: 'use_feature', feature: 'filter' },
  { name: 'state_preference', question: 'style', answers: ['plain'] },
  { name: 'care_open' },
];
const untouchable = () =>
  vi.stubGlobal('indexedDB', new Proxy({}, { get: () => expect.unreachable('IndexedDB was touched') }));
const sayNo = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

describe('before a yes', () => {
  test.each(['unset', 'generic'])(
    'obligation 1: nothing is opened and nothing recorded while the choice is %s',
    async (choice) => {
      untouchable();
      const one = tab(preload());
      if (choice === 'generic') await one.consent.decline({ surface: 'prompt' });
      for (const event of EVENTS) expect(one.track(event)).toEqual({ recorded: false, reason: 'no-consent' });
      await one.ready;
      await one.profile.whenSaved();
      one.profile.export();
      expect(one.profile.previewImport('{"tactful":1,"events":[]}').events).toEqual([]);
      expect(one.status().storage).toBe('closed');
      expect(Object.keys(stored())).toEqual(choice === 'unset' ? [] : ['tactful']);
    },
  );

  test('obligation 2, 50: two visitors who refuse on one day store the same, in at most 96 bytes', async () => {
    const refused = async (): Promise<string> => {
      const one = tab();
      await one.consent.decline({ surface: 'prompt' });
      const text = stored().tactful ?? '';
      localStorage.removeItem('tactful');
      return text;
    };
    const first = await refused();
    clock.at += 3 * 36e5;
    expect(await refused()).toBe(first);
    expect(first).toMatch(/^1 g \w+ 20779$/);
    const many = {
      ...config,
      purposes: Object.fromEntries(
        Array.from({ length: 40 }, (_, at) => [`purpose-${at}`, config.purposes.content]),
      ),
    } as Config;
    await tailoredTab({ config: many });
    expect(Buffer.byteLength(`tactful${stored().tactful}`)).toBeLessThanOrEqual(96 + 7);
  });

  test('obligation 3: decisions do not depend on what happened before', async () => {
    const one = tab();
    for (let at = 0; at < 9; at++) one.track(view(`item-${at}`));
    expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'not-tailored' }] });
    expect(one.decide('hero').winner).toBeUndefined();
  });

  test('obligation 5, 6: only choose() changes the choice', () => {
    const one = tab();
    for (const event of EVENTS) one.track(event);
    one.setPage({ path: '/checkout' });
    one.slots.trigger('exit');
    one.consent.pause();
    one.consent.setSharedAcrossSections(true);
    one.consent.setCategory('cart', true);
    expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: true });
    expect(stored()).toEqual({});
  });

  test('obligation 36: minors are never asked, and nothing is stored', async () => {
    untouchable();
    for (const one of [
      tab({ config: { ...config, site: { ...config.site, audience: 'minors' } } }),
      tab({}, { minors: true }),
    ]) {
      await one.consent.accept({ surface: 'api' });
      expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false, minors: true });
      expect(one.track(view('x')).recorded).toBe(false);
    }
  });

  test('obligation 38: with the signal nobody is asked; a yes that knew of it counts, an older one does not', async () => {
    const before = await tailoredTab();
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    expect(before.consent.get()).toMatchObject({ status: 'generic', promptDue: false, gpc: true });
    expect(before.track(view('x')).recorded).toBe(false);
    await before.consent.accept({ surface: 'panel' });
    expect(before.consent.get().status).toBe('tailored');
    localStorage.removeItem('tactful');
    expect(tab().consent.get()).toMatchObject({ status: 'generic', promptDue: false });
  });
});

describe('the choice', () => {
  test.each(['tailored', 'generic'] as const)(
    'obligation 13: %s holds for six months, as the other',
    async (to) => {
      const one = tab();
      await one.consent[to === 'tailored' ? 'accept' : 'decline']({ surface: 'prompt' });
      clock.at += 179 * DAY;
      expect(tab().consent.get()).toMatchObject({ status: to, promptDue: false });
      clock.at += 2 * DAY;
      expect(tab().consent.get()).toMatchObject({ status: 'unset', promptDue: true });
    },
  );

  const purpose = { label: 'Offers', benefit: 'Saves money', dataCategories: ['cart'] } as const;
  test('obligation 14: other words do not ask again, another purpose does, and it is off until then', async () => {
    await tailoredTab();
    const reworded = {
      ...config,
      purposes: { content: { ...config.purposes.content, label: 'Neu' } },
    } as Config;
    expect(tab({ config: reworded }).consent.get()).toMatchObject({ promptDue: false, policyChanged: false });
    const more = { ...config, purposes: { ...config.purposes, offers: purpose } } as Config;
    const one = tab({ config: more });
    expect(one.consent.get()).toMatchObject({
      status: 'tailored',
      promptDue: true,
      policyChanged: true,
      purposes: { content: true, offers: false },
    });
    await one.consent.setPurpose('content', false);
    await one.consent.accept({ surface: 'prompt' });
    expect(one.consent.get()).toMatchObject({
      policyChanged: false,
      purposes: { content: false, offers: true },
    });
  });

  test.each([
    ['controller', { site: { ...config.site, controller: 'Other Ltd' } }],
    ['retention', { retention: { browsing: { days: 60 } } }],
    ['sensitive', { sensitive: { words: ['moon'] } }],
  ])('obligation 14: another %s asks again', async (_what, change) => {
    await tailoredTab();
    expect(tab({ config: { ...config, ...change } as Config }).consent.get().promptDue).toBe(true);
  });

  test('obligation 15: the other tab follows in less than 200 ms', async () => {
    const [one, other] = [tab(), tab()];
    const told: string[] = [];
    other.subscribe((change) => told.push(change));
    await one.consent.accept({ surface: 'api' });
    await soon(150);
    expect(other.consent.get().status).toBe('tailored');
    expect(told).toContain('consent');
    expect(other.status().storage).toBe('ok');
    await sayNo(one);
    await soon(150);
    expect(other.consent.get().status).toBe('generic');
    expect(other.status().storage).toBe('closed');
  });

  test('obligation 49: the receipt says what was chosen, without an id', async () => {
    const one = tab();
    expect(one.consent.receipt()).toBeUndefined();
    await one.consent.accept({ surface: 'prompt', language: 'de-AT' });
    expect(tab().consent.receipt()).toEqual({
      schema: 1,
      status: 'tailored',
      policyHash: expect.stringMatching(/^\w{5,7}$/),
      day: '2026-11-22',
      surface: 'prompt',
      language: 'de-AT',
      purposes: ['content'],
      gpc: false,
    });
    await sayNo(one);
    expect(one.consent.receipt()).toEqual({
      schema: 1,
      status: 'generic',
      policyHash: expect.any(String),
      day: '2026-11-22',
      purposes: [],
      gpc: false,
    });
  });

  test('obligation 52: a no of a sibling sub-domain wins where the choice is shared, else not', async () => {
    const shared = { ...config, site: { ...config.site, shareChoiceWith: '.example.com' } };
    await tailoredTab();
    expect(tab({ config: shared }, { declinedElsewhere: true }).consent.get()).toMatchObject({
      status: 'generic',
      promptDue: false,
    });
    expect(tab({ config: shared }).consent.get().status).toBe('tailored');
    expect(tab({}, { declinedElsewhere: true }).consent.get().status).toBe('tailored');
  });
});

describe('the profile', () => {
  test('obligation 18: a no stops everything and erases, here and in other tabs', async () => {
    const [one, other] = [await tailoredTab(), tab()];
    for (const event of EVENTS) one.track(event);
    await one.profile.whenSaved();
    expect(await sayNo(one)).toEqual({ ok: true });
    expect(await indexedDB.databases()).toEqual([]);
    for (let click = 0; click < 10; click++)
      for (const each of [one, other]) expect(each.track(view(`x${click}`)).recorded).toBe(false);
    await soon(300);
    expect(await indexedDB.databases()).toEqual([]);
    expect(one.profile.list()).toEqual([]);
    expect(one.decide('hero').winner).toBeUndefined();
  });

  test('obligation 18: a no that keeps the data uses none of it, and a later yes finds it again', async () => {
    const one = await tailoredTab();
    one.track(view('x'));
    await sayNo(one, true);
    expect(one.profile.list()).toEqual([]);
    expect(one.track(view('y')).recorded).toBe(false);
    await one.consent.accept({ surface: 'panel' });
    expect(one.profile.list()).toHaveLength(1);
  });

  test('obligation 19: an erasure that failed is told, and finished by the next page', async () => {
    const one = await tailoredTab();
    one.track(view('x'));
    await one.profile.whenSaved();
    const real = indexedDB;
    one.destroy();
    const broken = tab({
      store: { ...openLedgerStore(), erase: () => Promise.reject(new DOMException('', 'UnknownError')) },
    });
    await broken.ready;
    expect(await sayNo(broken)).toEqual({ ok: false, reason: 'storage-failed' });
    expect(broken.status().error).toBe('UnknownError');
    expect(await dump()).not.toEqual([]);
    vi.stubGlobal('indexedDB', real);
    const next = tab();
    expect(next.consent.get().status).toBe('generic');
    await soon(50);
    expect(await indexedDB.databases()).toEqual([]);
    expect(stored().tactful).toMatch(/^1 g /);
  });

  test('obligation 19: erasing leaves nothing in any tab, and the choice as it is', async () => {
    const [one, other] = [await tailoredTab(), tab()];
    await other.ready;
    one.track(view('x'));
    other.track(view('y'));
    await Promise.all([one.profile.whenSaved(), other.profile.whenSaved()]);
    expect(await one.profile.erase()).toEqual({ ok: true });
    await soon(300);
    expect([one.profile.list(), other.profile.list()]).toEqual([[], []]);
    expect(JSON.stringify(await dump())).not.toMatch(/view_item/);
    expect(one.consent.get().status).toBe('tailored');
    expect(one.track(view('z')).recorded).toBe(true);
  });

  test('obligation 20: the profile is what is stored, each with its expiry, purposes and readers', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.track(event);
    await one.profile.whenSaved();
    const text = JSON.stringify(await dump());
    expect(one.profile.list()).toHaveLength(EVENTS.length);
    for (const { event, expiresAt, purposes } of one.profile.list()) {
      expect(text).toContain(event.id);
      expect(expiresAt).toBeGreaterThan(clock.at);
      expect(purposes).toEqual(['content']);
    }
    expect(one.profile.list().find(({ event }) => event.name === 'view_item')?.usedBy).toEqual([
      'coats',
      'all',
      'order',
    ]);
  });

  test('obligation 21: what is deleted or corrected is no longer behind a decision', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.track(view(id));
    expect(one.decide('hero').winner?.experience.id).toBe('coats');
    const { evidence } = one.explain('hero');
    expect(evidence[0]?.events.map(({ item }) => item).sort()).toEqual(['a', 'b']);
    const [first, second] = one.profile.list().map(({ event }) => event.id);
    await one.profile.correct(first ?? '', { category: 'Hats' });
    expect(one.decide('hero').winner).toBeUndefined();
    await one.profile.correct(first ?? '', { category: 'Coats' });
    expect(one.decide('hero').winner).toBeDefined();
    await one.profile.remove([second ?? '']);
    expect(one.decide('hero').winner).toBeUndefined();
    expect(JSON.stringify(await dump())).not.toContain(second);
  });

  test('obligation 22: export, erase, import give the same profile', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.track(event);
    const before = one.profile.list();
    const file = one.profile.export();
    expect(file).not.toContain(JSON.stringify(await dump()).match(/"epoch":"([^"]+)"/)?.[1] ?? '?');
    await one.profile.erase();
    expect(one.profile.previewImport(file)).toMatchObject({ skipped: 0, issues: [] });
    expect(await one.profile.import(file)).toEqual({ ok: true });
    expect(one.profile.list()).toEqual(before);
    expect(one.profile.previewImport(file)).toMatchObject({ events: [], skipped: EVENTS.length });
  });

  const good = { id: 'a', name: 'view_item', at: clock.at, section: 'site', category: 'coats' };
  test.each([
    ['no JSON', '{', ''],
    ['another format', '{"tactful":2,"events":[]}', 'tactful'],
    ['no events', '{"tactful":1}', 'events'],
    ['a bad event', JSON.stringify({ tactful: 1, events: [good, { ...good, at: 'now' }] }), 'events[1]'],
    [
      'an unknown name',
      JSON.stringify({ tactful: 1, events: [{ ...good, name: 'constructor' }] }),
      'events[0]',
    ],
    [
      'a structure in a word',
      JSON.stringify({ tactful: 1, events: [{ ...good, category: { props: {} } }] }),
      'events[0]',
    ],
    ['too much', `{"tactful":1,"events":[]}${' '.repeat(300_001)}`, ''],
  ])('obligation 22: a file with %s is refused, and nothing changed', async (_what, file, path) => {
    const one = await tailoredTab();
    expect(one.profile.previewImport(file)).toMatchObject({ events: [], issues: [{ path }] });
    expect((await one.profile.import(file)).ok).toBe(false);
    expect(one.profile.list()).toEqual([]);
  });

  test('obligation 22: an import brings nothing sensitive, expired, unread or of kinds that are off', async () => {
    const one = await tailoredTab();
    await one.consent.setCategory('cart', false);
    const events = [
      good,
      { ...good, id: 'b', category: 'pregnancy' },
      { ...good, id: 'c', at: clock.at - 31 * DAY },
      { ...good, id: 'd', name: 'add_to_cart' },
      { ...good, id: 'e', name: 'begin_checkout' },
    ];
    const file = JSON.stringify({ tactful: 1, events });
    expect(one.profile.previewImport(file)).toMatchObject({ events: [{ id: 'a' }], skipped: 4 });
    await one.profile.import(file);
    expect(one.profile.list()).toHaveLength(1);
  });
});

describe('what is kept, and how long', () => {
  test('obligation 24: what has expired is not used in the same tick, and gone from disk after', async () => {
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.track(view(id));
    await one.profile.whenSaved();
    clock.at += 30 * DAY - 1;
    expect(one.fact('viewed.category.coats.all')).toBe(2);
    clock.at += 1;
    expect(one.fact('viewed.category.coats.all')).toBe(0);
    expect(one.decide('hero').winner).toBeUndefined();
    expect(one.profile.list()).toEqual([]);
    await soon(20);
    await one.profile.whenSaved();
    expect(JSON.stringify(await dump())).not.toContain('view_item');
  });

  test('obligation 24: no fact reads an expired event in a tab that stays open for 400 days', async () => {
    const one = await tailoredTab();
    let read = 0;
    for (let day = 0; day < 400; day++, clock.at += DAY) {
      if (day % 170 === 169) await one.consent.accept({ surface: 'prompt' });
      one.track(view(`item-${day}`));
      one.track({ name: 'search', term: `hat ${day}` });
      if (day % 20 === 0)
        one.track({ name: 'purchase', order: `${day}`, items: [{ id: 'x', category: 'coffee' }] });
      for (const { event, expiresAt } of one.profile.list()) {
        read++;
        expect(expiresAt).toBeGreaterThan(clock.at);
        expect(clock.at - event.at).toBeLessThan((event.name === 'purchase' ? 365 : 30) * DAY);
      }
      expect(one.fact('viewed.category.coats.all')).toBeLessThanOrEqual(30);
    }
    expect(read).toBeGreaterThan(1000);
  }, 30_000);

  test('obligation 24: what expired while nobody was here is not read at start', async () => {
    const one = await tailoredTab();
    one.track(view('a'));
    await one.profile.whenSaved();
    one.destroy();
    clock.at += 31 * DAY;
    const next = tab();
    await next.ready;
    expect(next.profile.list()).toEqual([]);
  });

  test('obligation 24: the clock going back makes nothing younger, and nothing stays for ever', async () => {
    const one = await tailoredTab();
    one.track(view('a'));
    await one.profile.whenSaved();
    clock.at += 5 * DAY;
    expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
    clock.at -= 3 * DAY;
    expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
    clock.at = 0;
    expect(one.fact('viewed.category.coats.daysSince')).toBe(5);
    const next = tab();
    await next.ready;
    expect(next.fact('viewed.category.coats.all')).toBe(0);
  });

  test('obligation 24: 500 events at most, purchases last to go', async () => {
    const one = await tailoredTab();
    one.track({ name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] });
    for (let at = 0; at < 600; at++) {
      clock.at += 1000;
      one.track(view(`item-${at}`));
    }
    expect(one.profile.list()).toHaveLength(500);
    expect(one.profile.list().at(-1)?.event.name).toBe('purchase');
  });

  test.each([
    { name: 'search', term: 'jane.doe@example.com' },
    { name: 'search', term: '+43 660 1234567' },
    { name: 'view_item', items: [{ id: 'jane@example.com', category: 'coats' }] },
  ] as PageEvent[])('obligation 25: no address or number is kept: %j', async (event) => {
    const one = await tailoredTab();
    one.track(event);
    await one.profile.whenSaved();
    expect(JSON.stringify(await dump())).not.toMatch(/@|1234567/);
  });

  test('obligation 25: of an event only the fields on the list are kept, and of an order its digest', async () => {
    const one = await tailoredTab();
    const event = {
      name: 'purchase',
      order: 'ORDER-77',
      email: 'a@b.c',
      items: [{ id: 'x', category: 'coffee', url: '/x?email=a@b.c' }],
      // More than an event has room for, as pages do.
    } as unknown as PageEvent;
    expect(one.track(event).recorded).toBe(true);
    await one.profile.whenSaved();
    expect(JSON.stringify(await dump())).not.toMatch(/ORDER-77|@|url|email/);
    clock.at += DAY;
    expect(one.track(event)).toEqual({ recorded: false, reason: 'repeated' });
  });

  test('obligation 25: what the config stops reading is not recorded, and what is there of it is erased', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.track(event);
    await one.profile.whenSaved();
    one.destroy();
    const [coats] = config.experiences;
    const less = tab({ config: { ...config, experiences: coats ? [{ ...coats, duringCare: true }] : [] } });
    await less.ready;
    expect(
      less.profile
        .list()
        .map(({ event }) => event.name)
        .sort(),
    ).toEqual(['state_preference', 'view_item']);
    expect(less.profile.list().find(({ event }) => event.item)).toBeUndefined();
    expect(less.track({ name: 'search', term: 'coat' })).toEqual({ recorded: false, reason: 'unused' });
    expect(less.track(view('y', 'hats'))).toEqual({ recorded: false, reason: 'unused' });
  });

  test('two configs on one origin share one ledger: a page erases what only the other config reads', async () => {
    const [coats] = config.experiences;
    const reading = (category: string) => ({
      ...config,
      experiences: coats ? [{ ...coats, when: { [`viewed.category.${category}.30d`]: { $gte: 1 } } }] : [],
    });
    const one = await tailoredTab({ config: reading('coats') });
    one.track(view('a'));
    await one.profile.whenSaved();
    one.destroy();
    const other = tab({ config: reading('hats') });
    await other.ready;
    await soon(600);
    await other.profile.whenSaved();
    other.destroy();
    const back = tab({ config: reading('coats') });
    await back.ready;
    // One controller, one policy, one config: which of two shall count, nobody can know.
    expect(back.profile.list()).toEqual([]);
    expect(back.consent.get().status).toBe('tailored');
  });

  test('obligation 26: with its purpose off a rule fails closed, and nothing is recorded for it', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.track(view(id));
    expect(one.decide('hero').winner).toBeDefined();
    await one.consent.setPurpose('content', false);
    expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'purpose-off' }] });
    expect(one.track(view('c'))).toEqual({ recorded: false, reason: 'category-off' });
  });

  test('obligation 26: switching a kind off erases it and stops the rules that read it', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.track(view(id));
    expect(await one.consent.setCategory('browsing', false)).toEqual({ ok: true });
    expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'category-off' }] });
    expect(JSON.stringify(await dump())).not.toContain('view_item');
  });
});

describe('sensitive', () => {
  // Each group of a row, by words of a shop in several languages.
  const GROUPS: { readonly [row: number]: { readonly [group: string]: readonly string[] } } = {
    30: {
      origin: ['ethnic-hair', 'racial-identity'],
      politics: ['politics', 'Politik', 'политика'],
      beliefs: ['religion', 'atheism', 'Kirchenbedarf', '宗教'],
      'trade unions': ['trade-union', 'Gewerkschaft', 'sindicatos'],
      'genetic data': ['genetic-tests', 'dna-test'],
      'biometric data': ['biometric-locks'],
      health: ['health', 'Gesundheit', 'santé', 'salud', '健康'],
      'sex life': ['sex-toys', 'Erotik'],
      'sexual orientation': ['sexual-orientation', 'lgbt', 'gay'],
      crime: ['criminal-records'],
    },
    31: {
      'government ids': ['passport-covers', 'ssn'],
      'log-ins': ['password'],
      'citizenship and immigration': ['citizenship', 'immigration'],
    },
    32: {
      medicines: ['medicines', 'Medikamente', 'apotheke', '薬'],
      'tests of pregnancy': ['pregnancy-tests', 'Schwangerschaftstest', 'test-de-grossesse'],
      incontinence: ['incontinence', 'adult-diapers'],
      'and the like': ['contraceptives', 'hiv-self-test', 'diabetes'],
    },
    33: {
      alcohol: ['whisky', 'Wein', 'cerveza', '酒'],
      tobacco: ['tobacco', 'cigars', 'Tabak'],
      cannabis: ['cannabis', 'cbd'],
      gambling: ['gambling', 'casino'],
      dating: ['dating'],
      'weight loss': ['weight-loss', 'abnehmen'],
      'pregnancy and small children': ['maternity', 'newborn'],
      bereavement: ['bereavement', 'funeral'],
      divorce: ['divorce', 'Scheidung'],
      debt: ['debt', 'Schulden', 'payday-loans'],
      weapons: ['weapons', 'Waffen', 'ammunition'],
      adult: ['porn', 'erotic'],
    },
  };
  test.each(
    Object.entries(GROUPS).flatMap(([row, groups]) =>
      Object.entries(groups).map(([group, words]) => [row, group, words] as const),
    ),
  )('obligation %s: nothing of %s is recorded, wherever it is said', async (_row, _group, words) => {
    const one = await tailoredTab();
    const refusal = { recorded: false, reason: 'sensitive' };
    for (const word of words) {
      expect(one.track(view('x', word))).toEqual(refusal);
      expect(one.track(view('x', 'coats', { name: `About ${word}` }))).toEqual(refusal);
      expect(one.track({ name: 'search', term: word })).toEqual(refusal);
      expect(one.track({ name: 'add_to_cart', items: [{ id: word }] })).toEqual(refusal);
    }
    await one.profile.whenSaved();
    expect(await dump()).toMatchObject([{ data: expect.stringContaining('"events":[]') }]);
  });

  test('obligation 31: no event has room for a log-in, a place, a message or what a brain says', async () => {
    const one = await tailoredTab();
    const secret = { login: 'ada.brook', latitude: 48.20849, message: 'dear all', neural: ['alpha wave'] };
    const item = { id: 'x', category: 'coats', ...secret };
    // More than an event has room for, as pages do.
    expect(one.track({ name: 'view_item', items: [item], ...secret } as PageEvent).recorded).toBe(true);
    await one.profile.whenSaved();
    expect(JSON.stringify(await dump())).not.toMatch(/ada.brook|48.2|dear all|alpha wave/);
  });

  test('obligation 34: no act of the visitor or the page records what is sensitive', async () => {
    const one = await tailoredTab();
    await one.consent.setCategory('browsing', true);
    await one.consent.setPurpose('content', true);
    await one.consent.setSharedAcrossSections(true);
    expect(one.track(view('x', 'health')).recorded).toBe(false);
  });

  test('obligation 35: a regulated shop records no article of a category that its catalog does not name', async () => {
    const one = await tailoredTab({ config: { ...config, site: { ...config.site, regulated: true } } });
    expect(one.track(view('x', 'devices'))).toEqual({ recorded: false, reason: 'sensitive' });
    expect(one.track({ name: 'view_item', items: [{ id: 'x' }] })).toEqual({
      recorded: false,
      reason: 'sensitive',
    });
    expect(one.track(view('x', 'coats')).recorded).toBe(true);
  });

  test('obligation 37: no event has room for an age or a birth date', async () => {
    const one = await tailoredTab();
    const recorded = one.track({ ...view('x'), birthDate: '1990-01-01', age: 30 } as PageEvent);
    expect(JSON.stringify(recorded)).not.toMatch(/1990|age/);
  });
});

describe('obligation 51: where storage fails', () => {
  test('without IndexedDB it works until the page is left, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const one = await tailoredTab();
    expect(one.track(view('a')).recorded).toBe(true);
    expect(one.fact('viewed.category.coats.all')).toBe(1);
    expect(one.status()).toMatchObject({ storage: 'memory', error: 'TypeError' });
  });

  test('with localStorage refused nobody is asked, and nothing throws', async () => {
    const denied = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
    const one = tab();
    expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: false });
    await one.consent.accept({ surface: 'panel' });
    expect(one.track(view('a')).recorded).toBe(true);
    await sayNo(one);
    expect(one.consent.get().status).toBe('generic');
  });

  test('a profile cleared behind our back is a choice that nobody made', async () => {
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
    'so is one cleared while the page is open, at the next write: %s',
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
      await soon(20);
      expect(await indexedDB.databases()).toEqual([]);
    },
  );

  test('a profile of a newer version is neither used nor touched', async () => {
    const one = await tailoredTab();
    one.destroy();
    const store = openLedgerStore();
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
});

test('a listener that throws does not stop the others, and is told after the call', async () => {
  const one = await tailoredTab();
  const errors: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => errors.push(error));
  const told: string[] = [];
  one.subscribe(() => {
    throw new Error('mine');
  });
  one.subscribe((change) => told.push(change));
  one.track(view('a'));
  expect(told).toEqual([]);
  await soon(5);
  expect(told.filter((change) => change === 'profile')).toHaveLength(1);
  expect(errors).not.toEqual([]);
});
