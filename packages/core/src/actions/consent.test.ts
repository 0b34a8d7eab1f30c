import { expect, test } from 'vitest';
import { SAMPLE_EVENTS } from '../../testing/sample-events.ts';
import { dump, freshWorld, tab, tailoredTab, until, view } from '../../testing/visitor.ts';
import type { Tactful } from '../api.ts';

freshWorld();

const decline = (one: Tactful, keepData = false) => one.consent.decline({ surface: 'panel', keepData });

test('obligation 18: declining stops recording and erases the profile, in every tab', async () => {
  const [one, other] = [await tailoredTab(), tab()];
  for (const event of SAMPLE_EVENTS) one.track(event);
  await one.profile.whenSaved();
  expect(await decline(one)).toEqual({ ok: true });
  expect(await indexedDB.databases()).toEqual([]);
  for (let click = 0; click < 10; click++)
    for (const each of [one, other]) expect(each.track(view(`x${click}`)).recorded).toBe(false);
  await until(() => other.status().storage).toBe('closed');
  expect(await indexedDB.databases()).toEqual([]);
  expect(one.profile.list()).toEqual([]);
  expect(one.decide('hero').winner).toBeUndefined();
});

test('obligation 18: declining with keepData uses no data, and a later consent finds it again', async () => {
  const one = await tailoredTab();
  one.track(view('x'));
  await decline(one, true);
  expect(one.profile.list()).toEqual([]);
  expect(one.track(view('y')).recorded).toBe(false);
  await one.consent.accept({ surface: 'panel' });
  expect(one.profile.list()).toHaveLength(1);
});

test('obligation 26: with its purpose off, an experience is not shown and nothing is recorded for it', async () => {
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  expect(one.decide('hero').winner).toBeDefined();
  await one.consent.setPurpose('content', false);
  expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'purpose-off' }] });
  expect(one.track(view('c'))).toEqual({ recorded: false, reason: 'category-off' });
});

test('obligation 26: switching a category off erases its events and stops the experiences that read it', async () => {
  const one = await tailoredTab();
  for (const id of ['a', 'b']) one.track(view(id));
  expect(await one.consent.setCategory('browsing', false)).toEqual({ ok: true });
  expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'category-off' }] });
  expect(JSON.stringify(await dump())).not.toContain('view_item');
});
