/** A Rollup plugin: writes the id of the build into the served files, so that files of two builds never work together. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The inputs of the served files, besides the sources of the packages. */
const OTHERS = [
  'pnpm-lock.yaml',
  'rollup.config.mjs',
  ...readdirSync(import.meta.dirname)
    .sort()
    .map((name) => `scripts/bundle/${name}`),
];

/** The digest of everything that the served files are made of: the same source gives the same id. */
function computeId() {
  const packages = join(ROOT, 'packages');
  const sources = readdirSync(packages, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\/src(\/|$)/.test(entry.parentPath) && !entry.parentPath.includes('node_modules'),
    )
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort();
  const hash = createHash('sha256');
  for (const path of [...sources, ...OTHERS]) hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
  return hash.digest('base64url').slice(0, 10);
}

/** @type {string | undefined} */
let id;

/**
 * Replaces `build-id.ts` by a module with the id. Each file that imports it gets a module of its own: if two served files
 * shared one, they would always be equal.
 *
 * @returns {import('rollup').Plugin}
 */
export const buildId = () => ({
  name: 'build-id',
  async resolveId(source, importer) {
    if (!importer || !source.endsWith('/build-id.ts')) return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `${resolved.id}?${importer.slice(ROOT.length + 1)}`;
  },
  load(module) {
    if (!module.includes('/build-id.ts?')) return null;
    id ??= computeId();
    return `export const BUILD = ${JSON.stringify(id)};`;
  },
});
