/**
 * The consent widgets of peers and that of Tactful in the demo shop, with one purpose besides what is necessary, and the ways of
 * a visitor through each. Their settings are a file of their own: the policies of the shop allow no inline scripts.
 */
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
const cookieConsent = resolve('vanilla-cookieconsent').replace(/dist\/.*/, 'dist/');
const orejime = resolve('orejime/package.json').replace('package.json', 'dist/');

export const COOKIE_CONSENT = {
  // A browser that is automated counts as a bot.
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, personalization: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Your choice',
          description: 'We remember what you view, to show your favorite categories first.',
          acceptAllBtn: 'Accept',
          acceptNecessaryBtn: 'Decline',
          showPreferencesBtn: 'Settings',
        },
        preferencesModal: {
          title: 'Settings',
          acceptAllBtn: 'Accept',
          acceptNecessaryBtn: 'Decline',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: [{ title: 'Personalization', linkedCategory: 'personalization' }],
        },
      },
    },
  },
};
export const OREJIME = {
  privacyPolicyUrl: '/privacy',
  purposes: [{ id: 'personalization', title: 'Personalization', cookies: [] }],
};

/** The files of both, by the path at which they are served. */
export const COOKIE_CONSENT_FILES = {
  '/peer/cookieconsent.js': `${cookieConsent}cookieconsent.umd.js`,
  '/peer/cookieconsent.css': `${cookieConsent}cookieconsent.css`,
};
export const OREJIME_FILES = {
  '/peer/orejime.js': `${orejime}orejime-standard-en.js`,
  '/peer/orejime.css': `${orejime}orejime-standard.css`,
};

/** A button of the page that opens the preferences again, as the documents of both peers advise. */
const wayBack = (/** @type {string} */ then) => `
addEventListener('DOMContentLoaded', () => {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'way-back';
  button.textContent = 'Your choice';
  button.style.cssText = 'background:#fff;color:#000';
  document.querySelector('footer').append(button);
  ${then}
});`;

/**
 * @typedef {object} ConsentWidget
 * @property {string} name
 * @property {string} head The elements in the head of each page.
 * @property {import('./peer-shop.mjs').PeerFiles} files
 * @property {boolean} [tactful] Whether it is that of Tactful.
 * @property {string} prompt The prompt.
 * @property {string} accept The button that accepts.
 * @property {string} details The element with the details.
 * @property {{ readonly refuse: readonly string[], readonly details: readonly string[], readonly withdraw: readonly string[] }} clicks
 *   The clicks of a visitor to refuse, to see the details, and to withdraw an earlier consent.
 * @property {{ readonly prompt: string, readonly details: string }} roots The elements of the page with the prompt, and with the details.
 * @property {string} isOn An expression: whether the visitor has consented.
 */

/** @type {readonly ConsentWidget[]} */
export const CONSENT_WIDGETS = [
  {
    name: 'Tactful',
    head: '',
    files: {},
    tactful: true,
    prompt: '#tactful [part~="prompt"]',
    accept: '#tactful [part~="accept"]',
    details: '#tactful [part~="prompt"] details[open]',
    clicks: {
      refuse: ['#tactful [part~="refuse"]'],
      details: ['#tactful [part~="prompt"] summary'],
      withdraw: ['#tactful [part~="open"]', '#tactful #personalize'],
    },
    roots: { prompt: '#tactful', details: '#tactful' },
    isOn: 'tactful.consent.get().status === "tailored"',
  },
  {
    name: 'vanilla-cookieconsent',
    head: '<link rel="stylesheet" href="/peer/cookieconsent.css"><script defer src="/peer/cookieconsent.js"></script><script defer src="/peer/settings.js"></script>',
    files: {
      ...COOKIE_CONSENT_FILES,
      '/peer/settings.js': Buffer.from(
        wayBack(
          `button.dataset.cc = 'show-preferencesModal'; CookieConsent.run(${JSON.stringify(COOKIE_CONSENT)});`,
        ),
      ),
    },
    prompt: '#cc-main .cm',
    accept: '#cc-main .cm [data-role="all"]',
    details: '#cc-main .pm',
    clicks: {
      refuse: ['#cc-main .cm [data-role="necessary"]'],
      details: ['#cc-main .cm [data-role="show"]'],
      withdraw: ['#way-back', '#cc-main .pm [data-role="necessary"]'],
    },
    roots: { prompt: '#cc-main', details: '#cc-main' },
    isOn: 'CookieConsent.acceptedCategory("personalization")',
  },
  {
    name: 'Orejime',
    head: '<link rel="stylesheet" href="/peer/orejime.css"><script src="/peer/settings.js"></script><script defer src="/peer/orejime.js"></script>',
    files: {
      ...OREJIME_FILES,
      '/peer/settings.js': Buffer.from(
        `orejimeConfig = ${JSON.stringify(OREJIME)};${wayBack("button.addEventListener('click', () => orejime.prompt());")}`,
      ),
    },
    prompt: '.orejime-Banner',
    accept: '.orejime-Banner-saveButton',
    details: '.orejime-Modal',
    clicks: {
      refuse: ['.orejime-Banner-declineButton'],
      details: ['.orejime-Banner-learnMoreButton'],
      withdraw: ['#way-back', '.orejime-PurposeToggles-disableAll', '.orejime-Modal-saveButton'],
    },
    roots: { prompt: '.orejime-Banner', details: '.orejime-Modal' },
    isOn: 'orejime.manager.getConsent("personalization")',
  },
];
