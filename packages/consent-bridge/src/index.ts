/** Connects Tactful with the consent tools of a page. */
export type { AdapterOptions, ConsentAdapter, CreateAdapter, ToolState } from './adapter.ts';
export { cookiebot } from './adapters/cookiebot.ts';
export { googleConsentMode } from './adapters/google-consent-mode.ts';
export { klaro } from './adapters/klaro.ts';
export { onetrust } from './adapters/onetrust.ts';
export { orejime } from './adapters/orejime.ts';
export { shopify } from './adapters/shopify.ts';
export { usercentrics } from './adapters/usercentrics.ts';
export { vanillaCookieconsent } from './adapters/vanilla-cookieconsent.ts';
export { wpConsentApi } from './adapters/wp-consent-api.ts';
export { type BridgeOptions, bridgeConsent, type GateOwner } from './bridge-consent.ts';
