/** Tests the setting of the panel for the hours in which the shop shows no messages. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import { CONFIG, type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const NIGHT = { from: 22, to: 7 };
const NOTE = {
  id: 'note',
  slot: 'row',
  action: 'message',
  variant: 'x',
  benefit: 'News.',
  cap: { visit: 1 },
};
const withMessage: Partial<Config> = { experiences: [NOTE as never] };

/** Opens the setting in the panel. */
async function openSetting(language = 'en'): Promise<MountedShop> {
  const shop = await mountShop({ consent: 'tailored', config: withMessage, language });
  await openSections(shop, 'options', 'quietHours');
  return shop;
}
const lists = (shop: MountedShop) =>
  shop.findAll('details#quietHours select') as unknown as readonly HTMLSelectElement[];
const labels = (shop: MountedShop) =>
  shop.findAll('details#quietHours label').map((each) => each.textContent);

test('T10: by default messages are shown at any time; the visitor sets hours without them, or none at all', async () => {
  const shop = await openSetting();
  const { profile } = shop.tactful;
  expect(shop.find<HTMLInputElement>('details#quietHours input:checked').value).toBe('anytime');
  expect(labels(shop)).toEqual([
    'Show them at any time',
    'Never show them',
    "Don't show them in these hours:",
  ]);
  await userEvent.click(shop.find('input[value=notAt]'));
  await until(profile.quietHours).toEqual(NIGHT);
  await until(() => lists(shop).map(({ value }) => value)).toEqual(['22', '7']);
  expect(lists(shop).map(({ selectedOptions: [option] }) => option?.textContent)).toEqual([
    '10:00 PM',
    '7:00 AM',
  ]);
  await userEvent.click(shop.find('input[value=never]'));
  await until(profile.quietHours).toEqual({ from: 0, to: 0 });
  expect(shop.tactful.decide('row').stopped.map(({ reason }) => reason)).toEqual(['quiet-hours']);
  await userEvent.click(shop.find('input[value=anytime]'));
  await until(profile.quietHours).toBeUndefined();
  await until(() => lists(shop)).toEqual([]);
  expect(shop.tactful.decide('row').winner?.variant).toBe('x');
});

test('the keyboard sets it: arrow keys choose, Tab goes to the hours, and arrow keys change them', async () => {
  const shop = await openSetting();
  const { profile } = shop.tactful;
  shop.find('input[value=anytime]').focus();
  await userEvent.keyboard('{ArrowUp}');
  await until(profile.quietHours).toEqual(NIGHT);
  await until(() => lists(shop).length).toBe(2);
  expect(shop.shadow.activeElement?.getAttribute('value')).toBe('notAt');
  await userEvent.tab();
  expect(shop.shadow.activeElement?.getAttribute('aria-label')).toBe('From');
  await userEvent.keyboard('{ArrowUp}');
  await until(profile.quietHours).toEqual({ from: 21, to: 7 });
  await userEvent.tab();
  expect(shop.shadow.activeElement?.getAttribute('aria-label')).toBe('Until');
  await userEvent.keyboard('{ArrowDown}');
  await until(profile.quietHours).toEqual({ from: 21, to: 8 });
  expect(shop.shadow.activeElement).toBe(lists(shop)[1]);
});

test('the hour of the other end cannot be chosen: it would mean the whole day', async () => {
  const shop = await openSetting();
  await userEvent.click(shop.find('input[value=notAt]'));
  await until(() => lists(shop).length).toBe(2);
  const disabled = lists(shop).map((list) => [...list.options].filter((each) => each.disabled));
  expect(disabled.map((options) => options.map(({ value }) => value))).toEqual([['7'], ['22']]);
});

test('a script cannot set it', async () => {
  const shop = await openSetting();
  await shop.tactful.profile.setQuietHours(NIGHT);
  await until(() => lists(shop).length).toBe(2);
  const [from] = lists(shop);
  if (!from) throw Error('no list');
  from.value = '9';
  from.dispatchEvent(new Event('change', { bubbles: true }));
  shop.find('input[value=never]').click();
  expect(shop.tactful.profile.quietHours()).toEqual(NIGHT);
});

describe('V3: what is stored', () => {
  test('is shown whenever it is in the export, also if the shop has no messages any more', async () => {
    const shop = await mountShop({ consent: 'tailored', events: [viewItem('1')] });
    await openSections(shop, 'options');
    expect(shop.findAll('details#quietHours')).toEqual([]);
    await shop.tactful.profile.setQuietHours(NIGHT);
    await until(() => shop.findAll('details#quietHours').length).toBe(1);
    await userEvent.click(shop.find('details#quietHours > summary'));
    await until(() => lists(shop).length).toBe(2);
    const exported = JSON.parse(shop.tactful.profile.export());
    const [from, to] = lists(shop).map(({ value }) => Number(value));
    expect({ from, to }).toEqual(exported.quietHours);
  });

  test('can be exported without any activity, and is named before it is imported', async () => {
    const shop = await openSetting();
    await userEvent.click(shop.find('input[value=notAt]'));
    await until(shop.tactful.profile.quietHours).toEqual(NIGHT);
    await userEvent.click(shop.find('details#exportImport > summary'));
    await until(() => shop.findAll('details#exportImport a').length).toBe(1);
    const link = shop.find<HTMLAnchorElement>('details#exportImport a');
    const text = decodeURIComponent(link.href.replace(/^[^,]*,/, ''));
    await shop.tactful.profile.erase();
    const file = new File([text], 'tactful.json', { type: 'application/json' });
    await userEvent.upload(shop.find('input[type=file]'), file);
    await until(() => shop.findAll('details#exportImport li').map((each) => each.textContent)).toEqual([
      'Messages in this shop',
    ]);
    await userEvent.click(shop.find('details#exportImport button'));
    await until(shop.tactful.profile.quietHours).toEqual(NIGHT);
  });
});

test('on an Arabic page the hours are in Arabic, and the first one is on the right', async () => {
  const shop = await openSetting('ar');
  await userEvent.click(shop.find('input[value=notAt]'));
  await until(() => lists(shop).length).toBe(2);
  const [from, to] = lists(shop).map((list) => list.getBoundingClientRect().left);
  expect(from).toBeGreaterThan(to ?? 0);
  expect(shop.find('details#quietHours').textContent).not.toMatch(/[a-z]{2,}/i);
});
