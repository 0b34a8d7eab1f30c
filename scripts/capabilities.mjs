/**
 * What each room of the house may do. A room may import the rooms named for it; a power may be used
 * by the files named for it, and by nobody else. `scripts/check-imports.mjs` checks it.
 */

/**
 * The rooms that each room may import. Below `rules` there is nothing.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const BELOW = {
  rules: [],
  core: ['rules'],
  page: ['core', 'rules'],
  widget: ['core', 'rules'],
  inspect: ['core', 'rules', 'page'],
  script: ['core', 'rules', 'page', 'widget', 'inspect'],
  preact: ['core', 'rules'],
  // One source: what differs stands in its framework.ts.
  react: ['core', 'preact'],
  cli: ['core', 'rules'],
  playwright: ['core', 'rules', 'page'],
};

/** Imported for their types alone: their values are loaded when they are needed. */
export const TYPES_ONLY = [
  { room: 'script', imports: 'widget' },
  { room: 'script', imports: 'inspect' },
  { room: 'inspect', imports: 'core' },
];

/**
 * @typedef {object} Power
 * @property {string} power What the words give power over.
 * @property {readonly string[]} [globals] Names that are this power when they stand free or behind
 *   `globalThis`, `self` or `window`; a property of another thing may be called the same.
 * @property {readonly string[]} [words] Names that are this power wherever they stand, in quotes too.
 * @property {readonly string[]} [imports] Packages that give it.
 * @property {readonly string[]} files Who may; `*` stands for any letters but a slash, `**` for any.
 */

const THE_PAGE = ['page/src/**', 'widget/src/**', 'inspect/src/**', 'script/src/**'];
/** Reads, in a page under test, what may not be there. It is no part of any shop's page. */
const THE_TESTER = 'playwright/src/in-page.ts';
/** @type {readonly string[]} */
const NOBODY = [];

/** @type {readonly Power[]} */
export const POWERS = [
  {
    power: 'the database',
    words: ['indexedDB'],
    imports: ['idb-keyval'],
    files: ['core/src/ledger/connection.ts', 'core/src/ledger/indexeddb-store.ts', THE_TESTER],
  },
  {
    power: 'the choice',
    words: ['localStorage'],
    files: ['core/src/consent/consent-record.ts', 'core/src/consent/write-consent.ts', THE_TESTER],
  },
  { power: 'storage by visit', words: ['sessionStorage', 'caches', 'getDirectory'], files: [THE_TESTER] },
  {
    power: 'other tabs',
    words: ['BroadcastChannel', 'postMessage'],
    files: ['core/src/platform/tab-sync.ts'],
  },
  {
    power: 'random ids',
    imports: ['nanoid'],
    words: ['getRandomValues', 'randomUUID'],
    files: ['core/src/**'],
  },
  // Two runs of one config on one ledger must decide alike.
  { power: 'chance', words: ['Math.random'], files: NOBODY },
  {
    // Everything else is told the time: by the personalizer's clock, or by what it is asked about.
    power: 'the clock',
    words: ['Date.now', 'new Date()'],
    files: [
      'core/src/engine/engine.ts', // the default clock
      'core/src/engine/preload.ts', // runs before there is a clock
      'widget/src/panel/index.tsx', // 'forget the last hour', counted from the visitor's click
    ],
  },
  {
    power: 'the document',
    globals: ['document', 'window', 'location', 'history', 'screen', 'matchMedia', 'getComputedStyle'],
    words: ['querySelector', 'querySelectorAll', 'createElement', 'MutationObserver', 'IntersectionObserver'],
    // A spot of an app; and whether there is a page at all, or a server draws.
    files: [
      ...THE_PAGE,
      'core/src/platform/page-lifecycle.ts',
      'preact/src/slot-element.ts',
      'react/src/framework.ts',
      THE_TESTER,
    ],
  },
  {
    // The store lets go when the page is hidden; tabs hear each other's choice by `storage`.
    power: 'events of the page',
    words: ['addEventListener', 'removeEventListener', 'onpagehide'],
    files: [...THE_PAGE, 'core/src/platform/page-lifecycle.ts', 'core/src/platform/tab-sync.ts'],
  },
  {
    // Global Privacy Control is part of where the visitor stands.
    power: 'the browser',
    globals: ['navigator'],
    files: [...THE_PAGE, 'core/src/consent/consent-reader.ts', THE_TESTER],
  },
  { power: 'the console', globals: ['console'], files: ['script/src/**', THE_TESTER] },
  {
    power: 'Preact',
    imports: ['preact'],
    files: ['widget/src/**', 'inspect/src/**', 'preact/src/framework.ts'],
  },
  { power: 'React', imports: ['react'], files: ['react/src/framework.ts'] },
  {
    power: 'code on demand',
    words: ['import()'],
    // For apps; no file of the tag holds it.
    files: ['script/src/**', 'widget/src/load-messages.ts'],
  },
  // The config, one file for all.
  { power: 'the network', words: ['fetch'], files: ['script/src/**'] },
  {
    power: 'the network',
    words: [
      'Image',
      'Worker',
      'SharedWorker',
      'XMLHttpRequest',
      'sendBeacon',
      'WebSocket',
      'WebSocketStream',
      'EventSource',
      'RTCPeerConnection',
      'WebTransport',
      'cookie',
      'cookieStore',
      'serviceWorker',
      'importScripts',
      'ping',
    ],
    // Notices what the page sends by these; sends nothing itself.
    files: [THE_TESTER],
  },
  {
    power: 'markup from text',
    words: [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'dangerouslySetInnerHTML',
      'setHTMLUnsafe',
      'parseHTMLUnsafe',
      'createContextualFragment',
      'DOMParser',
      'srcdoc',
      'document.write',
      'document.writeln',
    ],
    files: NOBODY,
  },
  { power: 'code from text', globals: ['Function'], words: ['eval'], files: NOBODY },
];

/** How often a served file may say a word of the network or of code; any other file and word: never. */
export const SERVED_MAY_SAY = [
  { file: 'tactful.js', word: 'fetch', times: 1 },
  { file: 'tactful.js', word: 'import()', times: 1 },
  { file: 'tactful-rest.js', word: 'import()', times: 1 },
];

/** The powers that are looked for again in what was built, third-party code included. */
export const POWERS_IN_BUILD = ['the network', 'code from text', 'code on demand'];
