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
    const consent = property(tool, 'consent');
    const state = property(consent, category);
    if (typeof state !== 'boolean') return 'missing';
    if (property(tool, 'hasResponse') !== true) return 'undecided';
    // Where no consent is required, it is set without the visitor.
    return decided(state, property(consent, 'method') === 'implied');
  },
});
