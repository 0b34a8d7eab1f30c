/** Shopify's Customer Privacy API. https://shopify.dev/docs/api/customer-privacy */
import { pageValue } from '@tactful/page/internal';
import { type CreateAdapter, call, decided, hasMethod, property } from '../adapter.ts';
import { defineAdapter } from '../define-adapter.ts';

/** The methods that read what is allowed, for the settings of the shop and the country of the visitor. */
const METHODS: { readonly [category: string]: string } = {
  preferences: 'preferencesProcessingAllowed',
  analytics: 'analyticsProcessingAllowed',
  marketing: 'marketingAllowed',
};

/** Creates the adapter. Categories: `preferences` (default), `analytics`, `marketing`. */
export const shopify: CreateAdapter = defineAdapter({
  name: 'shopify',
  category: 'preferences',
  documentEvents: ['visitorConsentCollected'],
  find: () => pageValue('Shopify'),
  read(tool, category) {
    const privacy = property(tool, 'customerPrivacy');
    // Every page of a shop has the global. The API is there once it was loaded.
    if (!hasMethod(privacy, 'currentVisitorConsent')) return undefined;
    const method = METHODS[category];
    if (!method) return 'missing';
    const decision = property(call(privacy, 'currentVisitorConsent'), category);
    if (call(privacy, method) === true) return decided(true, decision !== 'yes');
    return decision === 'no' ? 'denied' : 'undecided';
  },
  listen(tool, onChange) {
    call(tool, 'loadFeatures', [{ name: 'consent-tracking-api', version: '0.1' }], onChange);
  },
});
