/** Packs each public package as npm would, and checks its exports and types. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { PNPM } from './setup.mjs';

const PACKAGES = join(import.meta.dirname, '../packages');

const publicPackages = readdirSync(PACKAGES).filter((name) => {
  const manifest = join(PACKAGES, name, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).private !== true;
});

/** The output of each check that fails. @param {string} tarball */
async function problemsOf(tarball) {
  const types = ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'];
  // The files for the script tag are not imported: they have no types.
  const untyped = ['tactful.js', 'tactful-buttons.js', 'tactful-widget.js', 'tactful-inspect.js'];
  const checks = [
    ['publint', tarball, '--strict'],
    [...types, '--no-definitely-typed', '--exclude-entrypoints', ...untyped],
  ];
  const results = await Promise.all(checks.map((command) => run(command, { quiet: true })));
  return results.filter(({ ok }) => !ok).map(({ output }) => output);
}

/** Packs the public packages and checks each. @param {string} folder @returns {Promise<number>} How many checks failed. */
async function checkPackages(folder) {
  const filters = publicPackages.map((name) => `--filter=./packages/${name}`);
  const pack = ['npx', '--yes', PNPM, ...filters, '-r', 'pack', '--pack-destination', folder];
  const { ok, output } = await run(pack, { quiet: true });
  if (!ok) throw new Error(output);
  let failed = 0;
  for (const tarball of readdirSync(folder)) {
    const problems = await problemsOf(join(folder, tarball));
    console.log(`${tarball}: ${problems.length ? 'failed' : 'passed'}`);
    for (const problem of problems) console.error(problem);
    failed += problems.length;
  }
  return failed;
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-pack-'));
try {
  process.exitCode = (await checkPackages(folder)) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
