/** Consent tools as a page has them: real libraries from npm, and replacements of hosted tools after their documentation. */
import klaroSource from 'klaro/dist/klaro-no-css.js?raw';
import orejimeSource from 'orejime/dist/orejime-standard-en.js?raw';
import vanillaSource from 'vanilla-cookieconsent/dist/cookieconsent.umd.js?raw';
import type { CreateAdapter } from '../src/adapter.ts';
import {
  cookiebot,
  googleConsentMode,
  klaro,
  onetrust,
  orejime,
  shopify,
  usercentrics,
  vanillaCookieconsent,
  wpConsentApi,
} from '../src/index.ts';
import { loadLibrary } from './load-library.ts';

/** A tool on the page. Each function returns when the tool has done so. */
export interface TestTool {
  readonly create: CreateAdapter;
  /** Puts the tool on the page, for a visitor who has not decided. */
  load(): unknown;
  accept(): unknown;
  refuse(): unknown;
  /** Puts the tool on the page as where no consent is required. Absent: the tool always has a banner. */
  allowByDefault?(): unknown;
}

// The globals of the tools have no types here.
const page = window as unknown as Record<string, unknown>;
const emit = (target: EventTarget, type: string, detail?: unknown) =>
  target.dispatchEvent(new CustomEvent(type, { detail }));
/** A method of a real library. */
const run = (owner: unknown, method: string, ...values: unknown[]): unknown =>
  Reflect.apply(Object(owner)[method], owner, values);

const text = { title: 'Cookies', acceptAllBtn: 'All', acceptNecessaryBtn: 'None' };

const realVanilla: TestTool = {
  create: vanillaCookieconsent,
  async load() {
    await loadLibrary(vanillaSource);
    await run(page.CookieConsent, 'run', {
      categories: { necessary: { readOnly: true }, personalization: {} },
      language: {
        default: 'en',
        translations: { en: { consentModal: text, preferencesModal: { sections: [] } } },
      },
      hideFromBots: false,
    });
  },
  accept: () => run(page.CookieConsent, 'acceptCategory', 'all'),
  refuse: () => run(page.CookieConsent, 'acceptCategory', []),
};

const realKlaro: TestTool = {
  create: klaro,
  async load() {
    page.klaroConfig = {
      services: [{ name: 'personalization', purposes: ['shop'] }],
      translations: { en: { privacyPolicyUrl: '/privacy' } },
    };
    await loadLibrary(klaroSource);
    run(page.klaro, 'setup', page.klaroConfig);
  },
  accept: () => decideInKlaro(true),
  refuse: () => decideInKlaro(false),
};

function decideInKlaro(isAccepted: boolean): void {
  const manager = run(page.klaro, 'getManager');
  run(manager, 'changeAll', isAccepted);
  run(manager, 'saveAndApplyConsents');
}

const realOrejime: TestTool = {
  create: orejime,
  async load() {
    page.orejimeConfig = {
      privacyPolicyUrl: '/privacy',
      purposes: [{ id: 'personalization', title: 'Personalization', cookies: [] }],
    };
    await loadLibrary(orejimeSource);
  },
  accept: () => run(Object(page.orejime).manager, 'acceptAll'),
  refuse: () => run(Object(page.orejime).manager, 'declineAll'),
};

/** https://www.cookiebot.com/en/developer/ */
const hostedCookiebot: TestTool = {
  create: cookiebot,
  load() {
    page.Cookiebot = { consent: { necessary: true, preferences: false }, hasResponse: false };
    emit(window, 'CookiebotOnDialogDisplay');
  },
  accept() {
    page.Cookiebot = {
      consent: { necessary: true, preferences: true, method: 'explicit' },
      hasResponse: true,
    };
    emit(window, 'CookiebotOnConsentReady');
    emit(window, 'CookiebotOnAccept');
  },
  allowByDefault() {
    page.Cookiebot = { consent: { preferences: true, method: 'implied' }, hasResponse: true };
  },
  refuse() {
    page.Cookiebot = { consent: { necessary: true, preferences: false }, hasResponse: true };
    emit(window, 'CookiebotOnConsentReady');
    emit(window, 'CookiebotOnDecline');
  },
};

