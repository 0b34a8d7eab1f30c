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
