/** The packages for npm: `index.js`, and minified for the second run of the unit tests `index.min.js`. */
import { readFileSync } from 'node:fs';
import { minify } from './minify.mjs';
import { inOneFolder } from './names.mjs';
import { entriesIn, OUT, oneSource, typescript } from './sources.mjs';

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

/** Hooks run in components of the client only. In a bundle, React needs the directive at the beginning of each file. */
const directiveOf = (/** @type {string} */ name) => (name === 'react' ? "'use client';" : '');

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
  const output = (min = '') =>
    name === 'widget'
      ? inSeparateFiles(name, min)
      : { ...inOneFolder(name, min ? '.min.js' : '.js'), banner: directiveOf(name) };
  return {
    input: entriesIn(`packages/${name}/src`),
    external,
    plugins: [plugin, framework, ...(name === 'cli' ? [withSchema] : [])],
    output: [output(), { ...output('.min'), plugins: [minify()] }],
  };
}
