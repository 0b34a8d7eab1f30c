/** Builds the recommendation lists of the shop from its logs with `tactful recommend build`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logs } from './log.mjs';

const PACKAGES = join(import.meta.dirname, '../../packages');
const TACTFUL = join(PACKAGES, 'cli/bin/tactful.mjs');
const BUILDER = join(PACKAGES, 'recommend/dist/index.js');

/**
 * Builds the lists, unless they are those of the same builder and logs.
 *
 * @param {string} folder For related.csv, pools.json and the others.
 * @returns True if they were built.
 */
export function buildRecommendations(folder) {
  const files = Object.entries(logs());
  const stamp = createHash('sha256')
    .update(JSON.stringify(files))
    .update(readFileSync(BUILDER))
    .digest('hex');
  const stampFile = join(folder, 'logs.txt');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  rmSync(folder, { recursive: true, force: true });
  const from = join(folder, 'logs');
  mkdirSync(from, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(from, name), text);
  const [orders, visits, catalog] = files.map(([name]) => join(from, name));
  execFileSync(
    process.execPath,
    [TACTFUL, 'recommend', 'build', orders, visits, '--catalog', catalog, '-o', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  // Written last: an interrupted build starts again.
  writeFileSync(stampFile, stamp);
  return true;
}
