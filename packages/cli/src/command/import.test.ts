import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';

const PAYLOADS = join(import.meta.dirname, '../../testing/growthbook');

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-import-'));
  for (const name of ['shop.json', 'unsupported.json']) copyFileSync(join(PAYLOADS, name), join(cwd, name));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const tactful = (...argv: string[]) => runCommand(argv, { cwd });
const there = (file: string): string => readFileSync(join(cwd, file), 'utf8');

test('writes a draft that is a valid config once its texts are written', async () => {
  const { code, out } = await tactful('import', 'growthbook', 'shop.json');
  expect(code).toBe(0);
  expect(out).toMatch(/^tactful\.json: written\n/);
  expect(await tactful('lint')).toMatchObject({ code: 1, out: expect.stringContaining('TODO') });
  writeFileSync(
    join(cwd, 'tactful.json'),
    there('tactful.json').replace(/"TODO: [^"]*"/g, '"You see more."'),
  );
  expect(await tactful('lint')).toMatchObject({ code: 0, err: expect.stringContaining('0 errors') });
  expect(await tactful('build')).toMatchObject({ code: 0 });
});

test('writes the draft and exits with 1 if something is left out, with its line and column', async () => {
  const { code, err } = await tactful('import', 'growthbook', 'unsupported.json', '-o', 'shop/draft.json');
  expect(code).toBe(1);
  expect(err).toMatch(/^unsupported\.json:62:5 features\.price-label: slot .* \[left-out\]$/m);
  expect(err).toMatch(
    /^unsupported\.json:8:26 features\.hints\.rules\[1\]\.condition\.premium: .* \[warning, differs\]$/m,
  );
  expect(JSON.parse(there('shop/draft.json')).$schema).toBe(
    '../node_modules/tactful/dist/config.schema.json',
  );
});

test('overwrites nothing without --force', async () => {
  writeFileSync(join(cwd, 'tactful.json'), 'mine');
  const refused = await tactful('import', 'growthbook', 'shop.json');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('use --force to overwrite it') });
  expect(there('tactful.json')).toBe('mine');
  expect(await tactful('import', 'growthbook', 'shop.json', '--force')).toMatchObject({ code: 0 });
  expect(JSON.parse(there('tactful.json')).version).toBe(1);
});

test('writes no draft without a feature that can be imported', async () => {
  writeFileSync(join(cwd, 'empty.json'), '{ "features": { "a": { "defaultValue": true } } }');
  const { code, err } = await tactful('import', 'growthbook', 'empty.json');
  expect([code, err]).toEqual([1, expect.stringContaining('empty.json: nothing to import')]);
  expect(existsSync(join(cwd, 'tactful.json'))).toBe(false);
});

test('reports a syntax error with its place', async () => {
  writeFileSync(join(cwd, 'bad.json'), '{\n  "features": }');
  expect(await tactful('import', 'growthbook', 'bad.json')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^bad\.json:2:15 expected a value, got "}" \[syntax\]/),
  });
});

test.each([
  [['growthbook'], 'expected one file of features, got 0'],
  [['growthbook', 'a.json', 'b.json'], 'expected one file of features, got 2'],
  [['growthbook', 'nowhere.json'], 'nowhere.json: cannot be read: it does not exist'],
  [['growthbok', 'shop.json'], 'did you mean "import growthbook"?'],
])('import %j exits with 2 and prints the reason', async (argv, message) => {
  expect(await tactful('import', ...argv)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
