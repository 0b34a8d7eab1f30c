/** Resolves the workspace's packages for tests: to their source, or to their minified build. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

const PACKAGES = join(import.meta.dirname, '..', 'packages');

/** @param {string} room @param {boolean} built @param {string} [name] The entry; `internal` beside `index`. */
function entry(room, built, name = 'index') {
  const candidates = built ? [`dist/${name}.min.js`] : [`src/${name}.ts`, `src/${name}.tsx`];
  const found = candidates.map((path) => join(PACKAGES, room, path)).find((path) => existsSync(path));
  if (!found)
    throw new Error(`packages/${room}: expected ${candidates.join(' or ')}, got nothing; run npm run build`);
  return found;
}

/**
 * A Vite plugin. `@tactful/<room>` is that room's entry; when `built`, so is a relative import
 * of `packages/<room>/src/index.ts` by a test.
 *
 * @param {{ built: boolean }} options
 * @returns {import('vite').Plugin}
 */
export function workspace({ built }) {
  return {
    name: 'tactful-workspace',
    enforce: 'pre',
    resolveId(id, importer) {
      const named = /^@tactful\/([a-z]+)(?:\/(internal))?$/.exec(id);
      if (named?.[1]) return entry(named[1], built, named[2]);
      if (!built || !importer || !id.startsWith('.')) return null;
      const path = resolve(dirname(importer), id).slice(PACKAGES.length + 1);
      const [room, ...rest] = path.split(sep);
      return room && /^src\/index\.tsx?$/.test(rest.join('/')) ? entry(room, built) : null;
    },
  };
}
