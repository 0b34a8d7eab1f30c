/** Aliases for running the tests of the Preact components with Preact 10 and 11, React 18 and React 19. */
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../..', 'packages');
const REACT = join(PACKAGES, 'react');
const PREACT_10 = join(PACKAGES, 'preact/node_modules/preact-10');

/**
 * The files of `#framework` and `#testing`.
 * @param {'preact' | 'react'} name
 */
const own = (name) => [
  { find: '#framework', replacement: join(PACKAGES, name, 'src/framework.ts') },
  { find: '#testing', replacement: join(PACKAGES, name, 'testing/render.ts') },
];

export const overPreact = [
  ...own('preact'),
  // Vite must find them before the run.
  {
    find: '@openfeature/web-sdk',
    replacement: join(PACKAGES, 'openfeature/node_modules/@openfeature/web-sdk'),
  },
  { find: 'to-string', replacement: join(PACKAGES, 'preact/node_modules/to-string') },
];

/** Resolves every import of Preact to version 10, which the ranges of the packages include. */
export const overPreact10 = [
  ...overPreact,
  // Both runtimes are one file there.
  { find: /^preact\/jsx-(dev-)?runtime$/, replacement: join(PREACT_10, 'jsx-runtime') },
  { find: /^preact(?=$|\/)/, replacement: PREACT_10 },
];

/**
 * Resolves every import of React to one version.
 *
 * @param {'18' | '19'} version
 * @param {{ built: boolean }} options
 */
export function overReact(version, { built }) {
  const suffix = version === '18' ? '-18' : '';
  const from = (/** @type {string} */ name) => join(REACT, 'node_modules', `${name}${suffix}`);
  return [
    ...own('react'),
    ...(built ? [{ find: '@tactful/preact', replacement: join(REACT, 'dist/index.min.js') }] : []),
    { find: /^react-dom(?=$|\/)/, replacement: from('react-dom') },
    { find: /^react(?=$|\/)/, replacement: from('react') },
  ];
}
