/** The archives of a release, unpacked by a program of the system, contain exactly the built files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { release } from '../release.mjs';
import { licenseFiles, SERVED_FROM, servedFiles } from '../sizes/served-files.mjs';

const ROOT = join(import.meta.dirname, '../..');

/** Programs that unpack an archive into a folder, of which most systems have one. @type {((archive: string, folder: string) => [string, ...string[]])[]} */
const UNPACKERS = [
  (archive, folder) => ['unzip', '-q', archive, '-d', folder],
  (archive, folder) => ['python3', '-m', 'zipfile', '-e', archive, folder],
];
const unpacker = UNPACKERS.find((command) => !spawnSync(command('', '')[0], ['--help']).error);

const folder = mkdtempSync(join(tmpdir(), 'tactful-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Unpacks an archive of the release. @param {string} name */
function unpack(name) {
  const target = join(folder, `${name}-unpacked`);
  const [program, ...args] = unpacker?.(join(folder, name), target) ?? ['unzip'];
  if (!existsSync(target)) execFileSync(program, args);
  return target;
}

/** @param {string} within @param {readonly string[]} names @param {string} original */
function expectSameBytes(within, names, original) {
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(readFileSync(join(within, name)).equals(readFileSync(join(original, name))), name).toBe(true);
}

/** @param {'sha256' | 'sha384'} algorithm @param {string} path @param {'hex' | 'base64'} encoding */
const digest = (algorithm, path, encoding) =>
  createHash(algorithm).update(readFileSync(path)).digest(encoding);

// Before the first build there is nothing to pack.
const isBuilt = existsSync(join(SERVED_FROM, 'sbom.json'));

beforeAll(() => {
  if (isBuilt) release(folder);
});

describe.runIf(isBuilt)('the release', () => {
  test('SHA256SUMS contains the digest of every other file', () => {
    const files = readdirSync(folder).filter((name) => /\.(zip|tpl)$/.test(name));
    expect(files).toHaveLength(4);
    const lines = files.map((name) => `${digest('sha256', join(folder, name), 'hex')}  ${name}\n`);
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(lines.join(''));
  });

  test('has the same bytes when it is written again', () => {
    const again = mkdtempSync(join(tmpdir(), 'tactful-release-again-'));
    try {
      const names = [...release(again).keys()];
      expect(names).toHaveLength(5);
      expectSameBytes(again, names, folder);
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  });

  test('the template for Tag Manager is that of the repository', () => {
    const template = readFileSync(join(ROOT, 'platforms/google-tag-manager/template.tpl'));
    expect(readFileSync(join(folder, 'tactful-google-tag-manager.tpl')).equals(template)).toBe(true);
  });
});

describe.runIf(isBuilt && unpacker)('the unpacked release', () => {
  const served = [...servedFiles(), ...licenseFiles()];

  test('the archive of the script contains the served files, their digests and their tag', () => {
    const unpacked = join(unpack('tactful-script.zip'), 'tactful');
    expect(readdirSync(join(unpacked, 'script')).sort()).toEqual(served.sort());
    expectSameBytes(join(unpacked, 'script'), served, SERVED_FROM);
    expectSameBytes(unpacked, ['sri.json', 'sbom.json'], SERVED_FROM);
    expectSameBytes(unpacked, ['LICENSE'], ROOT);
    const digests = JSON.parse(readFileSync(join(unpacked, 'sri.json'), 'utf8'));
    expect(Object.keys(digests)).toEqual(servedFiles());
    for (const [name, integrity] of Object.entries(digests))
      expect(integrity, name).toBe(`sha384-${digest('sha384', join(unpacked, 'script', name), 'base64')}`);
    expect(readFileSync(join(unpacked, 'README.md'), 'utf8')).toContain(
      `<script src="/tactful.js" integrity="${digests['tactful.js']}" data-config="/tactful.json"></script>`,
    );
  });

  test('the extension for Shopify is complete', () => {
    const unpacked = unpack('tactful-shopify.zip');
    expectSameBytes(join(unpacked, 'tactful/assets'), servedFiles(), SERVED_FROM);
    expectSameBytes(unpacked, licenseFiles(), SERVED_FROM);
    expectSameBytes(unpacked, ['LICENSE'], ROOT);
    const list = execFileSync('git', ['ls-files'], {
      cwd: join(ROOT, 'platforms/shopify/extensions'),
      encoding: 'utf8',
    });
    expectSameBytes(unpacked, list.trim().split('\n'), join(ROOT, 'platforms/shopify/extensions'));
  });

  test('the plugin for WordPress contains the served files', () => {
    const unpacked = join(unpack('tactful-wordpress.zip'), 'tactful');
    const build = readdirSync(join(unpacked, 'script')).filter((name) => name !== 'build.php');
    expect(build).toHaveLength(1);
    expectSameBytes(join(unpacked, 'script', build[0] ?? ''), served, SERVED_FROM);
    expect(existsSync(join(unpacked, 'tactful.php'))).toBe(true);
  });
});