/** https://developer.onetrust.com/onetrust/docs/javascript-events-guide */
const setOneTrust = (groups: readonly string[], isClosed: boolean, hasBanner = true) => {
  page.OneTrust = {
    IsAlertBoxClosed: () => isClosed,
    GetDomainData: () => ({ ShowAlertNotice: hasBanner }),
  };
  page.OnetrustActiveGroups = `,${groups.join()},`;
  page.OptanonActiveGroups = page.OnetrustActiveGroups;
  emit(window, 'OneTrustGroupsUpdated', groups);
};

const hostedOneTrust: TestTool = {
  create: onetrust,
  load: () => setOneTrust(['C0001'], false),
  accept: () => setOneTrust(['C0001', 'C0002', 'C0003'], true),
  refuse: () => setOneTrust(['C0001'], true),
  allowByDefault: () => setOneTrust(['C0001', 'C0003'], false, false),
};

/** https://usercentrics.com/docs/web/features/api/ */
const setUsercentrics2 = (isRequired: boolean, status: boolean, type = 'explicit') => {
  const history = [{ type: 'implicit' }, { type }];
  page.UC_UI = {
    isInitialized: () => true,
    isConsentRequired: () => isRequired,
    getServicesBaseInfo: () => [
      { id: 'a', categorySlug: 'essential', consent: { status: true } },
      { id: 'b', categorySlug: 'functional', consent: { status, history } },
    ],
  };
  emit(window, isRequired ? 'UC_UI_INITIALIZED' : 'UC_UI_CMP_EVENT', { type: 'SAVE' });
};

const hostedUsercentrics2: TestTool = {
  create: usercentrics,
  load: () => setUsercentrics2(true, false),
  accept: () => setUsercentrics2(false, true),
  refuse: () => setUsercentrics2(false, false),
  allowByDefault: () => setUsercentrics2(false, true, 'implicit'),
};

const detailsOf = (required: boolean, state: string, type = 'EXPLICIT') => ({
  consent: { required, type },
  categories: { essential: { state: 'ALL_ACCEPTED' }, functional: { state } },
});

let details = detailsOf(true, 'ALL_DENIED');

const loadUsercentrics3 = (first: ReturnType<typeof detailsOf>) => {
  details = first;
  page.__ucCmp = { getConsentDetails: async () => details };
  emit(window, 'UC_UI_INITIALIZED');
};

const setUsercentrics3 = (state: string) => {
  details = detailsOf(false, state);
  emit(window, 'UC_CONSENT', details);
};

/** Version 3 keeps its object; its consent arrives by promises and events. */
const hostedUsercentrics3: TestTool = {
  create: usercentrics,
  load: () => loadUsercentrics3(detailsOf(true, 'ALL_DENIED')),
  accept: () => setUsercentrics3('ALL_ACCEPTED'),
  refuse: () => setUsercentrics3('SOME_DENIED'),
  allowByDefault: () => loadUsercentrics3(detailsOf(false, 'ALL_ACCEPTED', 'IMPLICIT')),
};

/** https://shopify.dev/docs/api/customer-privacy */
const loadShopify = (isRequired = true) => {
  let preferences = '';
  page.Shopify = {
    loadFeatures(_features: unknown, onLoaded: (error?: Error) => void) {
      Object(page.Shopify).customerPrivacy = {
        currentVisitorConsent: () => ({ preferences, analytics: '', marketing: '' }),
        preferencesProcessingAllowed: () => preferences === 'yes' || (!preferences && !isRequired),
        decide(next: string) {
          preferences = next;
          emit(document, 'visitorConsentCollected', { preferencesAllowed: next === 'yes' });
        },
      };
      queueMicrotask(onLoaded);
    },
  };
  // The banner of the shop loads the API, too.
  run(page.Shopify, 'loadFeatures', [], () => undefined);
  document.body.append(document.createElement('div'));
};

