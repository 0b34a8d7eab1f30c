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
import type { PageEvent } from './events/event.ts';
import { preload } from './index.ts';
import { openLedgerStore } from './ledger/indexeddb-store.ts';
import type { Personalizer } from './personalizer.ts';

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
const sayNo = (one: Personalizer, keepData = false) => one.choose('generic', { surface: 'panel', keepData });

describe('before a yes', () => {
  test.each(['unset', 'generic'])(
    'obligation 1: nothing is opened and nothing recorded while the choice is %s',
    async (choice) => {
      untouchable();
      const one = tab({ early: preload() });
      if (choice === 'generic') await one.choose('generic', { surface: 'prompt' });
      for (const event of EVENTS)
        expect(one.record(event)).toEqual({ recorded: false, reason: 'no-consent' });
      await one.ready;
      await one.settled();
      one.export();
      expect(one.preview('{"tactful":1,"events":[]}').events).toEqual([]);
      expect(one.status().storage).toBe('closed');
      expect(Object.keys(stored())).toEqual(choice === 'unset' ? [] : ['tactful']);
    },
  );

  test('obligation 2, 50: two visitors who refuse on one day store the same, in at most 96 bytes', async () => {
    const refused = async (): Promise<string> => {
      const one = tab();
      await one.choose('generic', { surface: 'prompt', language: 'de' });
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
    for (let at = 0; at < 9; at++) one.record(view(`item-${at}`));
    expect(one.decide('hero')).toMatchObject({ stopped: [{ by: 'not-tailored' }] });
    expect(one.decide('hero').winner).toBeUndefined();
  });

  test('obligation 5, 6: only choose() changes the choice', () => {
    const one = tab();
    for (const event of EVENTS) one.record(event);
    one.setPage({ path: '/checkout' });
    one.fire('exit');
    one.pause(true);
    one.widen(true);
    one.setKind('cart', true);
    expect(one.standing()).toMatchObject({ choice: 'unset', promptDue: true });
    expect(stored()).toEqual({});
  });

  test('obligation 36: minors are never asked, and nothing is stored', async () => {
    untouchable();
    for (const one of [
      tab({ config: { ...config, site: { ...config.site, audience: 'minors' } } }),
      tab({}, { minors: true }),
    ]) {
      await one.choose('tailored', { surface: 'api' });
      expect(one.standing()).toMatchObject({ choice: 'generic', promptDue: false, minors: true });
      expect(one.record(view('x')).recorded).toBe(false);
    }
  });

  test('obligation 38: with the signal nobody is asked; a yes that knew of it counts, an older one does not', async () => {
    const before = await tailoredTab();
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    expect(before.standing()).toMatchObject({ choice: 'generic', promptDue: false, gpc: true });
    expect(before.record(view('x')).recorded).toBe(false);
    await before.choose('tailored', { surface: 'panel' });
    expect(before.standing().status).toBe('tailored');
    localStorage.removeItem('tactful');
    expect(tab().standing()).toMatchObject({ choice: 'generic', promptDue: false });
  });
});

describe('the choice', () => {
  test.each(['tailored', 'generic'] as const)(
    'obligation 13: %s holds for six months, as the other',
    async (to) => {
      const one = tab();
      await one.choose(to, { surface: 'prompt' });
      clock.at += 179 * DAY;
      expect(tab().standing()).toMatchObject({ choice: to, promptDue: false });
      clock.at += 2 * DAY;
      expect(tab().standing()).toMatchObject({ choice: 'unset', promptDue: true });
    },
  );

  const purpose = { label: 'Offers', benefit: 'Saves money', dataCategories: ['cart'] } as const;
  test('obligation 14: other words do not ask again, another purpose does, and it is off until then', async () => {
    await tailoredTab();
    const reworded = {
      ...config,
      purposes: { content: { ...config.purposes.content, label: 'Neu' } },
    } as Config;
    expect(tab({ config: reworded }).standing()).toMatchObject({ promptDue: false, changed: false });
    const more = { ...config, purposes: { ...config.purposes, offers: purpose } } as Config;
    const one = tab({ config: more });
    expect(one.standing()).toMatchObject({
      choice: 'tailored',
      promptDue: true,
      changed: true,
      purposes: { content: true, offers: false },
    });
    await one.setPurpose('content', false);
    await one.choose('tailored', { surface: 'prompt' });
    expect(one.standing()).toMatchObject({ changed: false, purposes: { content: false, offers: true } });
  });

  test.each([
    ['controller', { site: { ...config.site, controller: 'Other Ltd' } }],
    ['retention', { retention: { browsing: { days: 60 } } }],
    ['sensitive', { sensitive: { words: ['moon'] } }],
  ])('obligation 14: another %s asks again', async (_what, change) => {
    await tailoredTab();
    expect(tab({ config: { ...config, ...change } as Config }).standing().promptDue).toBe(true);
  });

  test('obligation 15: the other tab follows in less than 200 ms', async () => {
    const [one, other] = [tab(), tab()];
    const told: string[] = [];
    other.subscribe((change) => told.push(change));
    await one.choose('tailored', { surface: 'api' });
    await soon(150);
    expect(other.standing().status).toBe('tailored');
    expect(told).toContain('consent');
    expect(other.status().storage).toBe('ok');
    await sayNo(one);
    await soon(150);
    expect(other.standing().status).toBe('generic');
    expect(other.status().storage).toBe('closed');
  });

  test('obligation 49: the receipt says what was chosen, without an id', async () => {
    const one = tab();
    expect(one.receipt()).toBeUndefined();
    await one.choose('tailored', { surface: 'prompt', language: 'de-AT' });
    expect(tab().receipt()).toEqual({
      schema: 1,
      choice: 'tailored',
      policyHash: expect.stringMatching(/^\w{5,7}$/),
      day: '2026-11-22',
      surface: 'prompt',
      language: 'de-AT',
      purposes: ['content'],
      gpc: false,
    });
    await sayNo(one);
    expect(one.receipt()).toEqual({
      schema: 1,
      choice: 'generic',
      policyHash: expect.any(String),
      day: '2026-11-22',
      purposes: [],
      gpc: false,
    });
  });

  test('obligation 52: a no of a sibling sub-domain wins where the choice is shared, else not', async () => {
    const shared = { ...config, site: { ...config.site, shareChoiceWith: '.example.com' } };
    await tailoredTab();
    expect(tab({ config: shared }, { declinedElsewhere: true }).standing()).toMatchObject({
      choice: 'generic',
      promptDue: false,
    });
    expect(tab({ config: shared }).standing().status).toBe('tailored');
    expect(tab({}, { declinedElsewhere: true }).standing().status).toBe('tailored');
  });
});

describe('the profile', () => {
  test('obligation 18: a no stops everything and erases, here and in other tabs', async () => {
    const [one, other] = [await tailoredTab(), tab()];
    for (const event of EVENTS) one.record(event);
    await one.settled();
    expect(await sayNo(one)).toEqual({ ok: true });
    expect(await indexedDB.databases()).toEqual([]);
    for (let click = 0; click < 10; click++)
      for (const each of [one, other]) expect(each.record(view(`x${click}`)).recorded).toBe(false);
    await soon(300);
    expect(await indexedDB.databases()).toEqual([]);
    expect(one.profile()).toEqual([]);
    expect(one.decide('hero').winner).toBeUndefined();
  });

  test('obligation 18: a no that keeps the data uses none of it, and a later yes finds it again', async () => {
    const one = await tailoredTab();
    one.record(view('x'));
    await sayNo(one, true);
    expect(one.profile()).toEqual([]);
    expect(one.record(view('y')).recorded).toBe(false);
    await one.choose('tailored', { surface: 'panel' });
    expect(one.profile()).toHaveLength(1);
  });

  test('obligation 19: an erasure that failed is told, and finished by the next page', async () => {
    const one = await tailoredTab();
    one.record(view('x'));
    await one.settled();
    const real = indexedDB;
    one.close();
    const broken = tab({
      store: { ...openLedgerStore(), erase: () => Promise.reject(new DOMException('', 'UnknownError')) },
    });
    await broken.ready;
    expect(await sayNo(broken)).toEqual({ ok: false, reason: 'UnknownError' });
    expect(await dump()).not.toEqual([]);
    vi.stubGlobal('indexedDB', real);
    const next = tab();
    expect(next.standing().status).toBe('generic');
    await soon(50);
    expect(await indexedDB.databases()).toEqual([]);
    expect(stored().tactful).toMatch(/^1 g /);
  });

  test('obligation 19: erasing leaves nothing in any tab, and the choice as it is', async () => {
    const [one, other] = [await tailoredTab(), tab()];
    await other.ready;
    one.record(view('x'));
    other.record(view('y'));
    await Promise.all([one.settled(), other.settled()]);
    expect(await one.erase()).toEqual({ ok: true });
    await soon(300);
    expect([one.profile(), other.profile()]).toEqual([[], []]);
    expect(JSON.stringify(await dump())).not.toMatch(/view_item/);
    expect(one.standing().status).toBe('tailored');
    expect(one.record(view('z')).recorded).toBe(true);
  });

  test('obligation 20: the profile is what is stored, each with its expiry, purposes and readers', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.record(event);
    await one.settled();
    const text = JSON.stringify(await dump());
    expect(one.profile()).toHaveLength(EVENTS.length);
    for (const { event, expiresAt, purposes } of one.profile()) {
      expect(text).toContain(event.id);
      expect(expiresAt).toBeGreaterThan(clock.at);
      expect(purposes).toEqual(['content']);
    }
    expect(one.profile().find(({ event }) => event.name === 'view_item')?.usedBy).toEqual([
      'coats',
      'all',
      'order',
    ]);
  });

  test('obligation 21: what is deleted or corrected is no longer behind a decision', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.record(view(id));
    expect(one.decide('hero').winner?.experience.id).toBe('coats');
    const { evidence } = one.explain('hero');
    expect(evidence[0]?.events.map(({ item }) => item).sort()).toEqual(['a', 'b']);
    const [first, second] = one.profile().map(({ event }) => event.id);
    await one.correct(first ?? '', { category: 'Hats' });
    expect(one.decide('hero').winner).toBeUndefined();
    await one.correct(first ?? '', { category: 'Coats' });
    expect(one.decide('hero').winner).toBeDefined();
    await one.remove([second ?? '']);
    expect(one.decide('hero').winner).toBeUndefined();
    expect(JSON.stringify(await dump())).not.toContain(second);
  });

  test('obligation 22: export, erase, import give the same profile', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.record(event);
    const before = one.profile();
    const file = one.export();
    expect(file).not.toContain(JSON.stringify(await dump()).match(/"epoch":"([^"]+)"/)?.[1] ?? '?');
    await one.erase();
    expect(one.preview(file)).toMatchObject({ skipped: 0, issues: [] });
    expect(await one.import(file)).toEqual({ ok: true });
    expect(one.profile()).toEqual(before);
    expect(one.preview(file)).toMatchObject({ events: [], skipped: EVENTS.length });
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
    expect(one.preview(file)).toMatchObject({ events: [], issues: [{ path }] });
    expect((await one.import(file)).ok).toBe(false);
    expect(one.profile()).toEqual([]);
  });

  test('obligation 22: an import brings nothing sensitive, expired, unread or of kinds that are off', async () => {
    const one = await tailoredTab();
    await one.setKind('cart', false);
    const events = [
      good,
      { ...good, id: 'b', category: 'pregnancy' },
      { ...good, id: 'c', at: clock.at - 31 * DAY },
      { ...good, id: 'd', name: 'add_to_cart' },
      { ...good, id: 'e', name: 'begin_checkout' },
    ];
    const file = JSON.stringify({ tactful: 1, events });
    expect(one.preview(file)).toMatchObject({ events: [{ id: 'a' }], skipped: 4 });
    await one.import(file);
    expect(one.profile()).toHaveLength(1);
  });
});

