/**
 * Builds every package for npm (index.js, index.d.ts), each again minified for the second run of the unit
 * tests (index.min.js), and the files that shops serve (packages/script/dist/tactful*.js).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { buildId } from './scripts/build-id.mjs';
import { licenses } from './scripts/licenses.mjs';
import { minify } from './scripts/minify.mjs';
import { sbom } from './scripts/sbom.mjs';
import { messagesOf } from './scripts/split-messages.mjs';

/** `TACTFUL_OUT`: the folder for all output. Default: the folder of each package. */
const OUT = process.env.TACTFUL_OUT ?? '.';

/** @param {string} name The package. @returns {string | undefined} Absent: it has no entry. */
const entryOf = (name) =>
  ['index.ts', 'index.tsx'].map((file) => `packages/${name}/src/${file}`).find((path) => existsSync(path));

/** The entry for npm: `module.ts` where the entry of the script tag differs from it. @param {string} name */
const moduleEntryOf = (name) => {
  const module = `packages/${name}/src/module.ts`;
  return existsSync(module) ? module : entryOf(name);
};

/** @param {string} [framework] The framework that creates elements. */
const typescript = (framework = 'preact') =>
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: framework, tsconfig: false });

/** Takes workspace packages from their source. */
const fromSource = () => resolve({ browser: true, exportConditions: ['source'] });

/** @param {string} id */
const isBare = (id) => !/^[./\0]/.test(id);

/**
 * The components have one source, in `packages/preact`; each package that contains them has its own `framework.ts`.
 *
 * @param {string} name
 */
const oneSource = (name) => {
  const framework = `${import.meta.dirname}/packages/${name}/src/framework.ts`;
  /** @type {Record<string, string>} */
  const inside = name === 'react' ? { '@tactful/preact': `${import.meta.dirname}/${entryOf('preact')}` } : {};
  inside['#framework'] = framework;
  return {
    external: (/** @type {string} */ id) => isBare(id) && !(id in inside),
    plugin: { name: 'one-source', resolveId: (/** @type {string} */ id) => inside[id] ?? null },
  };
};

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
const entriesOf = (/** @type {string} */ name, /** @type {string} */ input) =>
  existsSync(`packages/${name}/src/internal.ts`)
    ? { index: input, internal: `packages/${name}/src/internal.ts` }
    : { index: input };

/** The families of signals, each of which is loaded alone. */
const SIGNALS = '/packages/page/src/signals/';

/** The action that only some configs have. */
const RECOMMEND = 'packages/page/src/recommend/recommend-action.ts';

/**
 * Names the files of a build after what they contain.
 *
 * @param {string} prefix
 * @param {string} ending
 * @param {string} [shared] The name of shared code. Default: the name of its chunk.
 */
const chunkNames =
  (prefix, ending, shared) =>
  (/** @type {import('rollup').PreRenderedChunk} */ { name, facadeModuleId, moduleIds }) => {
    if (facadeModuleId?.endsWith(RECOMMEND)) return `${prefix}recommend${ending}`;
    if (facadeModuleId?.includes(SIGNALS)) return `${prefix}signals-${name}${ending}`;
    if (moduleIds.some((id) => id.includes(SIGNALS))) return `${prefix}signals-shared${ending}`;
    return `${prefix}${shared ?? name}${ending}`;
  };

/** Hooks run in components of the client only. In a bundle, React needs the directive at the beginning of each file. */
const directiveOf = (/** @type {string} */ name) => (name === 'react' ? "'use client';" : '');

