/** The release workflow runs in no test: every command, path and permission that it names exists. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FOLDER } from '../release.mjs';
import { PNPM } from '../setup.mjs';

const ROOT = join(import.meta.dirname, '../..');
const WORKFLOW = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The text of a step. @param {string} name */
function step(name) {
  const text = WORKFLOW.split(/^ {6}- name: /m).find((each) => each.startsWith(`${name}\n`));
  if (!text) throw new Error(`The workflow has no step "${name}".`);
  return text;
}

/** Where a text begins, which must exist. @param {string} text */
function positionOf(text) {
  expect(WORKFLOW).toContain(text);
  return WORKFLOW.indexOf(text);
}

test('the workflow runs on tags of versions, and may write archives and sign statements', () => {
  expect(WORKFLOW).toMatch(/^on:\n {2}push:\n {4}tags: \["v\*"\]\n/m);
  const permissions = /^permissions:\n((?: {2}.*\n)+)/m.exec(WORKFLOW)?.[1] ?? '';
  expect(permissions.match(/[\w-]+: \w+/g)).toEqual(['contents: write', 'id-token: write']);
});

test('every npm script that the workflow runs exists', () => {
  const names = [...WORKFLOW.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  expect(names).toEqual(['apps', 'release']);
  for (const name of names) {
    const [, path = ''] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? [];
    expect(path, name).not.toBe('');
    expect(existsSync(join(ROOT, path)), path).toBe(true);
  }
});

test('every path in the workflow exists', () => {
  const paths = [...WORKFLOW.matchAll(/'\.\/([^']+)'|run: (\.\S+)/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  expect(paths).toEqual(['packages/script/package.json', '.ci/run']);
  for (const path of paths) expect(existsSync(join(ROOT, path)), path).toBe(true);
  expect(() => accessSync(join(ROOT, '.ci/run'), constants.X_OK)).not.toThrow();
});

test('the packages are published by the pnpm of the repository, with provenance, after all tests', () => {
  expect(step('publish the packages')).toContain(`npx --yes ${PNPM} -r publish --provenance `);
  const order = ['.ci/run', 'npm run apps', 'npm run release', ' -r publish', 'gh release create'].map(
    positionOf,
  );
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

test('the archives are uploaded from the folder that the script writes', () => {
  expect(step('upload the archives')).toContain(` ${FOLDER}/* `);
});
