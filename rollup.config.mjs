/**
 * Builds every package for npm (index.js, index.d.ts), each again minified for the second run of the unit
 * tests (index.min.js), and the files that shops serve (packages/script/dist/tactful*.js).
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from './scripts/minify.mjs';

/** The first of these files that exists. */
const firstOf = (...paths) => paths.find((path) => existsSync(path));
const entryOf = (room) => firstOf(`packages/${room}/src/index.ts`, `packages/${room}/src/index.tsx`);

const typescript = () =>
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', tsconfig: false });

/** Takes workspace packages from their source. */
const fromSource = () => resolve({ browser: true, exportConditions: ['source'] });

const isBare = (id) => !/^[./\0]/.test(id);

/** A room for npm; what it imports stays an import. */
function library(room) {
  const input = entryOf(room);
  const dist = `packages/${room}/dist`;
  const declarations = dts({
    tsconfig: `packages/${room}/tsconfig.json`,
    // The project's own settings are for `tsc -b`; one bundled file needs neither state nor maps.
    compilerOptions: { composite: false, incremental: false, declarationMap: false },
  });
  return [
    {
      input,
      external: isBare,
      plugins: [typescript()],
      output: [
        { file: `${dist}/index.js`, format: 'es' },
        { file: `${dist}/index.min.js`, format: 'es', plugins: [minify()] },
      ],
    },
    {
      input,
      external: isBare,
      plugins: [declarations],
      output: { file: `${dist}/index.d.ts`, format: 'es' },
    },
  ];
}

/** An entry that only runs another one, so that the script tag exports nothing. */
const runs = (input) => ({
  name: 'runs',
  resolveId: (id) => (id === 'virtual:run' ? '\0run' : null),
  load: (id) => (id === '\0run' ? `import ${JSON.stringify(`${import.meta.dirname}/${input}`)}` : null),
});

/** A file for the script tag, with all that it imports inside. */
function served(name, input, format) {
  const asScript = format === 'iife';
  return {
    input: asScript ? 'virtual:run' : input,
    plugins: [...(asScript ? [runs(input)] : []), fromSource(), typescript()],
    treeshake: { propertyReadSideEffects: false },
    output: { file: `packages/script/dist/${name}.js`, format, plugins: [minify()] },
  };
}

/** English travels inside the widget; every other language is loaded alone. */
const languages = () =>
  existsSync('packages/widget/src/words')
    ? readdirSync('packages/widget/src/words')
        .map((file) => basename(file, '.ts'))
        .filter((language) => /^(?!en$)[a-z]{2}(-[A-Za-z]+)?$/.test(language))
    : [];

const rooms = readdirSync('packages').filter(entryOf);

export default [
  ...rooms.flatMap(library),
  ...(rooms.includes('script') ? [served('tactful', entryOf('script'), 'iife')] : []),
  ...(rooms.includes('widget') ? [served('tactful-widget', entryOf('widget'), 'es')] : []),
  ...languages().map((language) =>
    served(`tactful-words.${language}`, `packages/widget/src/words/${language}.ts`, 'es'),
  ),
];