/** Entries and their shared code, in one folder. */
const inOneFolder = (/** @type {string} */ name, ending = '.js') => ({
  dir: `${OUT}/packages/${name}/dist`,
  format: /** @type {const} */ ('es'),
  // Declarations contain no statements.
  banner: ending.endsWith('.js') ? directiveOf(name) : '',
  entryFileNames: `[name]${ending}`,
  chunkFileNames: chunkNames('', ending, 'shared'),
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

/**
 * A package for npm. Its imports stay imports.
 *
 * @param {string} name
 * @returns {import('rollup').RollupOptions[]}
 */
function library(name) {
  const input = moduleEntryOf(name);
  if (!input) return [];
  const { external, plugin } = oneSource(name);
  return [
    {
      input: entriesOf(name, input),
      external,
      plugins: [
        plugin,
        typescript(name === 'react' ? 'react' : 'preact'),
        ...(name === 'cli' ? [withSchema] : []),
      ],
      output:
        name === 'widget'
          ? [inSeparateFiles(name), { ...inSeparateFiles(name, '.min'), plugins: [minify()] }]
          : [inOneFolder(name), { ...inOneFolder(name, '.min.js'), plugins: [minify()] }],
    },
  ];
}

/**
 * The types of a package, in one file.
 *
 * @param {string} name
 * @returns {import('rollup').RollupOptions[]}
 */
function declarations(name) {
  const input = moduleEntryOf(name);
  if (!input) return [];
  const types = dts({
    tsconfig: `packages/${name}/tsconfig.json`,
    // The project's own settings are for `tsc -b`; one bundled file needs neither state nor maps.
    compilerOptions: { composite: false, incremental: false, declarationMap: false },
  });
  const { external, plugin } = oneSource(name);
  return [
    {
      input: entriesOf(name, input),
      external,
      plugins: [plugin, types],
      output: inOneFolder(name, '.d.ts'),
    },
  ];
}

/** @param {string} name @param {string} input */
const servedInput = (name, input) => ({
  input,
  plugins: [buildId(), fromSource(), typescript(), licenses(name), sbom()],
  treeshake: { propertyReadSideEffects: false },
});

/** A shop may append the script to a file that ends without a semicolon. @type {import('rollup').Plugin} */
const leadingSemicolon = {
  name: 'leading-semicolon',
  renderChunk: (code) => ({ code: `;${code}`, map: null }),
};

/** The file with the validator contains all that it needs: shared code would be one more request for every visitor. */
const VALIDATOR = 'tactful-validate';

/** The files that `tactful.js` loads, by the modules that they are made of. @type {Readonly<Record<string, string>>} */
const LOADED = {
  './engine.ts': 'tactful-engine',
  './deferred.ts': 'tactful-deferred',
  './validate.ts': VALIDATOR,
};

/** Leaves the files that `tactful.js` loads out of it. @type {import('rollup').Plugin} */
const withoutLoadedFiles = {
  name: 'without-loaded-files',
  resolveId: (id) => (LOADED[id] ? { id: LOADED[id], external: 'absolute' } : null),
};

/**
 * Leaves the action `recommend` out of the engine's file: only pages whose config has it load it. It contains all that it
 * needs, so that no other file grows. @type {import('rollup').Plugin}
 */
const withoutRecommend = {
  name: 'without-recommend',
  resolveId: (id) =>
    id === './recommend-action.ts' ? { id: './tactful-recommend.js', external: 'absolute' } : null,
};

/** @param {ReturnType<typeof servedInput>} options */
const withoutRecommendIn = ({ plugins, ...options }) => ({
  ...options,
  plugins: [withoutRecommend, ...plugins],
});

/**
 * The script of the tag: a classic script that contains everything that it needs, and exports nothing.
 *
 * @param {string} input
 * @returns {import('rollup').RollupOptions}
 */
const tag = (input) => {
  const { plugins, ...options } = servedInput('tactful', input);
  return {
    ...options,
    plugins: [withoutLoadedFiles, ...plugins],
    output: {
      file: `${OUT}/packages/script/dist/tactful.js`,
      format: 'iife',
      paths: Object.fromEntries(Object.values(LOADED).map((name) => [name, `./${name}.js`])),
      plugins: [minify(), leadingSemicolon],
    },
  };
};

/**
 * The output of several modules that are served, each named `tactful-` and its key. They may share code.
 *
 * @returns {import('rollup').OutputOptions}
 */
const namedModules = () => ({
  dir: `${OUT}/packages/script/dist`,
  format: 'es',
  entryFileNames: 'tactful-[name].js',
  chunkFileNames: chunkNames('tactful-', '.js'),
  hoistTransitiveImports: false,
  plugins: [minify()],
});

/**
 * The modules that the tag loads before and after the first paint. The second one imports what it shares with the first.
 *
 * @param {string} folder
 * @returns {import('rollup').RollupOptions}
 */
const modules = (folder) => ({
  ...withoutRecommendIn(servedInput('tactful', '')),
  input: { engine: `${folder}/engine.ts`, deferred: `${folder}/deferred.ts` },
  // The engine's own file exports the code that the deferred file shares with it: one request less.
  preserveEntrySignatures: 'allow-extension',
  output: namedModules(),
});

/**
 * The files of the buttons that have a place on the page. That of the why buttons imports what it shares with the other one.
 *
 * @param {string} folder
 * @returns {import('rollup').RollupOptions}
 */
const placedButtons = (folder) => ({
  ...servedInput('tactful-buttons', ''),
  input: { floating: `${folder}/floating-button.ts`, why: `${folder}/why-buttons-file.ts` },
  preserveEntrySignatures: 'allow-extension',
  output: namedModules(),
});

/**
 * The files of the prompt and of the dialogs, which share a frame: the dialogs import it from the file of the prompt.
 *
 * @param {string} folder
 * @returns {import('rollup').RollupOptions}
 */
const dialogs = (folder) => ({
  ...servedInput('tactful-widget', ''),
  input: { prompt: `${folder}/prompt-file.ts`, widget: `${folder}/dialogs-file.ts` },
  preserveEntrySignatures: 'allow-extension',
  output: namedModules(),
});

/**
 * The file of the panel, and that of the content of its sections, which it loads later, and which imports what both share. They
 * contain English, and are named like the files of the other languages.
 *
 * @param {string} folder
 * @returns {import('rollup').RollupOptions}
 */
const panel = (folder) => ({
  ...servedInput('tactful-widget', ''),
  input: { 'words.en-panel': `${folder}/en-panel.ts` },
  preserveEntrySignatures: 'allow-extension',
  output: { ...namedModules(), chunkFileNames: 'tactful-words.[name].js' },
});

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
          ...servedInput(name, input),
          output: { file: `${OUT}/packages/script/dist/${name}.js`, format: 'es', plugins: [minify()] },
        },
      ]
    : [];

