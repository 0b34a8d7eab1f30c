/** Tests the interests of the panel: each can be forgotten, and wanted more or less. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('with more than 12 interests', () => {
  const slugs = Array.from({ length: 15 }, (_, at) => `shelf-${at}`);
  const many = {
    experiences: [
      { ...BOOTS, when: { $or: slugs.map((id) => ({ [`viewed.category.${id}.7d`]: { $gte: 1 } })) } },
    ],
    catalog: { categories: Object.fromEntries(slugs.map((id) => [id, `Shelf ${id.slice(6)}`])) },
  };
  const events = slugs.map((id) => viewItem(id, id));

  test('the keyboard reaches every one: the button shows the rest, and the first of them has the focus', async () => {
    const shop = await mountShop({ consent: 'tailored', config: many as never, events });
    await openSections(shop);
    expect(chips(shop)).toHaveLength(12);
    shop.find('#interests button').focus();
    await userEvent.keyboard('{End}');
    expect(shop.shadow.activeElement?.textContent).toBe('Show all (15)');
    await userEvent.keyboard('{Enter}');
    await until(() => chips(shop)).toHaveLength(15);
    expect([...chips(shop)].sort()).toEqual(slugs.map((id) => `Shelf ${id.slice(6)}`).sort());
    const [first] = shop.findAll('.chip:nth-child(13) button');
    expect(first).toBeDefined();
    await until(() => shop.shadow.activeElement).toBe(first);
    await userEvent.keyboard('{End}{Enter}');
    await until(() => chips(shop)).toHaveLength(14);
    expect(shop.findAll('#interests button[tabindex="0"]')).toHaveLength(1);
    expect(shop.shadow.activeElement?.closest('#interests')).not.toBeNull();
  });

  test('with 12 of them there is no such button', async () => {
    const shop = await mountShop({ consent: 'tailored', config: many as never, events: events.slice(3) });
    await openSections(shop);
    expect(chips(shop)).toHaveLength(12);
    expect(shop.find('#interests').textContent).not.toContain('Show all');
  });
});

test('a refused product has its name on the page, or a general one, but never its id', async () => {
  const shop = await mountShop({ consent: 'tailored', config });
  shop.tactful.track({
    name: 'state_preference',
    question: 'less-of',
    answers: ['boots', '4711', '4712', '4713'],
  });
  document
    .querySelector('#row')
    ?.insertAdjacentHTML('beforeend', '<div data-tactful-item="4711"><h3>Wren Mittens</h3></div>');
  await openSections(shop);
  expect(chips(shop)).toEqual(['boots', 'Wren Mittens', 'a product', 'a product']);
  expect(shop.find('#latest').textContent).toContain('You want less of: boots, Wren Mittens and a product');
});

test('names the three interests that decided most, not those that rank first', async () => {
  const slots = ['hero', 'row', 'side', 'foot', 'top'];
  const decidedBy = ['coats', 'boots', 'mugs', 'hats', 'hats'];
  const experiences = slots.map((slot, at) => ({
    ...BOOTS,
    id: slot,
    slot,
    variant: slot,
    when: { [`viewed.category.${decidedBy[at]}.7d`]: { $gte: 1 } },
  }));
  const views = { coats: 4, boots: 3, mugs: 2, hats: 1 };
  const events = Object.entries(views).flatMap(([category, n]) =>
    Array.from({ length: n }, (_, at) => viewItem(`${category}-${at}`, category)),
  );
  const shop = await mountShop({
    consent: 'tailored',
    config: { experiences, slots: {} },
    events,
    options: { page: { placements: () => [], onPlacements: () => () => undefined } },
  });
  for (const slot of slots) shop.tactful.slots.markSeen(slot);
  await openSections(shop);
  await until(() => shop.find('#interests').textContent).toContain(
    'you saw 5 personalized places. 4 of them were based on hats, ',
  );
});

test('shows how many places were personalized, and which interests decided them', async () => {
  const shop = await mountShop({ consent: 'tailored', config, events: COATS });
  shop.tactful.slots.markSeen('hero');
  await openSections(shop);
  await until(() => shop.find('#interests').textContent).toContain(
    'In the last 30 days, you saw 1 personalized place. It was based on coats.',
  );
});
