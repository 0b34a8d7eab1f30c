/** Installs the packages of the workspace with the pinned pnpm. Does nothing if they are up to date. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './steps/run.mjs';

export const PNPM = 'pnpm@12.21.0';

const ROOT = join(import.meta.dirname, '..');
const STAMP = join(ROOT, 'node_modules/.tactful-setup');

/** A digest of everything that determines what is installed. */
function inputsDigest() {
  const manifests = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/package.json`);
  const hash = createHash('sha256').update(process.version);
  for (const path of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(ROOT, path))) hash.update(path).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

const isUpToDate = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputsDigest();

/** @returns {Promise<import('./steps/run-steps.mjs').StepResult>} */
export async function setup() {
  if (isUpToDate()) return { ok: true, note: 'up to date' };
  const { ok } = await run(['npx', '--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only']);
  if (ok) writeFileSync(STAMP, inputsDigest());
  return { ok };
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await setup()).ok ? 0 : 1;
