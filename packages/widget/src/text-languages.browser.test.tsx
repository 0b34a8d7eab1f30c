/** Tests that texts of the config in another language than the page carry that language and their direction. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openSections } from '../testing/open-sections.ts';
import { CONFIG, type MountedShop, mountShop, unmountShop, until, viewItem } from '../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

const [coats] = CONFIG.experiences;
const config: Partial<Config> = {
  site: { ...CONFIG.site, benefit: { de: 'Sehen Sie zuerst, was passt.' } },
  catalog: { categories: { coats: { de: 'Mäntel' } } },
  experiences: coats ? [{ ...coats, name: { de: 'Mäntel auf der Startseite' } }] : [],
};
const GERMAN = { lang: 'de', dir: 'auto' };

/** The texts within an element that are marked as in another language, with their attributes. */
const marked = ({ findAll }: MountedShop, within: string) =>
  findAll(`${within} [lang]`).map(({ textContent, lang, dir }) => ({ text: textContent, lang, dir }));

test('in the prompt', async () => {
  const shop = await mountShop({ language: 'fr', config });
  expect(marked(shop, '[part=prompt]')).toContainEqual({ text: 'Sehen Sie zuerst, was passt.', ...GERMAN });
});

test('in an explanation, in the chips of interests, and in the message of an action', async () => {
  const events = ['1', '2', '3'].map((id) => viewItem(id));
  const shop = await mountShop({ language: 'fr', config, consent: 'tailored', events });
  shop.widget.open('hero');
  await until(() => shop.findAll('article').length).toBe(1);
  expect(marked(shop, 'article h3')).toEqual([{ text: 'Mäntel auf der Startseite', ...GERMAN }]);
  await userEvent.keyboard('{Escape}');
  await openSections(shop);
  expect(marked(shop, '.chip')).toEqual([{ text: 'Mäntel', ...GERMAN }]);
  await userEvent.click(shop.find('.chip > :last-child'));
  await until(() => marked(shop, 'output')).toEqual([{ text: 'Mäntel', ...GERMAN }]);
});
