/** The sources of a bundle: the entries of packages, how TypeScript is compiled, and how imports are resolved. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const ROOT = join(import.meta.dirname, '../..');
/** `TACTFUL_OUT`: the folder for all output. Default: the folder of each package. */
export const OUT = process.env.TACTFUL_OUT ?? '.';

/**
 * The entries of a package for npm: `index`, made of `module` where the entry of the script tag differs from it; and `internal`, with the
 * exports that only the other packages use.
 *
 * @param {string} folder Of the sources, or of their declarations.
 * @param {'.ts' | '.d.ts'} [ending]
 */
export const entriesIn = (folder, ending = '.ts') => {
  const [index = ''] = ['module', 'index'].map((name) => `${folder}/${name}${ending}`).filter(existsSync);
  const internal = `${folder}/internal${ending}`;
  return { index, ...(existsSync(internal) && { internal }) };
};

/** @param {string} [framework] The framework that creates elements. */
export const typescript = (framework = 'preact') =>
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: framework, tsconfig: false });

/** Takes workspace packages from their source. */
export const fromSource = () => resolve({ browser: true, exportConditions: ['source'] });

/** @param {string} id */
const isBare = (id) => !/^[./\0]/.test(id);

/**
 * The components have one source, in `packages/preact`; each package that contains them has its own `framework.ts`.
 *
 * @param {string} name
 * @param {{ framework: string, components: string }} [files] Default: the sources.
 */
export const oneSource = (
  name,
  files = { framework: `packages/${name}/src/framework.ts`, components: 'packages/preact/src/index.ts' },
) => {
  /** @type {Record<string, string>} */
  const inside = {
    '#framework': join(ROOT, files.framework),
    ...(name === 'react' && { '@tactful/preact': join(ROOT, files.components) }),
  };
  return {
    external: (/** @type {string} */ id) => isBare(id) && !(id in inside),
    plugin: { name: 'one-source', resolveId: (/** @type {string} */ id) => inside[id] ?? null },
  };
};
