/** The settings of slots: how a visitor takes them back, and how they are exported and imported. */
import { expect, test } from 'vitest';
import { config, dump, freshWorld, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';

freshWorld();

/** A visitor who sees coats in the slot `hero`, and does not want the data behind them to be used there. */
const restricted = async (): Promise<Tactful> => {
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  expect(one.decide('hero').winner?.experience.id).toBe('coats');
  one.slots.tooPersonal('hero');
  expect(one.slots.unusedCategories('hero')).toEqual(['browsing']);
  expect(one.slots.disabled()).toEqual(['hero']);
  return one;
};
const exported = (one: Tactful): unknown => JSON.parse(one.profile.export()).slots;

test('V3: each setting of a slot is taken back on its own, with undo', async () => {
  const one = await restricted();
  const undo = one.slots.enable('hero', 'browsing');
  expect(one.slots.unusedCategories('hero')).toEqual([]);
  expect(one.slots.disabled()).toEqual(['hero']);
  undo();
  expect(one.slots.unusedCategories('hero')).toEqual(['browsing']);
  const disable = one.slots.enable('hero');
  expect(one.decide('hero').stopped).toMatchObject([{ reason: 'category-off' }]);
  disable();
  expect(one.slots.disabled()).toEqual(['hero']);
  one.slots.enable('hero', 'browsing');
  one.slots.enable('hero');
  expect(one.decide('hero').winner?.experience.id).toBe('coats');
});

test('a category that the slot may use changes nothing', async () => {
  const one = await restricted();
  one.slots.enable('hero', 'searching');
  expect(exported(one)).toEqual({ hero: ['*', 'browsing'] });
});

test('a slot without settings leaves nothing in storage', async () => {
  const one = await restricted();
  await one.profile.whenSaved();
  expect(JSON.stringify(await dump())).toContain('hero');
  one.slots.enable('hero', 'browsing');
  one.slots.enable('hero');
  await until(async () => JSON.stringify(await dump())).not.toContain('hero');
});

test('V3: settings of a slot that the config names no more are listed, and one call removes them', async () => {
  const before = await restricted();
  before.slots.enable('hero');
  await before.profile.whenSaved();
  const experiences = config.experiences.filter(({ slot }) => slot !== 'hero');
  const one = tab({ config: { ...config, experiences } });
  await one.ready;
  expect(one.slots.list()).not.toContain('hero');
  expect(one.slots.disabled()).toEqual(['hero']);
  expect(one.slots.unusedCategories('hero')).toEqual(['browsing']);
  one.slots.enable('hero');
  expect(one.slots.disabled()).toEqual([]);
  expect(exported(one)).toBeUndefined();
});

test('obligation 22: they are exported, erased and imported; a file without them changes none', async () => {
  const one = await restricted();
  const file = one.profile.export();
  expect(exported(one)).toEqual({ hero: ['*', 'browsing'] });
  await one.profile.import(JSON.stringify({ tactful: 1, events: [] }));
  expect(exported(one)).toEqual({ hero: ['*', 'browsing'] });
  await one.profile.erase();
  expect(one.slots.disabled()).toEqual([]);
  expect(one.profile.previewImport(file).slots).toEqual({ hero: ['*', 'browsing'] });
  expect(await one.profile.import(file)).toEqual({ ok: true });
  expect(one.slots.unusedCategories('hero')).toEqual(['browsing']);
  expect(one.decide('hero').winner).toBeUndefined();
  expect(one.profile.previewImport(file).slots).toBeUndefined();
});

test('an import adds to the settings that are set, and ignores unknown slots and settings', async () => {
  const one = await restricted();
  const slots = { hero: ['searching', '*', 'secrets'], side: ['*'], elsewhere: ['*'], toString: ['*'] };
  const file = JSON.stringify({ tactful: 1, slots, events: [] });
  expect(one.profile.previewImport(file).slots).toEqual({
    hero: ['*', 'browsing', 'searching'],
    side: ['*'],
  });
  await one.profile.import(file);
  expect(exported(one)).toEqual({ hero: ['*', 'browsing', 'searching'], side: ['*'] });
});

test('without a profile, an import previews none', async () => {
  const one = tab();
  await one.ready;
  const file = JSON.stringify({ tactful: 1, slots: { hero: ['*'] }, events: [] });
  expect(one.profile.previewImport(file).slots).toBeUndefined();
});
