/** Tests where the focus goes after a response to the prompt. */
import type { Config } from '@tactful/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountShop, unmountShop, until } from '../../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

// `undefined` removes a key, which the type of a config does not express.
const WITHOUT_QUESTION = { experiences: [], questions: undefined } as unknown as Partial<Config>;

test.each<[pressed: string, words: string, part: string, config?: Partial<Config>]>([
  ['accept', 'the first question of the shop', 'question'],
  ['accept', 'the preferences button, without a question', 'open', WITHOUT_QUESTION],
  ['refuse', 'the preferences button', 'open'],
])('after %s, the focus is on %s', async (pressed, _, focused, config = {}) => {
  const shop = await mountShop({ config });
  shop.find(`[part=${pressed}]`).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => shop.tactful.consent.get().status).not.toBe('unset');
  await until(() => shop.shadow.activeElement?.getAttribute('part')).toBe(focused);
});

const NO_BUTTON: Partial<Config> = { widget: { button: 'none' } };
const LINK = '<footer><a href="#tactful-preferences" id="own">Preferences</a></footer>';
const HIDDEN_LINK = `<div hidden>${LINK.replace('own', 'hidden')}</div>`;

test.each<[pressed: string, words: string, html: string, focused: string, config?: Partial<Config>]>([
  ['refuse', 'the link of the page', LINK, '#own'],
  ['accept', 'the link of the page', LINK, '#own', WITHOUT_QUESTION],
  ['refuse', 'the link that is shown', HIDDEN_LINK + LINK, '#own'],
  ['refuse', 'the element of the page', '<tactful-preferences></tactful-preferences>', 'tactful-preferences'],
  ['refuse', 'the main content', '', 'main'],
  ['accept', 'the first question', LINK, '#tactful'],
])('without a button, after %s, the focus is on %s', async (pressed, _, html, focused, config) => {
  document.body.innerHTML = html;
  const shop = await mountShop({ config: { ...config, ...NO_BUTTON } });
  shop.find(`[part=${pressed}]`).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => shop.tactful.consent.get().status).not.toBe('unset');
  await until(() => document.activeElement?.matches(focused)).toBe(true);
  if (focused !== '#tactful') return;
  await until(() => shop.shadow.activeElement?.getAttribute('part')).toBe('question');
  await userEvent.keyboard('{Escape}');
  await until(() => document.activeElement?.id).toBe('own');
});

test('the main content is focusable only as long as it has the focus', async () => {
  const shop = await mountShop({ config: NO_BUTTON });
  shop.find('[part=refuse]').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => document.activeElement?.localName).toBe('main');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('href')).toBe('#text');
  expect(document.querySelector('main')?.hasAttribute('tabindex')).toBe(false);
});
