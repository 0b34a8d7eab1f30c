import { expect, test } from 'vitest';
import { SAMPLE_EVENTS } from '../../testing/sample-events.ts';
import { clock, DAY, dump, freshWorld, tailoredTab, view } from '../../testing/visitor.ts';

freshWorld();

test('obligation 20: the profile lists every stored event with its expiry, purposes and readers', async () => {
  const one = await tailoredTab();
  for (const event of SAMPLE_EVENTS) one.track(event);
  await one.profile.whenSaved();
  const text = JSON.stringify(await dump());
  expect(one.profile.list()).toHaveLength(SAMPLE_EVENTS.length);
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

test('obligation 21: a deleted or corrected event no longer affects decisions', async () => {
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

test('only the event with the id is corrected, and none if there is no such event', async () => {
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  const [first, second] = one.profile.list().map(({ event }) => event);
  const before = one.profile.list();
  expect(await one.profile.correct('unknown', { category: 'Hats' })).toEqual({
    ok: false,
    reason: 'malformed',
  });
  expect(one.profile.list()).toEqual(before);
  expect(await one.profile.correct(second?.id ?? '', { category: 'Hats' })).toEqual({ ok: true });
  expect(one.profile.list().map(({ event }) => event)).toEqual([first, { ...second, category: 'hats' }]);
});

test('obligation 22: export, erase and import restore the same profile', async () => {
  const one = await tailoredTab();
  for (const event of SAMPLE_EVENTS) one.track(event);
  const before = one.profile.list();
  const file = one.profile.export();
  expect(file).not.toContain(JSON.stringify(await dump()).match(/"epoch":"([^"]+)"/)?.[1] ?? '?');
  await one.profile.erase();
  expect(one.profile.previewImport(file)).toMatchObject({ skipped: 0, issues: [] });
  expect(await one.profile.import(file)).toEqual({ ok: true });
  expect(one.profile.list()).toEqual(before);
  expect(one.profile.previewImport(file)).toMatchObject({ events: [], skipped: SAMPLE_EVENTS.length });
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
])('obligation 22: rejects a file with %s, and changes nothing', async (_what, file, path) => {
  const one = await tailoredTab();
  expect(one.profile.previewImport(file)).toMatchObject({ events: [], issues: [{ path }] });
  expect((await one.profile.import(file)).ok).toBe(false);
  expect(one.profile.list()).toEqual([]);
});

test('obligation 22: an import adds no event that is sensitive, expired, unused, or of a category that is off', async () => {
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

test('restores deleted events exactly, until the profile is erased', async () => {
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  const events = one.profile.list().map(({ event }) => event);
  const id = one.profile.id();
  await one.profile.remove(events.map((event) => event.id));
  expect(one.profile.list()).toEqual([]);
  // Only what was deleted on this page comes back.
  const foreign = { ...events[0], id: 'foreign' } as (typeof events)[number];
  expect(await one.profile.restore([...events, foreign])).toEqual({ ok: true });
  expect(one.profile.list().map(({ event }) => event)).toEqual(events);
  expect(one.profile.id()).toBe(id);
  await one.profile.remove(events.map((event) => event.id));
  await one.profile.erase();
  await one.profile.restore(events);
  expect(one.profile.list()).toEqual([]);
  expect(one.profile.id()).not.toBe(id);
});

test('an event about an unwanted interest is not recorded, until the visitor takes that back', async () => {
  const one = await tailoredTab();
  const less = (...answers: string[]) =>
    one.track({ name: 'state_preference', question: 'less-of', answers }).recorded;
  expect(less('Coats', 'never-named')).toBe(true);
  expect(one.profile.list()[0]?.event.answers, 'only what the config names').toEqual(['coats']);
  expect(one.track(view('a'))).toEqual({ recorded: false, reason: 'category-off' });
  clock.at += 1000;
  expect(less()).toBe(true);
  expect(one.track(view('a')).recorded).toBe(true);
});
