/** Cookiebot. https://www.cookiebot.com/en/developer/ */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, decided, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** Creates the adapter. Categories: `preferences` (default), `statistics`, `marketing`. */
export const cookiebot: CreateAdapter = defineAdapter({
  name: 'cookiebot',
  category: 'preferences',
  events: ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnDialogDisplay'],
  find: () => pageValue('Cookiebot'),
  read(tool, category) {
    const state = property(property(tool, 'consent'), category);
    if (typeof state !== 'boolean') return 'missing';
    return property(tool, 'hasResponse') === true ? decided(state) : 'undecided';
  },
});