describe('what is kept, and how long', () => {
  test('obligation 24: what has expired is not used in the same tick, and gone from disk after', async () => {
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.record(view(id));
    await one.settled();
    clock.at += 30 * DAY - 1;
    expect(one.fact('viewed.category.coats.all')).toBe(2);
    clock.at += 1;
    expect(one.fact('viewed.category.coats.all')).toBe(0);
    expect(one.decide('hero').winner).toBeUndefined();
    expect(one.profile()).toEqual([]);
    await soon(20);
    await one.settled();
    expect(JSON.stringify(await dump())).not.toContain('view_item');
  });

  test('obligation 24: no fact reads an expired event in a tab that stays open for 400 days', async () => {
    const one = await tailoredTab();
    let read = 0;
    for (let day = 0; day < 400; day++, clock.at += DAY) {
      if (day % 170 === 169) await one.choose('tailored', { surface: 'prompt' });
      one.record(view(`item-${day}`));
      one.record({ name: 'search', term: `hat ${day}` });
      if (day % 20 === 0)
        one.record({ name: 'purchase', order: `${day}`, items: [{ id: 'x', category: 'coffee' }] });
      for (const { event, expiresAt } of one.profile()) {
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
    one.record(view('a'));
    await one.settled();
    one.close();
    clock.at += 31 * DAY;
    const next = tab();
    await next.ready;
    expect(next.profile()).toEqual([]);
  });

  test('obligation 24: the clock going back makes nothing younger, and nothing stays for ever', async () => {
    const one = await tailoredTab();
    one.record(view('a'));
    await one.settled();
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
    one.record({ name: 'purchase', order: '1', items: [{ id: 'x', category: 'coffee' }] });
    for (let at = 0; at < 600; at++) {
      clock.at += 1000;
      one.record(view(`item-${at}`));
    }
    expect(one.profile()).toHaveLength(500);
    expect(one.profile().at(-1)?.event.name).toBe('purchase');
  });

  test.each([
    { name: 'search', term: 'jane.doe@example.com' },
    { name: 'search', term: '+43 660 1234567' },
    { name: 'view_item', items: [{ id: 'jane@example.com', category: 'coats' }] },
  ] as PageEvent[])('obligation 25: no address or number is kept: %j', async (event) => {
    const one = await tailoredTab();
    one.record(event);
    await one.settled();
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
    expect(one.record(event).recorded).toBe(true);
    await one.settled();
    expect(JSON.stringify(await dump())).not.toMatch(/ORDER-77|@|url|email/);
    clock.at += DAY;
    expect(one.record(event)).toEqual({ recorded: false, reason: 'repeated' });
  });

  test('obligation 25: what the config stops reading is not recorded, and what is there of it is erased', async () => {
    const one = await tailoredTab();
    for (const event of EVENTS) one.record(event);
    await one.settled();
    one.close();
    const [coats] = config.experiences;
    const less = tab({ config: { ...config, experiences: coats ? [{ ...coats, duringCare: true }] : [] } });
    await less.ready;
    expect(
      less
        .profile()
        .map(({ event }) => event.name)
        .sort(),
    ).toEqual(['state_preference', 'view_item']);
    expect(less.profile().find(({ event }) => event.item)).toBeUndefined();
    expect(less.record({ name: 'search', term: 'coat' })).toEqual({ recorded: false, reason: 'unused' });
    expect(less.record(view('y', 'hats'))).toEqual({ recorded: false, reason: 'unused' });
  });

  test('two configs on one origin share one ledger: a page erases what only the other config reads', async () => {
    const [coats] = config.experiences;
    const reading = (category: string) => ({
      ...config,
      experiences: coats ? [{ ...coats, when: { [`viewed.category.${category}.30d`]: { $gte: 1 } } }] : [],
    });
    const one = await tailoredTab({ config: reading('coats') });
    one.record(view('a'));
    await one.settled();
    one.close();
    const other = tab({ config: reading('hats') });
    await other.ready;
    await soon(600);
    await other.settled();
    other.close();
    const back = tab({ config: reading('coats') });
    await back.ready;
    // One controller, one policy, one config: which of two shall count, nobody can know.
    expect(back.profile()).toEqual([]);
    expect(back.standing().status).toBe('tailored');
  });

  test('obligation 26: with its purpose off a rule fails closed, and nothing is recorded for it', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.record(view(id));
    expect(one.decide('hero').winner).toBeDefined();
    await one.setPurpose('content', false);
    expect(one.decide('hero')).toMatchObject({ stopped: [{ by: 'purpose-off' }] });
    expect(one.record(view('c'))).toEqual({ recorded: false, reason: 'category-off' });
  });

  test('obligation 26: switching a kind off erases it and stops the rules that read it', async () => {
    const one = await tailoredTab();
    for (const id of ['a', 'b']) one.record(view(id));
    expect(await one.setKind('browsing', false)).toEqual({ ok: true });
    expect(one.decide('hero')).toMatchObject({ stopped: [{ by: 'category-off' }] });
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
      expect(one.record(view('x', word))).toEqual(refusal);
      expect(one.record(view('x', 'coats', { name: `About ${word}` }))).toEqual(refusal);
      expect(one.record({ name: 'search', term: word })).toEqual(refusal);
      expect(one.record({ name: 'add_to_cart', items: [{ id: word }] })).toEqual(refusal);
    }
    await one.settled();
    expect(await dump()).toMatchObject([{ data: expect.stringContaining('"events":[]') }]);
  });

  test('obligation 31: no event has room for a log-in, a place, a message or what a brain says', async () => {
    const one = await tailoredTab();
    const secret = { login: 'ada.brook', latitude: 48.20849, message: 'dear all', neural: ['alpha wave'] };
    const item = { id: 'x', category: 'coats', ...secret };
    // More than an event has room for, as pages do.
    expect(one.record({ name: 'view_item', items: [item], ...secret } as PageEvent).recorded).toBe(true);
    await one.settled();
    expect(JSON.stringify(await dump())).not.toMatch(/ada.brook|48.2|dear all|alpha wave/);
  });

  test('obligation 34: no act of the visitor or the page records what is sensitive', async () => {
    const one = await tailoredTab();
    await one.setKind('browsing', true);
    await one.setPurpose('content', true);
    await one.widen(true);
    expect(one.record(view('x', 'health')).recorded).toBe(false);
  });

  test('obligation 35: a regulated shop records no article of a category that its catalog does not name', async () => {
    const one = await tailoredTab({ config: { ...config, site: { ...config.site, regulated: true } } });
    expect(one.record(view('x', 'devices'))).toEqual({ recorded: false, reason: 'sensitive' });
    expect(one.record({ name: 'view_item', items: [{ id: 'x' }] })).toEqual({
      recorded: false,
      reason: 'sensitive',
    });
    expect(one.record(view('x', 'coats')).recorded).toBe(true);
  });

  test('obligation 37: no event has room for an age or a birth date', async () => {
    const one = await tailoredTab();
    const recorded = one.record({ ...view('x'), birthDate: '1990-01-01', age: 30 } as PageEvent);
    expect(JSON.stringify(recorded)).not.toMatch(/1990|age/);
  });
});