/**
 * A file that a page has in a tag of its own, before that of `tactful.js`: a classic script.
 *
 * @param {string} name
 * @param {string | undefined} input
 * @returns {import('rollup').RollupOptions[]}
 */
const classic = (name, input) =>
  served(name, input).map((options) => ({
    ...options,
    output: {
      file: `${OUT}/packages/script/dist/${name}.js`,
      format: 'iife',
      plugins: [minify(), leadingSemicolon],
    },
  }));

/** The booking app: imports the packages as any app does, and loads the widget when the page is idle. */
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

/**
 * The messages of a language for the prompt, or for the panel.
 *
 * @param {string} name
 * @param {'prompt' | 'panel'} part
 * @param {string} language
 * @returns {import('rollup').RollupOptions[]}
 */
const messages = (name, part, language) =>
  served(`tactful-${name}`, `${WORDS}/${language}.ts`).map(({ plugins, ...options }) => ({
    ...options,
    plugins: [messagesOf(part), plugins],
  }));

/** English is part of the other files; every other language is loaded alone. */
const languages = existsSync(WORDS)
  ? readdirSync(WORDS)
      .map((file) => basename(file, '.ts'))
      .filter((language) => /^(?!en)[a-z]{2}(-[A-Za-z]+)?$/.test(language))
  : [];

const packages = readdirSync('packages');
const script = entryOf('script');

export default [
  ...packages.flatMap(library),
  ...(script ? [tag(script), modules('packages/script/src')] : []),
  ...served(VALIDATOR, script && 'packages/script/src/validate.ts'),
  ...served('tactful-buttons', entryOf('widget') && 'packages/widget/src/buttons/mount-buttons.ts'),
  ...(entryOf('widget')
    ? [placedButtons('packages/widget/src/buttons'), dialogs('packages/widget/src'), panel(WORDS)]
    : []),
  ...served('tactful-recommend', existsSync(RECOMMEND) ? RECOMMEND : undefined),
  ...served('tactful-inspect', entryOf('inspect')),
  ...classic('tactful-capsule', entryOf('capsule') && 'packages/capsule/src/page/serve.ts'),
  ...classic('tactful-consent-bridge', entryOf('consent-bridge') && 'packages/consent-bridge/src/serve.ts'),
  ...languages.flatMap((language) => [
    ...messages(`words.${language}`, 'prompt', language),
    ...messages(`words.${language}-panel`, 'panel', language),
  ]),
  ...(existsSync(booking.input.booking) ? [booking] : []),
  // Last, since they fail on a wrong type, which does not keep a page from running.
  ...packages.flatMap(declarations),
];
