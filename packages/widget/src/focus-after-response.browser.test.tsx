/** Tests where the focus goes after a response to the prompt. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountShop, unmountShop, until } from '../testing/shop.ts';

beforeEach(() => page.viewport(1000, 600));
afterEach(unmountShop);

test.each(['accept', 'refuse'])(
  'after %s, the focus is on the button that opens the preferences',
  async (part) => {
    const shop = await mountShop();
    shop.find(`[part=${part}]`).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => shop.tactful.consent.get().status).not.toBe('unset');
    await until(() => shop.shadow.activeElement?.getAttribute('part')).toBe('open');
  },
);
