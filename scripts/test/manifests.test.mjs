/** Every package is ready to publish: what npm shows about it, how it is imported, and which copies an app shares. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { PUBLIC_PACKAGES, readManifest } from '../release/public-packages.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { repository } = readManifest(ROOT);
const names = PUBLIC_PACKAGES.map(({ manifest }) => manifest.name);

test('the command is in the package that npx runs by its name', () => {
  const cli = PUBLIC_PACKAGES.find(({ folder }) => basename(folder) === 'cli')?.manifest;
  expect(cli).toMatchObject({ name: 'tactful', bin: { tactful: 'bin/tactful.mjs' } });
});

test.each(PUBLIC_PACKAGES)('$manifest.name has what npm shows', ({ folder, manifest }) => {
  const name = basename(folder);
  expect(manifest.name).toBe(name === 'cli' ? 'tactful' : `@tactful/${name}`);
  expect(manifest.description?.length).toBeGreaterThan(20);
  expect(manifest.keywords).toEqual(expect.arrayContaining(['personalization', 'privacy']));
  expect(manifest.license).toBe('MIT');
  expect(manifest.engines?.node).toBe('>=20.19');
  // npm refuses a provenance statement of another repository.
  expect(manifest.repository).toEqual({ ...repository, directory: `packages/${name}` });
  expect(manifest.publishConfig).toMatchObject({ access: 'public', provenance: true });
});

test.each(PUBLIC_PACKAGES)('$manifest.name is found by every resolution', ({ manifest }) => {
  expect(manifest).toMatchObject({
    type: 'module',
    main: './dist/index.js',
    module: './dist/index.js',
    types: './dist/index.d.ts',
    sideEffects: manifest.name === '@tactful/script',
  });
  const { exports, publishConfig } = manifest;
  expect(exports['./package.json']).toBe('./package.json');
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === 'string') {
      expect(publishConfig?.exports[path], path).toBe(target);
      continue;
    }
    const { source, ...published } = target;
    // Other packages of the workspace alone import it, and bundle it.
    if (!Object.keys(published).length) continue;
    expect(source, path).toMatch(/^\.\/src\//);
    expect(publishConfig?.exports[path], path).toEqual(published);
    expect(Object.keys(published), path).toEqual(['types', 'default']);
  }
});

test.each(PUBLIC_PACKAGES)(
  '$manifest.name shares the packages of others, and takes those of its own release',
  ({ manifest }) => {
    for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
      expect(range, name).toMatch(names.includes(name) ? /^workspace:\*$/ : /^\^/);
    for (const [name, range] of Object.entries(manifest.peerDependencies ?? {}))
      expect(range, name).toMatch(names.includes(name) ? /^workspace:\*$/ : /^(\^|>=)/);
  },
);

const REACT_ENTRY = join(ROOT, 'packages/react/dist/index.js');

// Before the first build there is no entry. Bundlers drop directives unless the build adds them again.
test.runIf(existsSync(REACT_ENTRY))('React takes @tactful/react as a module of the client', () => {
  expect(readFileSync(REACT_ENTRY, 'utf8')).toMatch(/^(['"])use client\1;/);
});

test('changesets name packages that exist', () => {
  const folder = join(ROOT, '.changeset');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const [, head = ''] = readFileSync(join(folder, file), 'utf8').split(/^---$/m);
    const named = [...head.matchAll(/^['"](.+)['"]: /gm)].map(([, name]) => name);
    expect(named.length, file).toBeGreaterThan(0);
    for (const name of named) expect(names, file).toContain(name);
  }
});
