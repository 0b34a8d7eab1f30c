/** Checks of the PHP sources that need no browser. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packagePlugin, ZIP } from '../package.mjs';

const SOURCES = join(import.meta.dirname, '../tactful');
const PHP = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.php'),
);
const read = (path: string) => readFileSync(join(SOURCES, path), 'utf8');

test('PHP accepts every file, and none runs by its address', () => {
  expect(PHP.length).toBeGreaterThan(10);
  for (const path of PHP) {
    expect(execFileSync('php', ['-l', join(SOURCES, path)], { encoding: 'utf8' })).toContain(
      'No syntax errors',
    );
    expect(read(path), path).toMatch(/^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m);
  }
});

test('every text for people can be translated, and every output is escaped', () => {
  let texts = 0;
  for (const path of PHP) {
    const code = read(path);
    for (const [call] of code.matchAll(/\b(?:esc_html|esc_attr)?_[_ex]\((?:[^()']|'(?:[^'\\]|\\.)*')*\)/g)) {
      texts++;
      expect(call, path).toMatch(/, 'tactful' \)$/);
    }
    // A statement that prints something else than constants and escaped texts needs an explanation on the line before.
    for (const { 0: statement, index } of code.matchAll(/^\s*(?:echo|printf\()[\s\S]*?;$/gm))
      if (/\$/.test(statement) && !/esc_(?:html|attr|url|textarea)/.test(statement))
        expect(code.slice(0, index).trimEnd().split('\n').at(-1), statement).toContain('phpcs:ignore');
  }
  expect(texts).toBeGreaterThan(50);
});

test('the search for errors in JSON agrees with PHP, for changes of a config at every place', () => {
  const script = join(import.meta.dirname, 'json-error.php');
  expect(execFileSync('php', [script], { encoding: 'utf8' })).toMatch(/^\d{4,} texts, 0 differ$/);
});

test('the same files give the same zip', () => {
  packagePlugin();
  const once = readFileSync(ZIP);
  packagePlugin();
  expect(readFileSync(ZIP).equals(once)).toBe(true);
});
