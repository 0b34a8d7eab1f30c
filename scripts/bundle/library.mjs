/** The packages for npm: `index.js`, and minified for the second run of the unit tests `index.min.js`. */
import { existsSync, readFileSync } from 'node:fs';
import { minify } from './minify.mjs';
import { chunkNames } from './names.mjs';
import { entryOf, OUT, oneSource, typescript } from './sources.mjs';

/**
 * The dialogs, the lazy panel and the locales of the widget are separate files, so that an app loads them when it needs
 * them.
 */
const inSeparateFiles = (/** @type {string} */ name, min = '') => ({
  dir: `${OUT}/packages/${name}/dist`,
  format: /** @type {const} */ ('es'),
  entryFileNames: `index${min}.js`,
  chunkFileNames: (/** @type {import('rollup').PreRenderedChunk} */ { facadeModuleId }) =>
    facadeModuleId?.includes('/locales/') ? `locales${min}/[name].js` : `parts${min}/[name].js`,
});

/** The entries of a package: `index`, and `internal` with the exports that only the other packages use. */
const entriesOf = (/** @type {string} */ name) => {
  const internal = `packages/${name}/src/internal.ts`;
  return { index: entryOf(name), ...(existsSync(internal) && { internal }) };
};

/** Hooks run in components of the client only. In a bundle, React needs the directive at the beginning of each file. */
const directiveOf = (/** @type {string} */ name) => (name === 'react' ? "'use client';" : '');

/** Entries and their shared code, in one folder. */
const inOneFolder = (/** @type {string} */ name, min = '') => ({
  dir: `${OUT}/packages/${name}/dist`,
  format: /** @type {const} */ ('es'),
  banner: directiveOf(name),
  entryFileNames: `[name]${min}.js`,
  chunkFileNames: chunkNames('', `${min}.js`, 'shared'),
  // Otherwise an entry also imports, for nothing, what its shared file imports, and bundlers warn about it.
  hoistTransitiveImports: false,
});

/** Puts the JSON Schema of configs into the package of the command, where editors find it. @type {import('rollup').Plugin} */
const withSchema = {
  name: 'with-schema',
  generateBundle() {
    const source = readFileSync('packages/rules/schema/config.schema.json', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'config.schema.json', source });
  },
};

/** A package for npm. Its imports stay imports. @param {string} name @returns {import('rollup').RollupOptions} */
export function library(name) {
  const { external, plugin } = oneSource(name);
  const framework = typescript(name === 'react' ? 'react' : 'preact');
  const output = name === 'widget' ? inSeparateFiles : inOneFolder;
  return {
    input: entriesOf(name),
    external,
    plugins: [plugin, framework, ...(name === 'cli' ? [withSchema] : [])],
    output: [output(name), { ...output(name, '.min'), plugins: [minify()] }],
  };
}
