/** Tests the interests of the panel: each can be forgotten, and wanted more or less. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import {
  BOOTS,
  CONFIG,
  type MountedShop,
  mountShop,
  unmountShop,
  until,
  viewItem,
} from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const SEARCH = { name: 'search', term: 'tent' } as const;
const COATS = [viewItem('1'), viewItem('2'), viewItem('3'), SEARCH];
const config = { experiences: [...CONFIG.experiences, BOOTS] };

const chips = ({ findAll }: MountedShop): readonly (string | undefined)[] =>
  findAll('.chip').map((chip) => chip.firstElementChild?.textContent ?? undefined);
const forget = ({ find }: MountedShop, name: string): Promise<void> =>
  userEvent.click(find(`[aria-label="Forget ${name}"]`));
const view = ({ tactful }: MountedShop, category: string): boolean =>
  tactful.track(viewItem('9', category)).recorded;

test('V15: an interest is forgotten with two presses, and the undo restores every entry', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: [...COATS, viewItem('4', 'boots')] });
  const before = shop.tactful.profile.list();
  expect(shop.tactful.decide('hero').winner?.variant).toBe('coats');
  await openSections(shop);
  expect(chips(shop)).toEqual(['coats', 'boots', 'tent']);
  await forget(shop, 'coats');
  await until(() => shop.find('output').textContent).toContain('Forgotten: coats. 3 entries deleted.');
  expect(chips(shop)).toEqual(['boots', 'tent']);
  expect(shop.tactful.decide('hero').winner?.variant).not.toBe('coats');
  expect(JSON.stringify(shop.tactful.profile.list())).not.toContain('coats');
  // The focus is at the chip that took its place.
  await until(() => shop.shadow.activeElement?.ariaLabel).toBe('Forget boots');
  await userEvent.click(shop.findByText('Undo'));
  await until(() => shop.tactful.profile.list()).toEqual(before);
  await until(() => chips(shop)).toEqual(['coats', 'boots', 'tent']);
});

test('a stated interest is forgotten without the other options of its question', async () => {
  const places = CONFIG.questions?.map((question) => ({ ...question, many: true })) ?? [];
  const experiences = CONFIG.experiences.filter(({ id }) => id !== 'sea');
  const shop = await mountShop({ consent: 'tailored', config: { questions: places, experiences } });
  shop.tactful.track({ name: 'state_preference', question: 'place', answers: ['sea', 'hills'] });
  await openSections(shop);
  await forget(shop, 'To the sea');
  await until(() => shop.tactful.fact('stated.place')).toEqual(['hills']);
  await until(() => shop.findAll('output button').length).toBe(1);
  await userEvent.click(shop.findByText('Undo'));
  await until(() => shop.tactful.fact('stated.place')).toEqual(['sea', 'hills']);
});

test('more of an interest outweighs what was viewed', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: [...COATS, viewItem('4', 'boots')] });
  expect(shop.tactful.fact('affinity.category')).toEqual(['coats', 'boots']);
  await openSections(shop);
  await userEvent.click(shop.find('.chip:nth-child(2) button'));
  await until(() => shop.findAll('[aria-expanded=true]').length).toBe(1);
  await userEvent.click(shop.findByText('More of this'));
  await until(() => shop.tactful.fact('affinity.category')).toEqual(['boots', 'coats']);
  await until(() => shop.findByText('More of this').getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(shop.findByText('More of this'));
  await until(() => shop.tactful.fact('affinity.category')).toEqual(['coats', 'boots']);
});

test('V15: less of an interest: nothing about it is stored or decides any more, until the visitor takes it back', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: COATS });
  const before = shop.tactful.profile.list();
  await openSections(shop);
  await userEvent.click(shop.find('.chip button'));
  await userEvent.click(shop.findByText('Less of this'));
  await until(() => shop.find('output').textContent).toContain(
    'Less of coats from now on. 3 entries deleted.',
  );
  expect(view(shop, 'coats')).toBe(false);
  expect(view(shop, 'boots')).toBe(true);
  expect(shop.tactful.decide('hero').winner?.variant).not.toBe('coats');
  await userEvent.click(shop.find('[aria-label="Remember coats again"]'));
  await until(() => view(shop, 'coats')).toBe(true);
  expect(before.length).toBeGreaterThan(0);
});

test('the undo of less of an interest restores its entries, and records it again', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: COATS });
  await openSections(shop);
  await userEvent.click(shop.find('.chip button'));
  await userEvent.click(shop.findByText('Less of this'));
  await until(() => shop.findAll('output button').length).toBe(1);
  await userEvent.click(shop.findByText('Undo'));
  await until(() => shop.tactful.decide('hero').winner?.variant).toBe('coats');
  expect(view(shop, 'coats')).toBe(true);
});

test('the toolbar is one stop of the Tab key, and the arrow keys move within it', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: COATS });
  await openSections(shop);
  const buttons = shop.findAll('#interests .chip button');
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  buttons[0]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(shop.shadow.activeElement).toBe(buttons[1]);
  await userEvent.keyboard('{End}');
  expect(shop.shadow.activeElement).toBe(buttons[2]);
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
});

test('shows how many places were personalized, and which interests decided them', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: COATS });
  shop.tactful.slots.markSeen('hero');
  await openSections(shop);
  await until(() => shop.find('#interests').textContent).toContain(
    'In the last 30 days, you saw 1 personalized place. 1 of them was based on coats.',
  );
});
