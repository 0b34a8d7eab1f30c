/**
 * Builds every package for npm (index.js, index.d.ts), each again minified for the second run of the unit
 * tests (index.min.js), and the files that shops serve (packages/script/dist/tactful*.js).
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { lend } from './scripts/classic-entry.mjs';
import { licences } from './scripts/licenses.mjs';
import { minify } from './scripts/minify.mjs';
import { sbom } from './scripts/sbom.mjs';

/** `TACTFUL_OUT`: the folder that everything is built into, instead of beside its source. */
const OUT = process.env.TACTFUL_OUT ?? '.';

/** @param {string} room @returns {string | undefined} Absent: nothing to build yet. */
const entryOf = (room) =>
  ['index.ts', 'index.tsx'].map((name) => `packages/${room}/src/${name}`).find((path) => existsSync(path));

/** @param {string} [framework] Where elements are made. */
const typescript = (framework = 'preact') =>
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: framework, tsconfig: false });

/** Takes workspace packages from their source. */
const fromSource = () => resolve({ browser: true, exportConditions: ['source'] });

/** @param {string} id */
const isBare = (id) => !/^[./\0]/.test(id);

/**
 * The components have one source, in `packages/preact`, over the `framework.ts` of the room that is built.
 *
 * @param {string} room
 */
const oneSource = (room) => {
  const framework = `${import.meta.dirname}/packages/${room}/src/framework.ts`;
  /** @type {Record<string, string>} */
  const inside = room === 'react' ? { '@tactful/preact': `${import.meta.dirname}/${entryOf('preact')}` } : {};
  inside['#framework'] = framework;
  return {
    external: (/** @type {string} */ id) => isBare(id) && !(id in inside),
    plugin: { name: 'one-source', resolveId: (/** @type {string} */ id) => inside[id] ?? null },
  };
};

/** The widget's parts and languages are files of their own, so that an app's bundler can load them when needed. */
const inParts = (/** @type {string} */ room, min = '') => ({
  dir: `${OUT}/packages/${room}/dist`,
  format: /** @type {const} */ ('es'),
  entryFileNames: `index${min}.js`,
  chunkFileNames: `locales${min}/[name].js`,
});

/** The entries of a package: `index`, and `internal` for what the other packages use beside the public API. */
const entriesOf = (/** @type {string} */ room, /** @type {string} */ input) =>
  existsSync(`packages/${room}/src/internal.ts`)
    ? { index: input, internal: `packages/${room}/src/internal.ts` }
    : { index: input };

/** Entries and what they share, as files of one folder. */
const inOneFolder = (/** @type {string} */ room, ending = '.js') => ({
  dir: `${OUT}/packages/${room}/dist`,
  format: /** @type {const} */ ('es'),
  entryFileNames: `[name]${ending}`,
  chunkFileNames: `shared${ending}`,
});

/**
 * A room for npm; what it imports stays an import.
 *
 * @param {string} room
 * @returns {import('rollup').RollupOptions[]}
 */
function library(room) {
  const input = entryOf(room);
  if (!input) return [];
  const { external, plugin } = oneSource(room);
  return [
    {
      input: entriesOf(room, input),
      external,
      plugins: [plugin, typescript(room === 'react' ? 'react' : 'preact')],
      output:
        room === 'widget'
          ? [inParts(room), { ...inParts(room, '.min'), plugins: [minify()] }]
          : [inOneFolder(room), { ...inOneFolder(room, '.min.js'), plugins: [minify()] }],
    },
  ];
}

/**
 * The types of a room, in one file.
 *
 * @param {string} room
 * @returns {import('rollup').RollupOptions[]}
 */
function declarations(room) {
  const input = entryOf(room);
  if (!input) return [];
  const types = dts({
    tsconfig: `packages/${room}/tsconfig.json`,
    // The project's own settings are for `tsc -b`; one bundled file needs neither state nor maps.
    compilerOptions: { composite: false, incremental: false, declarationMap: false },
  });
  const { external, plugin } = oneSource(room);
  return [
    {
      input: entriesOf(room, input),
      external,
      plugins: [plugin, types],
      output: inOneFolder(room, '.d.ts'),
    },
  ];
}

/** @param {string} name @param {string} input */
const asked = (name, input) => ({
  input,
  plugins: [fromSource(), typescript(), licences(name), sbom()],
  treeshake: { propertyReadSideEffects: false },
});

/**
 * The script tag, and the file that it asks for at once and that borrows from it.
 *
 * @param {string | undefined} input
 * @returns {import('rollup').RollupOptions[]}
 */
const tag = (input) =>
  input
    ? [
        {
          ...asked('tactful', input),
          input: { tactful: input },
          output: {
            dir: `${OUT}/packages/script/dist`,
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: 'tactful-[name].js',
            plugins: [minify(), lend('tactful.js')],
          },
        },
      ]
    : [];

/**
 * A file for shops to serve, with all that it imports inside.
 *
 * @param {string} name
 * @param {string | undefined} input
 * @returns {import('rollup').RollupOptions[]}
 */
const served = (name, input) =>
  input
    ? [
        {
          ...asked(name, input),
          output: { file: `${OUT}/packages/script/dist/${name}.js`, format: 'es', plugins: [minify()] },
        },
      ]
    : [];

/** The table-booking app: takes the packages as any app does, and asks for the widget when it is idle. */
const booking = {
  input: { booking: 'demo-site/booking/src/main.tsx' },
  plugins: [oneSource('preact').plugin, fromSource(), typescript()],
  output: {
    dir: `${OUT}/demo-site/booking/dist`,
    format: /** @type {const} */ ('es'),
    entryFileNames: '[name].js',
    chunkFileNames: 'booking-[name].js',
    plugins: [minify()],
  },
};

const WORDS = 'packages/widget/src/locales';

/** English travels inside the widget; every other language is loaded alone. */
const languages = existsSync(WORDS)
  ? readdirSync(WORDS)
      .map((file) => basename(file, '.ts'))
      .filter((language) => /^(?!en$)[a-z]{2}(-[A-Za-z]+)?$/.test(language))
  : [];

const rooms = readdirSync('packages');

export default [
  ...rooms.flatMap(library),
  ...tag(entryOf('script')),
  ...served('tactful-widget', entryOf('widget') && 'packages/widget/src/mount.tsx'),
  ...served('tactful-inspect', entryOf('inspect')),
  ...languages.flatMap((language) => served(`tactful-words.${language}`, `${WORDS}/${language}.ts`)),
  ...(existsSync(booking.input.booking) ? [booking] : []),
  // Last, since they fail on a wrong type, which does not keep a page from running.
  ...rooms.flatMap(declarations),
];
