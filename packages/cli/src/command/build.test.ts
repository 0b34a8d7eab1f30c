import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWholePublished } from '@tactful/rules/internal';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-build-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const build = async (...argv: string[]) => {
  let err = '';
  const append = (text: string): void => {
    err += text;
  };
  const code = await run({ version: '1.2.3', cwd, now: () => 0, out: append, err: append, isTTY: false }, [
    'build',
    ...argv,
  ]);
  return { code, err };
};
const put = (text: string, file = 'tactful.json'): void => writeFileSync(join(cwd, file), text);
const read = (file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8'));

test('writes a config that pages read without issues, next to the hand-written one', async () => {
  put(STARTER_CONFIG);
  expect(await build()).toEqual({ code: 0, err: 'tactful.published.json: written\n' });
  const published = read('tactful.published.json');
  expect(readWholePublished(published)).toEqual({ config: published, issues: [] });
  expect(published.experiences).toHaveLength(2);
});

test('writes to the named file, and overwrites it', async () => {
  put(STARTER_CONFIG, 'shop.json');
  put('old', 'out.json');
  expect((await build('shop.json', '-o', 'out.json')).code).toBe(0);
  expect(read('out.json').published).toBe(1);
  expect((await build('shop.json')).code).toBe(0);
  expect(read('shop.published.json')).toEqual(read('out.json'));
});

test('lists all errors with line and column, and writes nothing', async () => {
  put(STARTER_CONFIG.replace('"slot": "row"', '"slto": "row"').replace('viewed.category', 'veiwed.category'));
  const { code, err } = await build();
  expect(code).toBe(1);
  expect(err).toMatch(
    /tactful\.json:\d+:\d+ experiences\[0\]\.slto: unknown key "slto"; did you mean "slot"\?/,
  );
  expect(err).toMatch(/tactful\.json:\d+:\d+ .*unknown fact "veiwed.category.coats.7d"; did you mean/);
  expect(err).toContain('tactful.published.json: not written; correct the errors first\n');
  expect(existsSync(join(cwd, 'tactful.published.json'))).toBe(false);
});

test('judges the categories of the config, as lint does', async () => {
  put(STARTER_CONFIG.replace('"catalog": {', '"catalog": { "categories": { "stoma": "Stoma bags" },'));
  const { code, err } = await build();
  expect([code, err]).toEqual([1, expect.stringContaining('catalog.categories.stoma')]);
  put(JSON.stringify({ stoma: 'The name of a brand.' }), 'tactful.reviewed.json');
  expect((await build()).code).toBe(0);
});

test('prints warnings, and writes nevertheless', async () => {
  put(STARTER_CONFIG.replace('"dataCategories"', '"kinds"'));
  const { code, err } = await build();
  expect([code, err]).toEqual([0, expect.stringContaining('`kinds` is deprecated')]);
  expect(read('tactful.published.json').purposes.pages.dataCategories).toHaveLength(5);
});

test('refuses a config that is published already', async () => {
  put(STARTER_CONFIG);
  await build();
  const { code, err } = await build('tactful.published.json');
  expect([code, err]).toEqual([1, expect.stringContaining('this config is published already')]);
});

test.each(['', '{', '[]', 'null'])('lists what is wrong with %j', async (text) => {
  put(text);
  const { code, err } = await build();
  expect([code, err]).toEqual([1, expect.stringContaining('tactful.json:')]);
});
