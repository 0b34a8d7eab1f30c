/** The WP Consent API of WordPress. https://wordpress.org/plugins/wp-consent-api/ */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, decided, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** Without a type of consent, the API allows everything. Some banners set the type late. */
const isWaitingForBanner = (): boolean =>
  pageValue('wp_consent_type') === undefined && Boolean(pageValue('waitfor_consent_hook'));

/** The decision of the visitor, as the API stores it: `allow`, `deny`, or an empty text while there is none. */
const storedDecision = (category: string): unknown => {
  const getCookie = pageValue('consent_api_get_cookie');
  const prefix = property(pageValue('consent_api'), 'cookie_prefix');
  return typeof getCookie === 'function' ? getCookie(`${prefix}_${category}`) : undefined;
};

/** Creates the adapter. Categories: `preferences` (default), `functional`, `statistics`, `statistics-anonymous`, `marketing`. */
export const wpConsentApi: CreateAdapter = defineAdapter({
  name: 'wp-consent-api',
  category: 'preferences',
  documentEvents: ['wp_listen_for_consent_change', 'wp_consent_type_defined'],
  find: () => pageValue('wp_has_consent'),
  read(tool, category) {
    if (typeof tool !== 'function') return undefined;
    return isWaitingForBanner() ? 'undecided' : decided(tool(category), storedDecision(category) === '');
  },
});
