/** Checks the statements of the README about digests. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integrity, SERVED_FROM, servedFiles } from '../sizes/served-files.mjs';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const command = /<!-- sample: digest -->\n```sh\n(.+)\n```/.exec(README)?.[1] ?? '';

test('the tag with integrity differs from the other tag only in the digest', () => {
  const tags = [...README.matchAll(/^<script src="\/tactful\.js".*data-config.*$/gm)].map(([tag]) => tag);
  expect(tags).toHaveLength(2);
  const [plain, pinned = ''] = tags;
  expect(pinned).toContain('integrity="sha384-…"');
  expect(pinned.replace(/ integrity="[^"]*"/, '')).toBe(plain);
});

// Before the first build there is nothing to take a digest of.
test.runIf(existsSync(join(SERVED_FROM, 'sri.json')))(
  'the command in the README prints the digest of the built file',
  () => {
    expect(command).not.toBe('');
    const printed = execSync(command, { cwd: ROOT, encoding: 'utf8' }).trim();
    expect(printed).toBe(integrity(join(SERVED_FROM, 'tactful.js')));
  },
);

test.runIf(existsSync(join(SERVED_FROM, 'sri.json')))(
  'every served file has a digest and a bill of materials',
  () => {
    const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(SERVED_FROM, name), 'utf8'));
    expect(Object.keys(read('sri.json'))).toEqual(servedFiles());
    const { components } = read('sbom.json');
    const files = components.filter((/** @type {{ type: string }} */ { type }) => type === 'file');
    expect(files.map((/** @type {{ name: string }} */ { name }) => name)).toEqual(servedFiles());
  },
);
