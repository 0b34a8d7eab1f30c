/** The architecture page describes every folder of the packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** The sections about packages with folders, as `packages/core/src`, each with its text. */
const sections = [...PAGE.matchAll(/^### `(packages\/[\w-]+\/src)`\n(.*?)(?=^#)/gms)];

const foldersIn = (/** @type {string} */ path) =>
  readdirSync(join(ROOT, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );

test('there is a section for each package with several folders', () => {
  const packages = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/src`);
  const large = packages.filter((path) => foldersIn(path).length > 1);
  expect(large.length).toBeGreaterThan(5);
  expect(sections.map(([, path]) => path).sort()).toEqual(large.sort());
});

test.each(sections.map(([, path = '', text = '']) => ({ path, text })))(
  '$path: every folder is in the table, and no other',
  ({ path, text }) => {
    const listed = [...text.matchAll(/^\| `([\w-]+)\/` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(foldersIn(path).sort());
  },
);
