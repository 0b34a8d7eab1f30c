/** Every built entry for npm can be imported in bare Node, as a server does: without a document, and without warnings. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesOf, PUBLIC_PACKAGES } from '../release/public-packages.mjs';
import { SERVED_FROM, servedFiles } from '../sizes/served-files.mjs';

const entries = PUBLIC_PACKAGES.flatMap(({ folder, manifest }) =>
  entriesOf(manifest).map((entry) => ({ entry, folder })),
);
// Before the first build there is nothing to import.
const isBuilt = entries.every(({ folder }) => existsSync(join(folder, 'dist/index.js')));

/** Imports a module in a process of its own. @param {string} code @param {string} cwd */
const inNode = (code, cwd) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd,
    encoding: 'utf8',
    timeout: 100_000,
  });

test('there are entries to import', () => {
  expect(entries.length).toBeGreaterThanOrEqual(PUBLIC_PACKAGES.length);
});

test.runIf(isBuilt).each(entries)('$entry can be imported on a server', ({ entry, folder }) => {
  // A package may import itself by its name.
  const { status, stderr, stdout } = inNode(
    `const all = await import(${JSON.stringify(entry)}); console.log(Object.keys(all).length);`,
    folder,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // The script tag's entry starts Tactful, and exports nothing.
  if (!entry.endsWith('/script')) expect(Number(stdout)).toBeGreaterThan(0);
});

test.runIf(isBuilt)('an entry that needs a document would be found', () => {
  const folder = PUBLIC_PACKAGES[0]?.folder ?? '';
  const { status, stderr } = inNode('document.title;', folder);
  expect([status, stderr]).toEqual([1, expect.stringContaining('document is not defined')]);
});

test.runIf(isBuilt)('every file of the script tag can be found by its name', () => {
  const names = [...servedFiles(), 'sri.json', 'sbom.json', 'package.json'];
  expect(names.length).toBeGreaterThan(5);
  const resolve = `const names = ${JSON.stringify(names)};
    for (const name of names) console.log(import.meta.resolve('@tactful/script/' + name));`;
  const { stdout, stderr } = inNode(resolve, join(SERVED_FROM, '..'));
  expect(stderr).toBe('');
  expect(
    stdout
      .trim()
      .split('\n')
      .map((url) => url.slice(url.lastIndexOf('/') + 1)),
  ).toEqual(names);
});
