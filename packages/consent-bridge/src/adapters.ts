/** The adapters of all tools. */
import type { CreateAdapter } from './adapter.ts';
import { cookiebot } from './adapters/cookiebot.ts';
import { googleConsentMode } from './adapters/google-consent-mode.ts';
import { klaro } from './adapters/klaro.ts';
import { onetrust } from './adapters/onetrust.ts';
import { orejime } from './adapters/orejime.ts';
import { shopify } from './adapters/shopify.ts';
import { usercentrics } from './adapters/usercentrics.ts';
import { vanillaCookieconsent } from './adapters/vanilla-cookieconsent.ts';
import { wpConsentApi } from './adapters/wp-consent-api.ts';

/** Every tool that has an adapter. */
export const ADAPTERS: readonly CreateAdapter[] = [
  googleConsentMode,
  shopify,
  wpConsentApi,
  vanillaCookieconsent,
  klaro,
  orejime,
  usercentrics,
  onetrust,
  cookiebot,
];
