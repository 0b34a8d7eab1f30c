/** The types of the packages for npm: `index.d.ts`, made of the declarations that the compiler wrote for each source file. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dts } from 'rollup-plugin-dts';
import { isBare, OUT } from './sources.mjs';

/** The folder with the declarations of a package. React's contain those of the components, which have another package. */
const folderOf = (/** @type {string} */ name) =>
  `packages/${name}/dist/types${name === 'react' ? '/react/src' : ''}`;

/** The component packages have one source: see `oneSource`. @type {Readonly<Record<string, string>>} */
const COMPONENTS = { '@tactful/preact': resolve('packages/react/dist/types/preact/src/index.d.ts') };

/** Finds the declarations of imported source files. @param {string} name @returns {import('rollup').Plugin} */
const declared = (name) => ({
  name: 'declared',
  resolveId(id, importer) {
    if (id === '#framework') return resolve(folderOf(name), 'framework.d.ts');
    if (id in COMPONENTS) return COMPONENTS[id];
    return importer && /^\./.test(id) ? join(importer, '..', id.replace(/\.tsx?$/, '.d.ts')) : null;
  },
});

/** The types of a package. @param {string} name @returns {import('rollup').RollupOptions} */
export function declarations(name) {
  const inFolder = (/** @type {string} */ file) => `${folderOf(name)}/${file}.d.ts`;
  const [index = ''] = ['module', 'index'].map(inFolder).filter(existsSync);
  const internal = inFolder('internal');
  return {
    input: { index, ...(existsSync(internal) && { internal }) },
    external: (id) => id !== '#framework' && isBare(id) && !(name === 'react' && id in COMPONENTS),
    plugins: [declared(name), dts()],
    output: {
      dir: `${OUT}/packages/${name}/dist`,
      format: 'es',
      entryFileNames: '[name].d.ts',
      chunkFileNames: 'shared.d.ts',
      hoistTransitiveImports: false,
    },
  };
}
