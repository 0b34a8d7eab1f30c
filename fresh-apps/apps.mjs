/** The fresh apps. Each has a folder of its name in `templates/`. */

/**
 * @typedef {object} App
 * @property {string} name
 * @property {string} title
 * @property {readonly string[]} ways How it is served: scripts of its `package.json`, or `static` for the files in `dist`. Without any,
 *   its own tests are run instead: the script `test`.
 * @property {boolean} isServerRendered Whether the slot is in the HTML.
 * @property {readonly string[]} [skips] Scripts that are not run.
 * @property {string} [skipReason] Why they are not run.
 * @property {string} [policy] The Content Security Policy of static files.
 */

/** The policy of docs/guides/strict-csp.md, for a config as a file. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** Cypress downloads its program when it is installed, unless this variable names its archive. Without it, only types are checked. */
const hasCypress = !['', '0', undefined].includes(process.env.CYPRESS_INSTALL_BINARY);

/** From the cheapest to the most expensive. @type {readonly App[]} */
export const APPS = [
  {
    name: 'plain',
    title: 'a plain page with the script tag, under a strict policy',
    ways: ['static'],
    isServerRendered: true,
    policy: STRICT,
  },
  {
    name: 'playwright',
    title: 'three tests with the fixtures of Playwright',
    ways: [],
    isServerRendered: false,
  },
  {
    name: 'cypress',
    title: hasCypress ? 'tests with Cypress' : 'types of tests with Cypress',
    ways: [],
    isServerRendered: false,
    skips: hasCypress ? [] : ['test'],
    skipReason: 'no Cypress binary; to run the tests, set CYPRESS_INSTALL_BINARY to the archive of one',
  },
  { name: 'vite-preact', title: 'Vite and Preact 10', ways: ['start', 'dev'], isServerRendered: false },
  { name: 'node', title: 'Node, which renders React 18', ways: ['start'], isServerRendered: true },
  {
    name: 'webpack',
    title: 'webpack 5, types by `moduleResolution: node`',
    ways: ['static'],
    isServerRendered: true,
  },
  {
    name: 'vite-react',
    title: 'Vite and React 19 in strict mode',
    ways: ['start', 'dev'],
    isServerRendered: false,
  },
  {
    name: 'vite-vue',
    title: 'Vite and Vue 3',
    ways: ['start', 'dev'],
    isServerRendered: false,
  },
  { name: 'next', title: 'Next.js with the App Router', ways: ['start', 'dev'], isServerRendered: true },
  { name: 'astro', title: 'Astro', ways: ['start'], isServerRendered: true },
  { name: 'sveltekit', title: 'SvelteKit', ways: ['start'], isServerRendered: true },
  { name: 'nuxt', title: 'Nuxt', ways: ['start'], isServerRendered: true },
  {
    name: 'angular',
    title: 'Angular with its CLI, rendered in advance',
    ways: ['static', 'dev'],
    isServerRendered: true,
  },
];
