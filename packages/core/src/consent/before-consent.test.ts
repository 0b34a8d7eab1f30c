import type { Config } from '@tactful/rules';
import { expect, test, vi } from 'vitest';
import { SAMPLE_EVENTS } from '../../testing/sample-events.ts';
import { clock, config, freshWorld, stored, tab, tailoredTab, view } from '../../testing/visitor.ts';
import { preload } from '../engine/preload.ts';

freshWorld();

const forbidIndexedDb = () =>
  vi.stubGlobal('indexedDB', new Proxy({}, { get: () => expect.unreachable('IndexedDB was touched') }));

test.each(['unset', 'generic'])(
  'obligation 1: opens nothing and records nothing while consent is %s',
  async (status) => {
    forbidIndexedDb();
    const one = tab(preload());
    if (status === 'generic') await one.consent.decline({ surface: 'prompt' });
    for (const event of SAMPLE_EVENTS)
      expect(one.track(event)).toEqual({ recorded: false, reason: 'no-consent' });
    await one.ready;
    await one.profile.whenSaved();
    one.profile.export();
    expect(one.profile.previewImport('{"tactful":1,"events":[]}').events).toEqual([]);
    expect(one.status().storage).toBe('closed');
    expect(Object.keys(stored())).toEqual(status === 'unset' ? [] : ['tactful']);
  },
);

test('obligations 2, 50: two visitors who decline on the same day store the same text, in at most 96 bytes', async () => {
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

test('obligation 3: decisions before consent do not depend on earlier events', async () => {
  const one = tab();
  for (let at = 0; at < 9; at++) one.track(view(`item-${at}`));
  expect(one.decide('hero')).toMatchObject({ stopped: [{ reason: 'not-tailored' }] });
  expect(one.decide('hero').winner).toBeUndefined();
});

test('obligations 5, 6: only accept and decline change the consent status', () => {
  const one = tab();
  for (const event of SAMPLE_EVENTS) one.track(event);
  one.setPage({ path: '/checkout' });
  one.slots.trigger('exit');
  one.consent.pause();
  one.consent.setSharedAcrossSections(true);
  one.consent.setCategory('cart', true);
  expect(one.consent.get()).toMatchObject({ status: 'unset', promptDue: true });
  expect(stored()).toEqual({});
});

test('obligation 36: shows no prompt to minors, and stores no profile', async () => {
  forbidIndexedDb();
  for (const one of [
    tab({ config: { ...config, site: { ...config.site, audience: 'minors' } } }),
    tab({}, { minors: true }),
  ]) {
    await one.consent.accept({ surface: 'api' });
    expect(one.consent.get()).toMatchObject({ status: 'generic', promptDue: false, minors: true });
    expect(one.track(view('x')).recorded).toBe(false);
  }
});

test('obligation 38: shows no prompt with Global Privacy Control; a consent given with it in place is valid, an older one is not', async () => {
  const before = await tailoredTab();
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  expect(before.consent.get()).toMatchObject({ status: 'generic', promptDue: false, gpc: true });
  expect(before.track(view('x')).recorded).toBe(false);
  await before.consent.accept({ surface: 'panel' });
  expect(before.consent.get().status).toBe('tailored');
  localStorage.removeItem('tactful');
  expect(tab().consent.get()).toMatchObject({ status: 'generic', promptDue: false });
});
