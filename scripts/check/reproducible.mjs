/** Builds a second time into another folder and compares the files: the same source gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../steps/run.mjs';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = [
  ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/dist`),
  'packages/widget/dist/locales',
  'packages/widget/dist/parts',
  'demo-site/booking/dist',
];

/** Written after the build, from its files. */
const DERIVED = 'sri.json';

/** The built files of a folder. @param {string} from @param {string} folder @returns {string[]} */
const builtFiles = (from, folder) =>
  existsSync(join(from, folder))
    ? readdirSync(join(from, folder))
        .filter((name) => name !== DERIVED && /\.(js|json|d\.ts|txt)$/.test(name))
        .map((name) => `${folder}/${name}`)
    : [];

/** The digest of every built file, by path. @param {string} from @returns {Map<string, string>} */
function digests(from) {
  const digest = (/** @type {string} */ path) =>
    createHash('sha256')
      .update(readFileSync(join(from, path)))
      .digest('hex');
  return new Map(FOLDERS.flatMap((folder) => builtFiles(from, folder)).map((path) => [path, digest(path)]));
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-build-'));
try {
  const options = { quiet: true, env: { TACTFUL_OUT: folder } };
  const compiled = await run(['tsc', '-b', '--force'], options);
  const bundled = await run(['rollup', '-c', '--silent'], options);
  const ok = compiled.ok && bundled.ok;
  if (!ok) console.error(compiled.output + bundled.output);
  const [first, second] = [digests(ROOT), digests(folder)];
  const paths = [...new Set([...first.keys(), ...second.keys()])];
  const different = paths.filter((path) => first.get(path) !== second.get(path));
  for (const path of different) console.error(`${path}: two builds differ`);
  console.log(`${second.size} files built twice, ${different.length} differ`);
  process.exitCode = ok && second.size > 0 && different.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
