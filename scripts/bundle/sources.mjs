/** The sources of a bundle: the entries of packages, how TypeScript is compiled, and how imports are resolved. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';

const ROOT = join(import.meta.dirname, '../..');
/** `TACTFUL_OUT`: the folder for all output. Default: the folder of each package. */
export const OUT = process.env.TACTFUL_OUT ?? '.';

/** The entry of a package for npm: `module.ts` where the entry of the script tag differs from it. @param {string} name */
export const entryOf = (name) =>
  ['module', 'index'].map((file) => `packages/${name}/src/${file}.ts`).find((path) => existsSync(path)) ?? '';

/** @param {string} [framework] The framework that creates elements. */
export const typescript = (framework = 'preact') =>
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: framework, tsconfig: false });

/** Takes workspace packages from their source. */
export const fromSource = () => resolve({ browser: true, exportConditions: ['source'] });

/** True for the import of a package. @param {string} id */
export const isBare = (id) => !/^[./\0]/.test(id);

/**
 * The components have one source, in `packages/preact`; each package that contains them has its own `framework.ts`.
 *
 * @param {string} name
 */
export const oneSource = (name) => {
  const framework = `${ROOT}/packages/${name}/src/framework.ts`;
  /** @type {Record<string, string>} */
  const inside = name === 'react' ? { '@tactful/preact': `${ROOT}/${entryOf('preact')}` } : {};
  inside['#framework'] = framework;
  return {
    external: (/** @type {string} */ id) => isBare(id) && !(id in inside),
    plugin: { name: 'one-source', resolveId: (/** @type {string} */ id) => inside[id] ?? null },
  };
};
