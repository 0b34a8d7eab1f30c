/** Resolves the workspace's packages for tests: to their source, or to their minified build. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../..', 'packages');

/** @param {string} folder @param {boolean} built @param {string} [name] `index` or `internal`. */
function entry(folder, built, name = 'index') {
  const candidates = built ? [`dist/${name}.min.js`] : [`src/${name}.ts`, `src/${name}.tsx`];
  const found = candidates.map((path) => join(PACKAGES, folder, path)).find((path) => existsSync(path));
  if (!found)
    throw new Error(`packages/${folder}: ${candidates.join(' or ')} does not exist. Run npm run build.`);
  return found;
}

/**
 * A Vite plugin. It resolves `@tactful/<name>` to the entry of that package. With `built`, it also
 * resolves relative imports of `packages/<name>/src/index.ts` and `internal.ts` in tests.
 *
 * @param {{ built: boolean }} options
 * @returns {import('vite').Plugin}
 */
export function workspace({ built }) {
  return {
    name: 'tactful-workspace',
    enforce: 'pre',
    resolveId(id, importer) {
      const named = /^@tactful\/([a-z-]+)(?:\/(internal))?$/.exec(id);
      if (named?.[1]) return entry(named[1], built, named[2]);
      if (!built || !importer || !id.startsWith('.')) return null;
      const path = resolve(dirname(importer), id).slice(PACKAGES.length + 1);
      const [folder, ...rest] = path.split(sep);
      const name = /^src\/(index|internal)\.tsx?$/.exec(rest.join('/'))?.[1];
      return folder && name ? entry(folder, built, name) : null;
    },
  };
}
