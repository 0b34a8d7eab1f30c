/**
 * The demo shop with other libraries in the place of Tactful: an experimentation SDK, and a consent widget.
 *
 * GrowthBook gets its payload inline and changes the hero and the edit of the front page with its visual-editor format,
 * behind its anti-flicker script. It assigns variants at random and reads no profile. The consent widgets show one
 * purpose besides the necessary one.
 */
import { readFileSync } from 'node:fs';
import { createServer, request as requestFrom } from 'node:http';
import { createRequire } from 'node:module';
import { makeShop } from '../../demo-site/src/shop.mjs';
import { listen } from './listen.mjs';

const resolve = createRequire(import.meta.url).resolve;
const growthBook = resolve('@growthbook/growthbook').replace(/dist\/.*/, 'dist/bundles/auto.min.js');
const cookieConsent = resolve('vanilla-cookieconsent').replace(/dist\/.*/, 'dist/');
const orejime = resolve('orejime/package.json').replace('package.json', 'dist/');

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

const COOKIE_CONSENT = {
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
          sections: [{ title: 'Personalization', linkedCategory: 'personalization' }],
        },
      },
    },
  },
};
const OREJIME = {
  privacyPolicyUrl: '/privacy',
  purposes: [{ id: 'personalization', title: 'Personalization', cookies: [] }],
};

/**
 * A pair of libraries.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} head The elements in the head of each page.
 * @property {{ readonly [path: string]: string }} files File by the path at which it is served.
 * @property {string} accept The selector of the button that accepts.
 * @property {string} decline The selector of the button that declines.
 */

/** @type {readonly Peer[]} */
export const PEERS = [
  {
    name: 'GrowthBook + vanilla-cookieconsent',
    head: `${growthBookHead}<link rel="stylesheet" href="/peer/cookieconsent.css"><script defer src="/peer/cookieconsent.js"></script><script>addEventListener("DOMContentLoaded",()=>CookieConsent.run(${JSON.stringify(COOKIE_CONSENT)}))</script>`,
    files: {
      '/peer/growthbook.js': growthBook,
      '/peer/cookieconsent.js': `${cookieConsent}cookieconsent.umd.js`,
      '/peer/cookieconsent.css': `${cookieConsent}cookieconsent.css`,
    },
    accept: '#cc-main [data-role="all"]',
    decline: '#cc-main [data-role="necessary"]',
  },
  {
    name: 'GrowthBook + Orejime',
    head: `${growthBookHead}<link rel="stylesheet" href="/peer/orejime.css"><script>orejimeConfig=${JSON.stringify(OREJIME)}</script><script defer src="/peer/orejime.js"></script>`,
    files: {
      '/peer/growthbook.js': growthBook,
      '/peer/orejime.js': `${orejime}orejime-standard-en.js`,
      '/peer/orejime.css': `${orejime}orejime-standard.css`,
    },
    accept: '.orejime-Banner-saveButton',
    decline: '.orejime-Banner-declineButton',
  },
];

/** Starts the shop with a peer. @param {Peer} peer */
export async function openPeerShop({ head, files }) {
  const shop = await listen(makeShop({ strict: false, tactful: false }));
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file) {
      response.setHeader('content-type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.setHeader('cache-control', 'max-age=600');
      response.end(readFileSync(file));
      return;
    }
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    const inner = requestFrom(
      new URL(request.url ?? '', shop.url),
      { method: request.method, headers },
      (reply) => {
        // The peers need inline scripts, which the policy of the shop does not allow.
        const { 'content-security-policy': _policy, 'content-length': _length, ...kept } = reply.headers;
        response.writeHead(reply.statusCode ?? 500, kept);
        if (!/html/.test(kept['content-type'] ?? '')) return void reply.pipe(response);
        /** @type {Buffer[]} */
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.on('end', () =>
          response.end(Buffer.concat(parts).toString().replace('</head>', `${head}</head>`)),
        );
      },
    );
    request.pipe(inner);
  });
  const { url, close } = await listen(server);
  return {
    url,
    close() {
      close();
      shop.close();
    },
  };
}
