/** Builds once more, elsewhere, and compares: the same source gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = readdirSync(join(ROOT, 'packages')).map((room) => `packages/${room}/dist`);

/** Digests of the served files, told once all is built. */
const TOLD = 'sri.json';

/** The digest of every built file, by path. @param {string} from @returns {Map<string, string>} */
function digests(from) {
  const paths = [...ROOMS, 'packages/widget/dist/words', 'demo-site/booking/dist'].flatMap((folder) =>
    existsSync(join(from, folder))
      ? readdirSync(join(from, folder))
          .filter((name) => name !== TOLD && /\.(js|json|d\.ts|txt)$/.test(name))
          .map((name) => `${folder}/${name}`)
      : [],
  );
  const digest = (/** @type {string} */ path) =>
    createHash('sha256')
      .update(readFileSync(join(from, path)))
      .digest('hex');
  return new Map(paths.map((path) => [path, digest(path)]));
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-build-'));
try {
  const { ok, said } = await run(['rollup', '-c', '--silent'], { quiet: true, env: { TACTFUL_OUT: folder } });
  if (!ok) console.error(said);
  const [one, other] = [digests(ROOT), digests(folder)];
  const differing = [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );
  for (const path of differing) console.error(`${path}: two builds differ`);
  console.log(`${other.size} files built twice, ${differing.length} differ`);
  process.exitCode = ok && other.size > 0 && differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
