/** Builds once more and compares: the same source gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const PACKAGES = join(import.meta.dirname, '../packages');

/** The digest of every built file, by path. @returns {Map<string, string>} */
function digests() {
  const paths = readdirSync(PACKAGES).flatMap((room) => {
    const dist = join(PACKAGES, room, 'dist');
    return existsSync(dist)
      ? readdirSync(dist)
          .filter((name) => /\.(js|json|d\.ts|txt)$/.test(name))
          .map((name) => join(dist, name))
      : [];
  });
  return new Map(paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

const before = digests();
const { ok, said } = await run(['npm', 'run', '-s', 'build'], { quiet: true });
if (!ok) console.error(said);
const after = digests();
const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
for (const path of differing) console.error(`${path.slice(PACKAGES.length + 1)}: two builds differ`);
console.log(`${after.size} files built twice, ${differing.length} differ`);
process.exitCode = ok && differing.length === 0 ? 0 : 1;
