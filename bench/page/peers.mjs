/**
 * The demo shop with other libraries in the place of Tactful: an experimentation SDK, and a consent widget.
 *
 * GrowthBook gets its payload inline and changes the hero and the edit of the front page with its visual-editor format,
 * behind its anti-flicker script. It assigns variants at random and reads no profile. The consent widgets show one
 * purpose besides the necessary one.
 */
import { createRequire } from 'node:module';
import { COOKIE_CONSENT, COOKIE_CONSENT_FILES, OREJIME, OREJIME_FILES } from './consent-widgets.mjs';

const resolve = createRequire(import.meta.url).resolve;
const growthBook = resolve('@growthbook/growthbook').replace(/dist\/.*/, 'dist/bundles/auto.min.js');

/** @param {string} key @param {string} selector @param {string} value */
const experiment = (key, selector, value) => ({
  key,
  status: 'running',
  hashAttribute: 'id',
  coverage: 1,
  weights: [0, 1],
  variations: [{}, { domMutations: [{ selector, attribute: 'html', action: 'set', value }] }],
});
const GROWTHBOOK = {
  payload: {
    features: {},
    experiments: [
      experiment('hero', '[data-tactful-slot="hero"] h2', 'The coat rail is full'),
      experiment('edit', '[data-tactful-slot="edit"] h2', 'Made to last'),
    ],
  },
  antiFlicker: true,
  noStreaming: true,
  attributes: { id: 'x' },
};
const growthBookHead = `<script>growthbook_config=${JSON.stringify(GROWTHBOOK)}</script><script src="/peer/growthbook.js"></script>`;

/**
 * A pair of libraries.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} head The elements in the head of each page.
 * @property {import('./peer-shop.mjs').PeerFiles} files
 * @property {string} accept The selector of the button that accepts.
 * @property {string} decline The selector of the button that declines.
 */

/** @type {readonly Peer[]} */
export const PEERS = [
  {
    name: 'GrowthBook + vanilla-cookieconsent',
    head: `${growthBookHead}<link rel="stylesheet" href="/peer/cookieconsent.css"><script defer src="/peer/cookieconsent.js"></script><script>addEventListener("DOMContentLoaded",()=>CookieConsent.run(${JSON.stringify(COOKIE_CONSENT)}))</script>`,
    files: { '/peer/growthbook.js': growthBook, ...COOKIE_CONSENT_FILES },
    accept: '#cc-main [data-role="all"]',
    decline: '#cc-main [data-role="necessary"]',
  },
  {
    name: 'GrowthBook + Orejime',
    head: `${growthBookHead}<link rel="stylesheet" href="/peer/orejime.css"><script>orejimeConfig=${JSON.stringify(OREJIME)}</script><script defer src="/peer/orejime.js"></script>`,
    files: { '/peer/growthbook.js': growthBook, ...OREJIME_FILES },
    accept: '.orejime-Banner-saveButton',
    decline: '.orejime-Banner-declineButton',
  },
];