describe('obligation 51: where storage fails', () => {
  test('without IndexedDB it works until the page is left, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const one = await tailoredTab();
    expect(one.record(view('a')).recorded).toBe(true);
    expect(one.fact('viewed.category.coats.all')).toBe(1);
    expect(one.status()).toMatchObject({ storage: 'memory', fault: 'TypeError' });
  });

  test('with localStorage refused nobody is asked, and nothing throws', async () => {
    const denied = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
    const one = tab();
    expect(one.standing()).toMatchObject({ choice: 'unset', promptDue: false });
    await one.choose('tailored', { surface: 'panel' });
    expect(one.record(view('a')).recorded).toBe(true);
    await sayNo(one);
    expect(one.standing().status).toBe('generic');
  });

  test('a profile cleared behind our back is a choice that nobody made', async () => {
    const one = await tailoredTab();
    one.record(view('a'));
    await one.settled();
    one.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('tactful').onsuccess = resolve;
    });
    const next = tab();
    await next.ready;
    expect(next.standing()).toMatchObject({ choice: 'unset', promptDue: true });
    expect(stored()).toEqual({});
  });

  test.each(['an event', 'a change'])(
    'so is one cleared while the page is open, at the next write: %s',
    async (what) => {
      const one = await tailoredTab();
      one.record(view('a'));
      await one.settled();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('tactful').onsuccess = resolve;
      });
      if (what === 'an event') one.record(view('b'));
      else expect((await one.removeKind('cart')).ok).toBe(false);
      await one.settled();
      expect(one.standing().status).toBe('unset');
      expect(one.profile()).toEqual([]);
      await soon(20);
      expect(await indexedDB.databases()).toEqual([]);
    },
  );

  test('a profile of a newer version is neither used nor touched', async () => {
    const one = await tailoredTab();
    one.close();
    const store = openLedgerStore();
    const newer = { v: 99, something: 'else' };
    await store.change(() => newer, false);
    store.close();
    const next = tab();
    await next.ready;
    next.record(view('a'));
    await next.settled();
    expect((await next.remove(['x'])).ok).toBe(false);
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
  one.record(view('a'));
  expect(told).toEqual([]);
  await soon(5);
  expect(told.filter((change) => change === 'profile')).toHaveLength(1);
  expect(errors).not.toEqual([]);
});
