import { expect, test } from 'vitest';
import {
  clock,
  config,
  dump,
  freshWorld,
  stored,
  tab,
  tailoredTab,
  until,
  view,
} from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';

freshWorld();

const NIGHT = { from: 22, to: 7 };
const messages = {
  ...config,
  experiences: [
    { id: 'note', slot: 'note', action: 'message', variant: 'x', benefit: 'News.', cap: { visit: 1 } },
    { id: 'hero', slot: 'hero', variant: 'x', benefit: 'Coats.' },
  ],
} as const;

/** Sets the clock to an hour of the next local day. */
const goTo = (hour: number): void => {
  clock.at = new Date(new Date(clock.at + 864e5).setHours(hour, 0, 0, 0)).getTime();
};
const reasonsOf = (one: Tactful): readonly string[] => one.decide('note').stopped.map(({ reason }) => reason);
const isShown = (one: Tactful, slot: string): boolean => !!one.decide(slot).winner;

test('T10: without quiet hours, messages are shown at every hour, and nothing is stored about them', async () => {
  const one = await tailoredTab({ config: messages });
  expect(one.profile.quietHours()).toBeUndefined();
  for (const hour of [3, 12, 23]) {
    goTo(hour);
    expect(isShown(one, 'note')).toBe(true);
  }
  expect(JSON.stringify(await dump())).not.toContain('quiet');
});

test('T10: in quiet hours no message is shown, and everything else is; after them, messages are shown', async () => {
  const one = await tailoredTab({ config: messages });
  expect(await one.profile.setQuietHours(NIGHT)).toEqual({ ok: true });
  for (const [hour, isQuiet] of [
    [21, false],
    [22, true],
    [3, true],
    [7, false],
  ] as const) {
    goTo(hour);
    expect([isShown(one, 'note'), isShown(one, 'hero')], `${hour}:00`).toEqual([!isQuiet, true]);
    expect(reasonsOf(one)).toEqual(isQuiet ? ['quiet-hours'] : []);
  }
});

test('T10: a page that stays open follows the clock, and a changed setting applies at once', async () => {
  const one = await tailoredTab({ config: messages });
  const listened: string[] = [];
  await one.profile.setQuietHours({ from: 0, to: 0 });
  expect(isShown(one, 'note')).toBe(false);
  one.subscribe((change) => listened.push(change));
  await one.profile.setQuietHours(undefined);
  expect(isShown(one, 'note')).toBe(true);
  expect(listened).toContain('decisions');
  await one.profile.setQuietHours(NIGHT);
  goTo(21);
  expect(isShown(one, 'note')).toBe(true);
  clock.at += 36e5;
  expect(isShown(one, 'note')).toBe(false);
});

test('quiet hours are stored in the profile, and apply on the next page and in other tabs', async () => {
  const one = await tailoredTab({ config: messages });
  const other = tab({ config: messages });
  await other.ready;
  await one.profile.setQuietHours(NIGHT);
  await until(() => other.profile.quietHours()).toEqual(NIGHT);
  expect(JSON.stringify(stored())).not.toContain('quiet');
  const next = tab({ config: messages });
  await next.ready;
  expect(next.profile.quietHours()).toEqual(NIGHT);
  goTo(23);
  expect([isShown(other, 'note'), isShown(next, 'note')]).toEqual([false, false]);
});

test('obligation 22: quiet hours are exported and imported, and erased with the profile', async () => {
  const one = await tailoredTab({ config: messages });
  await one.profile.setQuietHours(NIGHT);
  one.track(view('x'));
  const file = one.profile.export();
  expect(JSON.parse(file).quietHours).toEqual(NIGHT);
  await one.profile.erase();
  expect(one.profile.quietHours()).toBeUndefined();
  expect(JSON.stringify(await dump())).not.toContain('quiet');
  expect(JSON.parse(one.profile.export())).not.toHaveProperty('quietHours');
  expect(one.profile.previewImport(file).quietHours).toEqual(NIGHT);
  expect(await one.profile.import(file)).toEqual({ ok: true });
  expect(one.profile.quietHours()).toEqual(NIGHT);
});

test('an import keeps quiet hours that are set already', async () => {
  const one = await tailoredTab({ config: messages });
  await one.profile.setQuietHours({ from: 9, to: 17 });
  const file = JSON.stringify({ tactful: 1, quietHours: NIGHT, events: [] });
  expect(one.profile.previewImport(file).quietHours).toBeUndefined();
  await one.profile.import(file);
  expect(one.profile.quietHours()).toEqual({ from: 9, to: 17 });
});

test('V7: withdrawing consent removes them; keeping the data keeps them', async () => {
  const one = await tailoredTab({ config: messages });
  await one.profile.setQuietHours(NIGHT);
  await one.consent.decline({ surface: 'panel', keepData: true });
  expect(one.profile.quietHours()).toBeUndefined();
  await one.consent.accept({ surface: 'panel' });
  expect(one.profile.quietHours()).toEqual(NIGHT);
  await one.consent.decline({ surface: 'panel' });
  await one.consent.accept({ surface: 'panel' });
  expect(one.profile.quietHours()).toBeUndefined();
});

test.each([
  { from: 24, to: 7 },
  { from: -1, to: 7 },
  { from: 1.5, to: 7 },
  { from: '22', to: 7 },
  { from: 22 },
  'night',
])('hours that are none change nothing: %j', async (hours) => {
  const one = await tailoredTab({ config: messages });
  await one.profile.setQuietHours(NIGHT);
  expect(await one.profile.setQuietHours(hours as never)).toEqual({ ok: false, reason: 'malformed' });
  expect(one.profile.quietHours()).toEqual(NIGHT);
  const file = JSON.stringify({ tactful: 1, quietHours: hours, events: [] });
  expect(one.profile.previewImport(file).issues).toMatchObject([{ path: 'quietHours' }]);
});

test('without a profile, they cannot be set', async () => {
  const one = tab({ config: messages });
  expect(await one.profile.setQuietHours(NIGHT)).toEqual({ ok: false, reason: 'no-profile' });
});
