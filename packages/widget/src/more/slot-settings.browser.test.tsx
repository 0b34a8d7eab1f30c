/** Tests what the panel shows of the settings of slots, and how the visitor takes them back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../../testing/open-sections.ts';
import { type MountedShop, mountShop, unmountShop, until, viewItem } from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const COATS = ['1', '2', '3'].map((id) => viewItem(id));

/** The rows of the section, with the sentence and the buttons of each. */
const rows = ({ findAll }: MountedShop): readonly (readonly string[])[] =>
  findAll('details#why > .w').map((row) => [...row.children].map(({ textContent }) => textContent));

/** Restricts the front page as its explanation does, and opens the settings in the panel. */
async function restrict(language = 'en'): Promise<MountedShop> {
  const shop = await mountShop({ consent: 'tailored', events: COATS, language });
  shop.tactful.slots.tooPersonal('hero');
  await openSections(shop, 'options', 'why');
  return shop;
}

test('V3: lists what is not used in each slot; one press uses it again, with undo', async () => {
  const shop = await restrict();
  const { slots } = shop.tactful;
  const restriction = ['Front page – not used here: What you view', 'Use again: What you view'];
  expect(rows(shop)).toEqual([['Front page: standard version', 'Personalize again'], restriction]);
  await userEvent.click(shop.findByText('Use again: What you view'));
  await until(() => slots.unusedCategories('hero')).toEqual([]);
  await until(() => rows(shop)).toEqual([['Front page: standard version', 'Personalize again']]);
  await until(() => shop.find('output').textContent).toBe('Done.Undo');
  await userEvent.click(shop.findByText('Undo'));
  await until(() => slots.unusedCategories('hero')).toEqual(['browsing']);
  await until(() => rows(shop).length).toBe(2);
  await userEvent.click(shop.findByText('Personalize again'));
  await until(() => slots.disabled()).toEqual([]);
  await until(() => rows(shop)).toEqual([restriction]);
  await userEvent.click(shop.findByText('Use again'));
  await until(() => shop.tactful.decide('hero').winner?.variant).toBe('coats');
});

test('with the keyboard, the focus stays in the panel when the last setting is taken back', async () => {
  const shop = await restrict();
  for (const words of ['Use again', 'Personalize again']) {
    shop.findByText(words).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => shop.findAll('details#why button').map((each) => each.textContent)).not.toContain(
      words,
    );
  }
  await until(() => rows(shop)).toEqual([]);
  expect(shop.find('dialog').contains(shop.shadow.activeElement)).toBe(true);
});

test('a script cannot press the button', async () => {
  const shop = await restrict();
  shop.findByText('Use again').click();
  expect(shop.tactful.slots.unusedCategories('hero')).toEqual(['browsing']);
});

test('obligation 22: settings can be exported without any activity, and are named before they are imported', async () => {
  const shop = await restrict();
  await shop.tactful.profile.remove(shop.tactful.profile.list().map(({ event }) => event.id));
  await userEvent.click(shop.find('details#exportImport > summary'));
  await until(() => shop.findAll('details#exportImport a').length).toBe(1);
  const link = shop.find<HTMLAnchorElement>('details#exportImport a');
  const text = decodeURIComponent(link.href.replace(/^[^,]*,/, ''));
  await shop.tactful.profile.erase();
  const file = new File([text], 'tactful.json', { type: 'application/json' });
  await userEvent.upload(shop.find('input[type=file]'), file);
  await until(() => shop.findAll('details#exportImport li').map((each) => each.textContent)).toEqual([
    'Front page: standard version',
    'Front page – not used here: What you view',
  ]);
  await userEvent.click(shop.find('details#exportImport button'));
  await until(() => shop.tactful.slots.unusedCategories('hero')).toEqual(['browsing']);
  expect(shop.tactful.slots.disabled()).toEqual(['hero']);
});

test('on a German page the button continues with the name of the data', async () => {
  const shop = await restrict('de');
  expect(rows(shop).at(-1)?.at(-1)).toBe('Hier wieder verwenden: Was Sie ansehen');
});
