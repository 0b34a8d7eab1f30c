import type { Config, DataCategory } from '@tactful/rules';
import { expect, test, vi } from 'vitest';
import { clock, config, DAY, freshWorld, stored, tab, tailoredTab } from '../../testing/visitor.ts';
import { createConsentGate } from './consent-gate.ts';
import { type ConsentStore, createConsentStore } from './consent-state.ts';

freshWorld();

const open = (own: Config = config): ConsentStore =>
  createConsentStore({
    config: own,
    now: () => clock.at,
    page: () => ({}),
    gate: createConsentGate(),
    isConfigUsable: true,
    onChange: () => {},
  });
const using = (...dataCategories: DataCategory[]): Config => ({
  ...config,
  purposes: { content: { label: 'Content', benefit: 'Fits', dataCategories } },
});
const MINUTE = 6e4;

test.each(['decline', 'decline-keep'] as const)(
  'obligation 13: a repeated %s counts from the day of the last one',
  (event) => {
    const store = open();
    store.apply(event);
    const state = store.state();
    clock.at += 10 * DAY;
    expect(store.apply(event)).toBe(state);
    expect(store.record()?.day).toBe(Math.floor(clock.at / DAY));
  },
);

test('obligation 13: what happens to storage does not renew a consent or a refusal', () => {
  const store = open();
  store.apply('decline');
  const refusal = stored();
  clock.at += 10 * DAY;
  expect(store.apply('erased')).toBe('declined');
  expect(stored()).toEqual(refusal);
  store.apply('accept', { surface: 'prompt', language: 'de' });
  const { record } = store;
  const accepted = record();
  clock.at += 10 * DAY;
  vi.stubGlobal('navigator', { globalPrivacyControl: true });
  store.apply('ledger-stored');
  expect(record()).toEqual({ ...accepted, state: 'tailored' });
});

test('offers the data categories that a purpose uses; what the visitor switched off stays off', () => {
  const store = open(using('browsing', 'cart'));
  store.apply('accept', { surface: 'api' });
  expect(store.record()).toMatchObject({ offered: ['browsing', 'cart'], allowed: ['browsing', 'cart'] });
  store.change(() => ({ allowed: ['cart'] }));
  const more = open(using('browsing', 'searching', 'cart'));
  more.apply('accept', { surface: 'prompt' });
  expect(more.record()).toMatchObject({
    offered: ['browsing', 'searching', 'cart'],
    allowed: ['searching', 'cart'],
  });
  const purposes = {
    ...using('cart').purposes,
    offers: { label: 'Offers', benefit: 'Fits', dataCategories: ['usage'] },
  };
  const two = open({ ...config, purposes } as Config);
  two.apply('accept', { surface: 'prompt' });
  expect(two.record()?.offered).toEqual(['cart', 'usage']);
});

test('changes no setting without a consent', () => {
  const store = open();
  store.change(() => ({ recordingPaused: true }));
  expect(store.state()).toBe('unset');
  expect(stored()).toEqual({});
  store.apply('accept', { surface: 'api' });
  store.apply('decline');
  expect(store.apply('accept', { surface: 'api' })).toBe('accepted-erasing');
  store.change(() => ({ recordingPaused: true }));
  expect(store.record()?.recordingPaused).toBe(false);
});

test('describes each setting, and takes it back', async () => {
  const one = await tailoredTab();
  const settings = { paused: false, recordingPaused: false, sharedAcrossSections: false };
  expect(one.consent.get()).toMatchObject(settings);
  await one.consent.pauseRecording();
  expect(one.consent.get()).toMatchObject({ ...settings, recordingPaused: true });
  await one.consent.resumeRecording();
  await one.consent.setSharedAcrossSections(true);
  expect(one.consent.get()).toMatchObject({ ...settings, sharedAcrossSections: true });
  await one.consent.setSharedAcrossSections(false);
  expect(one.consent.get()).toMatchObject(settings);
});

test('a pause ends with the visit, after 30 minutes, or when the visitor resumes', async () => {
  const one = await tailoredTab();
  one.consent.pause();
  clock.at += 30 * MINUTE - 1;
  expect(tab().consent.get()).toMatchObject({ status: 'tailored', paused: true });
  clock.at += MINUTE;
  expect(tab().consent.get()).toMatchObject({ status: 'tailored', paused: false });
  one.consent.pause();
  expect(one.consent.get().paused).toBe(true);
  one.consent.resume();
  expect(one.consent.get().paused).toBe(false);
});

test('obligation 49: the receipt of a consent without a language contains an empty one', async () => {
  await tailoredTab();
  expect(tab().consent.receipt()).toMatchObject({ surface: 'api', language: '' });
});
