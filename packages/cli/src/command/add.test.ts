import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { readRecipes } from '../recipes/recipe.ts';
import { STARTER_CONFIG } from '../starter.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-add-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const add = (...argv: string[]) => runCommand(['add', ...argv], { cwd });
const put = (text: string): void => writeFileSync(join(cwd, 'tactful.json'), text);
const there = (): string => readFileSync(join(cwd, 'tactful.json'), 'utf8');

test('lists the recipes without a name', async () => {
  const { code, out } = await add();
  expect(code).toBe(0);
  const { recipes } = readRecipes();
  for (const [name, { sentence }] of recipes)
    expect(out).toMatch(new RegExp(`^${name} +${sentence.slice(0, 10)}`, 'm'));
  expect(recipes.size).toBeGreaterThan(15);
});

test('shows the difference and the markup, and writes nothing', async () => {
  put(STARTER_CONFIG);
  const { code, out } = await add('win-back');
  expect(code).toBe(0);
  expect(out).toMatch(/^--- tactful\.json\n\+\+\+ tactful\.json\n@@ /);
  expect(out).toMatch(/^\+ {6}"id": "/m);
  // JSON needs a comma after what was the last entry; no other line changes.
  for (const [, line] of out.matchAll(/^-(?!--)(.*)$/gm)) expect(out).toContain(`\n+${line},\n`);
  expect(out).toContain('    <');
  expect(there()).toBe(STARTER_CONFIG);
});

test('writes with --write, and keeps the text of the config', async () => {
  put(STARTER_CONFIG);
  expect(await add('win-back', '--write')).toMatchObject({
    code: 0,
    err: expect.stringMatching(/tactful\.json: written\n$/),
  });
  const { experiences } = JSON.parse(there());
  expect(experiences).toHaveLength(3);
  for (const line of STARTER_CONFIG.split('\n').slice(0, 16)) expect(there()).toContain(line);
  const again = await add('win-back', '--write');
  expect(again.out).toContain('contains this recipe already');
  expect(JSON.parse(there()).experiences).toHaveLength(3);
});

test('keeps what the config has', async () => {
  put(STARTER_CONFIG);
  const { out } = await add('ranking', '--write');
  expect(out).toContain('experiences "row-by-interest": kept as it is in your config');
  const config = JSON.parse(there());
  expect(config.experiences[0]).toEqual(JSON.parse(STARTER_CONFIG).experiences[0]);
  expect(config.catalog.categories.coats).toBe('Coats');
});

test.each([...readRecipes().recipes.keys()])(
  '%s can be added to a new config, with markup for each slot',
  async (name) => {
    put(STARTER_CONFIG);
    const { code, out, err } = await add(name, '--write');
    expect([code, err.replace(/^.*: written\n$/m, '')]).toEqual([0, '']);
    const slots = JSON.parse(there())
      .experiences.slice(2)
      .filter(({ action }: { action?: string }) => action !== 'layout');
    for (const { slot } of slots) expect(out).toContain(`data-tactful-slot="${slot}"`);
  },
);

test('adds the purpose, the group and the names that a recipe refers to, and no other data', async () => {
  put(STARTER_CONFIG);
  await add('loyalty', '--write');
  const { purposes, caps, slots } = JSON.parse(there());
  expect(Object.keys(purposes)).toEqual(['pages', 'care']);
  expect(purposes.pages).toEqual(JSON.parse(STARTER_CONFIG).purposes.pages);
  expect([...purposes.care.dataCategories].sort()).toEqual(['purchases', 'service']);
  expect(Object.keys(caps.groups)).toEqual(['promotions']);
  expect(Object.keys(slots)).toEqual(['row', 'hero', 'welcome', 'promo']);
});

test('exits with 1 and the issue if the config would have errors', async () => {
  put(STARTER_CONFIG.replace('"by": "category"', '"by": "size"'));
  const { code, err } = await add('loyalty');
  expect([code, err]).toEqual([1, expect.stringMatching(/tactful\.json:\d+:\d+ experiences/)]);
});

test.each([
  [['rankign'], 2, 'unknown recipe "rankign"; did you mean "ranking"?'],
  [['quantum'], 2, 'unknown recipe "quantum"; "tactful add" lists all'],
  [['ranking', 'nowhere.json'], 2, 'nowhere.json: cannot be read: it does not exist'],
  [['ranking', 'a', 'b'], 2, 'expected a recipe and a config, got 3 names'],
])('%j exits with %i and prints the reason', async (argv, code, message) => {
  expect(await add(...argv)).toMatchObject({ code, err: expect.stringContaining(message) });
});

test('reports the syntax errors of the config', async () => {
  put('{ "version": 1, }');
  expect(await add('ranking')).toMatchObject({
    code: 1,
    err: expect.stringContaining('tactful.json:1:'),
  });
});
