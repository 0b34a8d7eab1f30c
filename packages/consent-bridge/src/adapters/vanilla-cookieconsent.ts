/** vanilla-cookieconsent 3. https://cookieconsent.orestbida.com/reference/api-reference.html */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, hasMethod } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** Creates the adapter. Categories are those of its config. Default: `personalization`. */
export const vanillaCookieconsent: CreateAdapter = defineAdapter({
  name: 'vanilla-cookieconsent',
  category: 'personalization',
  events: ['cc:onFirstConsent', 'cc:onConsent', 'cc:onChange', 'cc:onModalShow'],
  // Older scripts of Cookiebot have an object with this name, too.
  find: () => {
    const tool = pageValue('CookieConsent');
    return hasMethod(tool, 'acceptedCategory') ? tool : undefined;
  },
  read(tool, category) {
    const categories = call(tool, 'getConfig', 'categories');
    // It is not running yet.
    if (!(categories instanceof Object)) return 'undecided';
    if (!Object.hasOwn(categories, category)) return 'missing';
    return call(tool, 'validConsent') === true
      ? decided(call(tool, 'acceptedCategory', category))
      : 'undecided';
  },
});
