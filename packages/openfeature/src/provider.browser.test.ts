/** The provider with the real SDK, and real visitors. */
import { OpenFeature, ProviderEvents } from '@openfeature/web-sdk';
import { createTactful, type Tactful } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProvider } from './index.ts';

const experience = (slot: string, variant: string, views: number) => ({
  id: `${slot}-${variant}`,
  slot,
  variant,
  when: { 'viewed.category.fish.7d': { $gte: views } },
  benefit: 'What you look for comes first.',
});
const CONFIG = {
  version: 1,
  site: { name: 'Inn', controller: 'Inn Ltd', policy: '/privacy', benefit: 'Tables you like' },
  purposes: { pages: { label: 'Pages', benefit: 'Better', dataCategories: ['browsing'] } },
  host: { member: { type: 'boolean', default: false, label: 'You are a member.' } },
  experiences: [
    experience('hero', 'fish', 2),
    experience('switch', 'off', 1),
    experience('rows', '12', 1),
    { id: 'row', slot: 'row', action: 'rank', by: 'category', benefit: 'What you look for comes first.' },
    { id: 'club', slot: 'club', variant: 'hello', when: { 'host.member': true }, benefit: 'For members.' },
    { id: 'trial', slot: 'trial', experiment: { variants: ['left', 'right'] }, benefit: 'We try both.' },
    {
      id: 'held',
      slot: 'held',
      experiment: { variants: [null, 'x'], weights: [1, 0] },
      benefit: 'We try it.',
    },
  ],
};

let tactful: Tactful;
let items = 0;
const viewFish = (times: number): void => {
  for (let nth = 0; nth < times; nth++)
    tactful.track({ name: 'view_item', items: [{ id: `r${items++}`, category: 'fish' }] });
};
const client = OpenFeature.getClient();

beforeEach(async () => {
  tactful = createTactful(CONFIG);
  await tactful.consent.accept({ surface: 'api' });
  await OpenFeature.setProviderAndWait(createProvider(tactful));
});
afterEach(async () => {
  OpenFeature.clearHooks();
  await OpenFeature.close();
  await OpenFeature.setContext({});
  await tactful.consent.decline({ surface: 'api' });
  tactful.destroy();
  localStorage.clear();
});

describe('a flag', () => {
  test('has the value and the reason of its slot', () => {
    expect(client.getStringDetails('hero', 'none')).toMatchObject({ value: 'none', reason: 'DEFAULT' });
    viewFish(2);
    expect(client.getStringDetails('hero', 'none')).toMatchObject({
      value: 'fish',
      reason: 'TARGETING_MATCH',
    });
    expect(client.getBooleanDetails('hero', false)).toMatchObject({ value: true, reason: 'TARGETING_MATCH' });
    expect(client.getBooleanDetails('switch', true)).toMatchObject({
      value: false,
      reason: 'TARGETING_MATCH',
    });
    expect(client.getNumberDetails('rows', 4)).toMatchObject({ value: 12, reason: 'TARGETING_MATCH' });
    expect(client.getObjectValue('hero', {})).toEqual({ action: 'replace', variant: 'fish' });
    expect(client.getObjectValue('row', {})).toEqual({ action: 'rank' });
  });

  test('of an experiment is split', () => {
    const { value, reason } = client.getStringDetails('trial', 'none');
    expect([value, reason]).toEqual([expect.stringMatching(/^(left|right)$/), 'SPLIT']);
    expect(client.getStringDetails('held', 'none')).toMatchObject({ value: 'none', reason: 'SPLIT' });
  });

  test('is disabled without consent, and during a pause', async () => {
    viewFish(2);
    tactful.consent.pause();
    expect(client.getStringDetails('hero', 'none')).toMatchObject({ value: 'none', reason: 'DISABLED' });
    tactful.consent.resume();
    expect(client.getStringValue('hero', 'none')).toBe('fish');
    await tactful.consent.decline({ surface: 'api' });
    expect(client.getStringDetails('hero', 'none')).toMatchObject({ value: 'none', reason: 'DISABLED' });
  });

  test('that is no slot, or of another type, has the default and an error code', () => {
    viewFish(2);
    expect(client.getStringDetails('nowhere', 'none')).toMatchObject({
      value: 'none',
      reason: 'ERROR',
      errorCode: 'FLAG_NOT_FOUND',
    });
    expect(client.getNumberDetails('hero', 7)).toMatchObject({ value: 7, errorCode: 'TYPE_MISMATCH' });
    expect(client.getStringDetails('row', 'none')).toMatchObject({
      value: 'none',
      errorCode: 'TYPE_MISMATCH',
    });
  });
});

describe('the context', () => {
  test('sets the attributes that the config declares, with their type', async () => {
    expect(client.getStringValue('club', 'none')).toBe('none');
    await OpenFeature.setContext({ targetingKey: 'ada@example.org', member: 'yes' });
    expect(client.getStringValue('club', 'none')).toBe('none');
    await OpenFeature.setContext({ targetingKey: 'ada@example.org', member: true });
    expect(client.getStringValue('club', 'none')).toBe('hello');
    await tactful.profile.whenSaved();
    expect(tactful.profile.export()).not.toContain('ada');
  });

  test('is passed to the given function', async () => {
    const setPage = vi.fn();
    await OpenFeature.setProviderAndWait(createProvider(tactful, { setPage }));
    await OpenFeature.setContext({ member: true, other: 1 });
    expect(setPage.mock.lastCall).toEqual([{ host: { member: true } }]);
  });
});

describe('events', () => {
  test('name the flags whose slot shows something else, and end with the provider', async () => {
    const changed: (readonly string[] | undefined)[] = [];
    client.addHandler(ProviderEvents.ConfigurationChanged, (details) => {
      changed.push(details?.flagsChanged);
    });
    viewFish(2);
    await expect.poll(() => changed.flat().sort()).toEqual(['hero', 'rows', 'switch']);
    await OpenFeature.close();
    const { length } = changed;
    await tactful.consent.decline({ surface: 'api' });
    expect(changed).toHaveLength(length);
  });
});

test('a hook causes one warning', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  client.getBooleanValue('hero', false);
  expect(warn).not.toHaveBeenCalled();
  OpenFeature.addHooks({ after: () => undefined });
  client.getBooleanValue('hero', false);
  client.getStringValue('hero', '');
  expect(warn.mock.calls).toEqual([[expect.stringContaining('disclose the profile')]]);
  warn.mockRestore();
});