const hostedShopify: TestTool = {
  create: shopify,
  load: () => loadShopify(),
  allowByDefault: () => loadShopify(false),
  accept: () => run(Object(page.Shopify).customerPrivacy, 'decide', 'yes'),
  refuse: () => run(Object(page.Shopify).customerPrivacy, 'decide', 'no'),
};

/** https://wordpress.org/plugins/wp-consent-api/ */
const setWordPress = (value: 'allow' | 'deny' | '', type = 'optin') => {
  page.wp_consent_type = type;
  page.consent_api = { cookie_prefix: 'wp_consent' };
  page.consent_api_get_cookie = (name: string) => (name === 'wp_consent_preferences' ? value : '');
  page.wp_has_consent = (category: string) =>
    category === 'preferences' && (value === 'allow' || (!value && type === 'optout'));
  emit(document, value ? 'wp_listen_for_consent_change' : 'wp_consent_type_defined', { preferences: value });
};

const hostedWordPress: TestTool = {
  create: wpConsentApi,
  load: () => setWordPress(''),
  accept: () => setWordPress('allow'),
  refuse: () => setWordPress('deny'),
  allowByDefault: () => setWordPress('', 'optout'),
};

/** `arguments`, as gtag pushes them. */
function gtag(..._parameters: unknown[]): void {
  // biome-ignore lint/complexity/noArguments: gtag pushes this object, not an array.
  (page.dataLayer as unknown[]).push(arguments);
}

/** https://developers.google.com/tag-platform/security/guides/consent */
const hostedConsentMode: TestTool = {
  create: googleConsentMode,
  load() {
    page.dataLayer = [];
    gtag('consent', 'default', { personalization_storage: 'denied', ad_storage: 'denied' });
    document.body.append(document.createElement('div'));
  },
  accept: () => gtag('consent', 'update', { personalization_storage: 'granted' }),
  refuse: () => gtag('consent', 'update', { personalization_storage: 'denied' }),
  allowByDefault() {
    page.dataLayer = [];
    gtag('consent', 'default', { personalization_storage: 'granted' });
  },
};

/** Every tool, by its name in test titles. */
export const TOOLS: { readonly [name: string]: TestTool } = {
  'vanilla-cookieconsent 3': realVanilla,
  'Klaro 0.7': realKlaro,
  'Orejime 3': realOrejime,
  Cookiebot: hostedCookiebot,
  OneTrust: hostedOneTrust,
  'Usercentrics 2': hostedUsercentrics2,
  'Usercentrics 3': hostedUsercentrics3,
  'Shopify Customer Privacy': hostedShopify,
  'WP Consent API': hostedWordPress,
  'Google Consent Mode': hostedConsentMode,
};

/** Removes what the tools have left on the page. */
export function removeTools(): void {
  for (const name of [
    ...['CookieConsent', 'klaro', 'klaroConfig', 'orejime', 'orejimeConfig', 'Cookiebot', 'OneTrust'],
    ...['OnetrustActiveGroups', 'OptanonActiveGroups', 'UC_UI', '__ucCmp', 'Shopify', 'dataLayer'],
    // vanilla-cookieconsent runs once on a page.
    ...['wp_has_consent', 'wp_consent_type', 'consent_api', 'consent_api_get_cookie', '_ccRun'],
  ])
    delete page[name];
  for (const cookie of document.cookie.split('; ')) {
    // biome-ignore lint/suspicious/noDocumentCookie: the tools under test use cookies.
    document.cookie = `${cookie.split('=')[0]}=; path=/; max-age=0`;
  }
  document.body.replaceChildren();
}
