/** How a file that shops serve is built. */
import { buildId } from './build-id.mjs';
import { licenses } from './licenses.mjs';
import { minify } from './minify.mjs';
import { chunkNames } from './names.mjs';
import { sbom } from './sbom.mjs';
import { fromSource, OUT, typescript } from './sources.mjs';

const FOLDER = `${OUT}/packages/script/dist`;

/** @param {string} name The bundle, in the list of licenses. @param {import('rollup').InputOption} input */
export const servedInput = (name, input) => ({
  input,
  plugins: [buildId(), fromSource(), typescript(), licenses(name), sbom()],
  treeshake: { propertyReadSideEffects: false },
});

/** A shop may append the script to a file that ends without a semicolon. @type {import('rollup').Plugin} */
const leadingSemicolon = {
  name: 'leading-semicolon',
  renderChunk: (code) => ({ code: `;${code}`, map: null }),
};

/** The output of a classic script. @param {string} name @returns {import('rollup').OutputOptions} */
export const classicOutput = (name) => ({
  file: `${FOLDER}/${name}.js`,
  format: 'iife',
  plugins: [minify(), leadingSemicolon],
});

/** A module, with all that it imports inside. @param {string} name @param {string} input @returns {import('rollup').RollupOptions} */
export const served = (name, input) => ({
  ...servedInput(name, input),
  output: { file: `${FOLDER}/${name}.js`, format: 'es', plugins: [minify()] },
});

/**
 * A file that a page has in a tag of its own, before that of `tactful.js`: a classic script.
 *
 * @param {string} name
 * @param {string} input
 * @returns {import('rollup').RollupOptions}
 */
export const classic = (name, input) => ({ ...servedInput(name, input), output: classicOutput(name) });

/**
 * Modules that share code: each is named `tactful-` and its key. Code that they share is exported by one of them: one request less.
 *
 * @param {string} name The bundle, in the list of licenses.
 * @param {Readonly<Record<string, string>>} input
 * @returns {import('rollup').RollupOptions}
 */
export const sharing = (name, input) => ({
  ...servedInput(name, input),
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: FOLDER,
    format: 'es',
    entryFileNames: 'tactful-[name].js',
    chunkFileNames: chunkNames('tactful-', '.js'),
    hoistTransitiveImports: false,
    plugins: [minify()],
  },
});
