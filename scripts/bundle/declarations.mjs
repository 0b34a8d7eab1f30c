/** The types of the packages for npm: `index.d.ts`, made of the declarations that the compiler wrote for each source file. */
import { join } from 'node:path';
import { dts } from 'rollup-plugin-dts';
import { inOneFolder } from './names.mjs';
import { entriesIn, oneSource } from './sources.mjs';

/** Finds the declarations of imported source files. @type {import('rollup').Plugin} */
const declared = {
  name: 'declared',
  resolveId: (id, importer) =>
    importer && /^\./.test(id) ? join(importer, '..', id.replace(/\.tsx?$/, '.d.ts')) : null,
};

/** The types of a package. @param {string} name @returns {import('rollup').RollupOptions} */
export function declarations(name) {
  const types = `packages/${name}/dist/types`;
  // The compiler writes the components, too, which have another package.
  const folder = name === 'react' ? `${types}/react/src` : types;
  const { external, plugin } = oneSource(name, {
    framework: `${folder}/framework.d.ts`,
    components: `${types}/preact/src/index.d.ts`,
  });
  return {
    input: entriesIn(folder, '.d.ts'),
    external,
    plugins: [plugin, declared, dts()],
    output: inOneFolder(name, '.d.ts'),
  };
}
