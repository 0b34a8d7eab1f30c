/** Packs each public package as npm would, checks its contents, its exports and its types, and installs and imports all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pack } from '../release/pack.mjs';
import { PUBLIC_PACKAGES } from '../release/public-packages.mjs';
import { run } from '../steps/run.mjs';
import { importEntries, installPackages } from './install-packages.mjs';

/** The files of every archive, in addition to those that its manifest lists. */
const CONTENTS = ['package/package.json', 'package/README.md', 'package/LICENSE', 'package/dist/index.js'];

/** The entries that are files to copy or to name, which have no types. @param {string} name */
const untypedEntries = (name) => {
  const { manifest } = PUBLIC_PACKAGES.find((one) => one.manifest.name === name) ?? {};
  return Object.entries(manifest?.exports ?? {}).flatMap(([path, target]) =>
    typeof target === 'string' && !path.includes('*') ? [path.slice(2)] : [],
  );
};

/** The output of each check that fails. @param {string} name @param {string} archive @returns {Promise<string[]>} */
async function problemsOf(name, archive) {
  const { output: list } = await run(['tar', '-tf', archive], { quiet: true });
  const files = new Set(list.split('\n'));
  const missing = CONTENTS.filter((file) => !files.has(file)).map((file) => `${file} is missing`);
  const foreign = [...files].filter((file) => /\.min\.js$|\.test\.|\/src\/|\.map$|\.tsbuildinfo$/.test(file));
  const checks = [
    ['publint', archive, '--strict'],
    // The packages are ES modules; Node 20.19 and newer can `require` them.
    [
      'attw',
      archive,
      ...['--profile', 'strict', '--ignore-rules', 'cjs-resolves-to-esm'],
      ...['--format', 'ascii', '--no-emoji', '--no-definitely-typed'],
      ...['--exclude-entrypoints', ...untypedEntries(name)],
    ],
  ];
  const results = await Promise.all(checks.map((command) => run(command, { quiet: true })));
  return [
    ...missing,
    ...foreign.map((file) => `${file} must not be published`),
    ...results.filter(({ ok }) => !ok).map(({ output }) => output),
  ];
}

/** Packs the public packages and checks each. @param {string} folder @returns {Promise<number>} How many checks failed. */
async function checkPackages(folder) {
  let failed = 0;
  const archives = await pack(folder);
  for (const [name, archive] of archives) {
    const problems = await problemsOf(name, archive);
    console.log(`${basename(archive)}: ${problems.length ? 'failed' : 'passed'}`);
    for (const problem of problems) console.error(problem);
    failed += problems.length;
  }
  const app = join(folder, 'app');
  await installPackages(app, archives);
  for (const { entry, problem } of importEntries(app)) {
    console.log(`import ${entry}: ${problem ? 'failed' : 'passed'}`);
    if (problem) console.error(problem);
    failed += problem ? 1 : 0;
  }
  return failed;
}

const folder = mkdtempSync(join(tmpdir(), 'tactful-pack-'));
try {
  process.exitCode = (await checkPackages(folder)) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
