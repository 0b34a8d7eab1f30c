/**
 * Which packages each package may import, and which files may use which capability of the browser (storage, network,
 * clock, document …). `scripts/check/imports.mjs` checks both.
 */

/**
 * The packages of the workspace that each package may import.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const ALLOWED_IMPORTS = {
  rules: [],
  core: ['rules'],
  page: ['core', 'rules'],
  widget: ['core', 'rules'],
  inspect: ['core', 'rules', 'page'],
  script: ['core', 'rules', 'page', 'widget', 'inspect'],
  element: ['core'],
  preact: ['core', 'rules', 'element'],
  // The source is that of preact, with another framework.ts.
  react: ['core', 'preact'],
  vue: ['core', 'element'],
  svelte: ['core', 'element'],
  angular: ['core', 'element'],
  recommend: ['rules'],
  openfeature: ['core'],
  capsule: ['core', 'rules', 'widget'],
  'consent-bridge': ['core', 'page'],
  cli: ['core', 'rules', 'recommend', 'capsule'],
  playwright: ['core', 'rules', 'page'],
};

/** Imports of types only: the code is loaded when it is needed. */
export const TYPES_ONLY = [
  { package: 'script', imports: 'widget' },
  { package: 'script', imports: 'inspect' },
  { package: 'inspect', imports: 'core' },
  { package: 'consent-bridge', imports: 'core' },
];

/**
 * @typedef {object} Capability
 * @property {string} capability
 * @property {readonly string[]} [globals] Names of globals: they count alone, or as a property of `globalThis`, `self`
 *   or `window`, but not as a property of another object.
 * @property {readonly string[]} [names] Names that count everywhere, in strings, too.
 * @property {readonly string[]} [imports] npm packages that provide it.
 * @property {readonly string[]} files The files that may use it; `*` matches within a folder, `**` across folders.
 */

const PAGE_CODE = [
  ...['page/src/**', 'widget/src/**', 'inspect/src/**', 'script/src/**', 'capsule/src/page/**'],
  'consent-bridge/src/**',
];
/** Test code that reads the stores and requests of a page under test. No shop serves it. */
const TEST_CODE = 'playwright/src/in-page.ts';
/** @type {readonly string[]} */
const NO_FILE = [];

/** @type {readonly Capability[]} */
export const CAPABILITIES = [
  {
    capability: 'the database',
    names: ['indexedDB'],
    imports: ['idb-keyval'],
    files: ['core/src/ledger/connection.ts', 'core/src/ledger/indexeddb-store.ts', TEST_CODE],
  },
  {
    capability: 'the consent record',
    names: ['localStorage'],
    files: ['core/src/consent/consent-record.ts', 'core/src/consent/write-consent.ts', TEST_CODE],
  },
  {
    capability: 'session storage, caches and files',
    names: ['sessionStorage', 'caches', 'getDirectory'],
    files: [TEST_CODE],
  },
  {
    capability: 'other tabs',
    names: ['BroadcastChannel', 'postMessage'],
    files: ['core/src/platform/tab-sync.ts'],
  },
  {
    capability: 'random ids',
    imports: ['nanoid'],
    names: ['getRandomValues', 'randomUUID'],
    // And the ids of signed links, on the machine of the merchant.
    files: ['core/src/**', 'capsule/src/sign-capsule.ts'],
  },
  // The same config and ledger must always give the same decision.
  { capability: 'random numbers', names: ['Math.random'], files: NO_FILE },
  {
    // Other code gets the time from the engine's clock, or as an argument.
    capability: 'the clock',
    names: ['Date.now', 'new Date()'],
    files: [
      'core/src/engine/engine.ts', // the default clock
      'core/src/consent/consent-before-yes.ts', // there is no engine
      'core/src/engine/preload.ts', // runs before the engine exists
      'capsule/src/page/serve.ts', // the last day of a link
      'widget/src/panel/now.ts', // names days, and 'forget the last hour', counted from the visitor's click
    ],
  },
  {
    capability: 'the document',
    globals: ['document', 'window', 'location', 'history', 'screen', 'matchMedia', 'getComputedStyle'],
    names: ['querySelector', 'querySelectorAll', 'createElement', 'MutationObserver', 'IntersectionObserver'],
    // The slot elements of apps; and whether there is a page, or the code runs on a server.
    files: [
      ...PAGE_CODE,
      'core/src/platform/page-lifecycle.ts',
      'element/src/**',
      'react/src/framework.ts',
      TEST_CODE,
    ],
  },
  {
    // The store closes when the page is hidden; tabs hear of the consent record by `storage` events.
    capability: 'events of the page',
    names: ['addEventListener', 'removeEventListener', 'onpagehide'],
    files: [
      ...PAGE_CODE,
      'core/src/consent/consent-actions-before-yes.ts', // an acceptance counts although the page is left
      'core/src/platform/page-lifecycle.ts',
      'core/src/platform/tab-sync.ts',
      'element/src/define-tactful-slot.ts', // waits for the parser
    ],
  },
  {
    // Global Privacy Control is part of the consent state.
    capability: 'the browser',
    globals: ['navigator'],
    files: [...PAGE_CODE, 'core/src/consent/consent-reader.ts', TEST_CODE],
  },
  {
    capability: 'the console',
    globals: ['console'],
    files: [
      ...['script/src/**', 'openfeature/src/evaluate.ts', 'capsule/src/page/serve.ts'],
      'consent-bridge/src/serve.ts',
      TEST_CODE,
    ],
  },
  {
    capability: 'Preact',
    imports: ['preact'],
    files: ['widget/src/**', 'inspect/src/**', 'preact/src/framework.ts'],
  },
  { capability: 'React', imports: ['react'], files: ['react/src/framework.ts'] },
  {
    capability: 'dynamic imports',
    names: ['import()'],
    // In load-messages.ts for apps; no served file contains it. The panel loads the content of its sections. Signals are loaded by what the page contains,
    // recommendations by what the config contains.
    // The command line loads the database only for the commands that need it.
    files: [
      'script/src/**',
      'widget/src/load-messages.ts',
      'widget/src/lazy-panel/entry.ts',
      'page/src/collect/load-signals.ts',
      'page/src/recommend/load-recommend.ts',
      'cli/src/command/recommend-input.ts',
    ],
  },
  // The config, the same file for every visitor.
  { capability: 'the network', names: ['fetch'], files: ['script/src/**'] },
  {
    capability: 'the network',
    names: [
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
    // Observes what the page sends, and sends nothing itself.
    files: [TEST_CODE],
  },
  {
    capability: 'markup from text',
    names: [
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
    files: NO_FILE,
  },
  { capability: 'code from text', globals: ['Function'], names: ['eval'], files: NO_FILE },
];

/** How often a served file may contain these names. Other names and files: never. */
export const ALLOWED_IN_BUILD = [
  { file: 'tactful.js', name: 'fetch', times: 1 },
  // The engine, the deferred file and the validator: from the folder of the script, or from `data-base`. And the widget.
  { file: 'tactful.js', name: 'import()', times: 7 },
  // The content of its sections, when a visitor opens one.
  { file: 'tactful-words.en-panel.js', name: 'import()', times: 1 },
  // The action that only some configs have.
  { file: 'tactful-engine.js', name: 'import()', times: 1 },
  // The widget and the inspector, and each family of signals.
  { file: 'tactful-deferred.js', name: 'import()', times: 7 },
];

/** The capabilities that are checked again in the served files, third-party code included. */
export const CAPABILITIES_IN_BUILD = ['the network', 'code from text', 'dynamic imports'];
