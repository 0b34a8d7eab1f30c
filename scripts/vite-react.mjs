/** Owns the runs of the components' tests under React: the one source, over React's hooks, with React 18 and 19. */
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '..', 'packages');
const REACT = join(PACKAGES, 'react');

/**
 * What `#framework` and `#testing` are in the tests of the components.
 * @param {'preact' | 'react'} room
 */
const own = (room) => [
  { find: '#framework', replacement: join(PACKAGES, room, 'src/framework.ts') },
  { find: '#testing', replacement: join(PACKAGES, room, 'testing/render.ts') },
];

export const overPreact = [
  ...own('preact'),
  // Named here, so that Vite finds it before the run.
  { find: 'to-string', replacement: join(PACKAGES, 'preact/node_modules/to-string') },
];

/**
 * Takes every import of React from one version, wherever it stands.
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
