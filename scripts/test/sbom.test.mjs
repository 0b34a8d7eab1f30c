import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { afterAll, describe, expect, test } from 'vitest';
import { bill } from '../bundle/sbom.mjs';
import { SERVED_FROM } from '../sizes/served-files.mjs';

const root = mkdtempSync(join(tmpdir(), 'tactful-sbom-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** @param {string} path @param {object} manifest @returns {string} a module of that package */
function packageAt(path, manifest) {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return join(folder, 'index.js');
}

const whole = { name: '@shop/script', version: '1.0.0', license: 'MIT' };
const own = packageAt('script', whole);
const a = packageAt('node_modules/a', { name: 'a', version: '1.2.3', license: 'ISC' });
const part = packageAt('node_modules/a/part', { name: 'part' });
const b = packageAt('node_modules/@b/b', { name: '@b/b', version: '4.5.6', license: 'MIT' });

/** Validates against the schema of CycloneDX; `null` if it is valid. @param {string} text */
const problemsOf = (text) => new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text);
const built = join(SERVED_FROM, 'sbom.json');

describe('the bill of materials', () => {
  test('lists each package once, with version and license, and each file with its contents', () => {
    const { components, dependencies } = bill(
      new Map([
        ['two.js', [own, a, b]],
        ['one.js', [own, part, a]],
      ]),
      whole,
    );
    expect(components.map(({ 'bom-ref': ref }) => ref)).toEqual([
      'file:one.js',
      'file:two.js',
      'pkg:npm/%40b/b@4.5.6',
      'pkg:npm/a@1.2.3',
    ]);
    expect(components[3]).toMatchObject({ licenses: [{ license: { id: 'ISC' } }] });
    expect(dependencies).toContainEqual({
      ref: 'file:one.js',
      dependsOn: ['pkg:npm/%40shop/script@1.0.0', 'pkg:npm/a@1.2.3'],
    });
  });

  test('does not depend on the order of the bundles', () => {
    const one = bill(
      new Map([
        ['x.js', [a, b]],
        ['y.js', [b]],
      ]),
      whole,
    );
    const other = bill(
      new Map([
        ['y.js', [b]],
        ['x.js', [b, a]],
      ]),
      whole,
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(JSON.stringify(one)).not.toMatch(/time|serial/i);
  });

  test('rejects a package without a license', () => {
    const bare = packageAt('node_modules/bare', { name: 'bare', version: '1.0.0' });
    expect(() => bill(new Map([['x.js', [bare]]]), whole)).toThrow('bare: its package.json has no license');
  });

  test('matches the schema of CycloneDX, and the schema rejects wrong documents', async () => {
    const text = JSON.stringify(bill(new Map([['x.js', [own, a, b]]]), whole));
    expect(await problemsOf(text)).toBeNull();
    expect(await problemsOf(text.replace('"MIT"', '"no-such-licence"'))).not.toBeNull();
    expect(await problemsOf(text.replace('"purl"', '"pURL"'))).not.toBeNull();
  });

  // Before the first build there is none.
  test.runIf(existsSync(built))('matches the schema as it was built', async () => {
    expect(await problemsOf(readFileSync(built, 'utf8'))).toBeNull();
  });
});
