import { afterEach, describe, expect, expectTypeOf, test } from 'vitest';
import { clock, config, dump, freshWorld, stored, tailoredTab, until, view } from '../testing/visitor.ts';
import type { Tactful } from './api.ts';
import { composeTactful } from './compose-tactful.ts';
import { createTactful, type TactfulOptions } from './create-tactful.ts';
import { createEngine } from './engine/engine.ts';
import { openConnection } from './ledger/connection.ts';
import { publishConfig } from './publish/publish-config.ts';

freshWorld();
const made: Tactful[] = [];
afterEach(() => {
  for (const one of made.splice(0)) one.destroy();
});
const create = (input: unknown, options: TactfulOptions = {}): Tactful => {
  const one = createTactful(input, { now: () => clock.at, ...options });
  made.push(one);
  return one;
};

describe('with a config that cannot be used', () => {
  test('reports every issue once, and lists the issues in the status', () => {
    const issues: unknown[] = [];
    const one = create({ version: 1 }, { onConfigError: (issue) => issues.push(issue) });
    expect(issues.length).toBeGreaterThan(0);
    expect(one.status().issues).toEqual(issues);
  });

  test('shows standard content, records nothing, stores nothing, and refuses consent', async () => {
    const one = create('no config');
    await one.ready;
    expect(one.isReady()).toBe(true);
    expect(one.slots.list()).toEqual([]);
    expect(one.decide('hero')).toEqual({ slot: 'hero', stopped: [] });
    expect(one.track(view('x')).recorded).toBe(false);
    expect(await one.consent.accept({ surface: 'prompt' })).toEqual({ ok: false, reason: 'config-invalid' });
    expect(await one.consent.decline({ surface: 'prompt' })).toEqual({ ok: false, reason: 'config-invalid' });
    expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: false, minors: false });
    expect(stored()).toEqual({});
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('leaves a stored profile alone, and lets the visitor erase it', async () => {
    const before = await tailoredTab();
    before.track(view('x'));
    await before.profile.whenSaved();
    before.destroy();
    const records = await dump();
    expect(records).not.toEqual([]);
    const one = create(undefined);
    await one.ready;
    expect(one.status().storage).toBe('closed');
    expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false });
    expect(await dump()).toEqual(records);
    expect(await one.consent.decline({ surface: 'panel' })).toEqual({ ok: true });
    expect(await dump()).toEqual([]);
    // The refusal is one of the config that was offered: the next page shows no prompt.
    expect(create(config).consent.get()).toMatchObject({ status: 'generic', promptDue: false });
  });
});

describe('a Tactful object', () => {
  test('has twelve members and three groups', () => {
    const { consent, profile, slots, ...members } = create(config);
    expect([consent, profile, slots].every((group) => typeof group === 'object')).toBe(true);
    expect(Object.keys(members)).toHaveLength(12);
  });

  test('knows the names of the slots of a config that is written in code', () => {
    const options = { now: () => clock.at };
    const one = createTactful(
      { ...config, experiences: [{ id: 'a', slot: 'hero', variant: 'a', benefit: 'Nice' }] },
      options,
    );
    made.push(one as Tactful);
    expectTypeOf(one.decide).parameter(0).toEqualTypeOf<'hero'>();
    expectTypeOf(create(config).decide).parameter(0).toEqualTypeOf<string>();
  });

  test('is ready at once without consent, and stays ready', async () => {
    const one = create(config);
    expect(one.isReady()).toBe(true);
    const accepted = one.consent.accept({ surface: 'api' });
    expect(one.isReady()).toBe(true);
    await accepted;
    expect(one.isReady()).toBe(true);
    await one.consent.decline({ surface: 'api' });
    expect(one.isReady()).toBe(true);
  });

  test('is not ready while the stored profile is being read', async () => {
    (await tailoredTab()).destroy();
    const one = create(config);
    expect(one.isReady()).toBe(false);
    await one.ready;
    expect(one.isReady()).toBe(true);
  });

  test('returns the same snapshot until the slot shows something else', async () => {
    const one = await tailoredTab();
    const before = one.getSnapshot('hero');
    one.track({ name: 'search', term: 'coat' });
    expect(one.getSnapshot('hero')).toBe(before);
    for (const item of ['x', 'y']) one.track(view(item));
    const after = one.getSnapshot('hero');
    expect(after).not.toBe(before);
    one.track(view('z'));
    expect(one.getSnapshot('hero')).toBe(after);
    one.slots.showStandard('hero');
    expect(one.getSnapshot('hero').winner).toBeUndefined();
  });

  test('closes the profile when the page turns out to be for minors', async () => {
    const one = await tailoredTab();
    one.track(view('x'));
    one.setPage({ minors: true });
    expect(one.status().storage).toBe('closed');
    expect(one.profile.list()).toEqual([]);
  });
});

describe('an engine', () => {
  test('keeps every member while Tactful is composed over it', async () => {
    const engine = createEngine({ config: publishConfig(config), now: () => clock.at });
    const members = Object.entries(engine);
    const one = composeTactful(engine, { connection: openConnection() });
    made.push(one);
    await one.consent.accept({ surface: 'api' });
    for (const item of ['x', 'y']) one.track(view(item));
    expect(Object.entries(engine)).toEqual(members);
    expect(engine.decide('hero').winner?.experience.id).toBe('coats');
  });

  test('follows the page that is described to it, also for what Tactful keeps open', async () => {
    const engine = createEngine({ config: publishConfig(config), now: () => clock.at });
    const one = composeTactful(engine, { connection: openConnection() });
    made.push(one);
    await one.consent.accept({ surface: 'api' });
    engine.setPage({ minors: true });
    expect(engine.isTailored()).toBe(false);
    await until(() => one.status().storage).toBe('closed');
  });
});
