import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../index.ts';
import { STARTER_CONFIG } from '../starter.ts';

let cwd = '';
let stop = (): void => undefined;
let ended: Promise<number> = Promise.resolve(0);
let out = '';
let err = '';

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-dev-'));
  mkdirSync(join(cwd, 'site'));
  put('site/index.html', '<!doctype html><title>Shop</title><section data-tactful-slot="hero"></section>');
  put('tactful.json', STARTER_CONFIG);
  put('secret.txt', 'not for the browser');
});
afterEach(async () => {
  stop();
  await ended;
  rmSync(cwd, { recursive: true, force: true });
});

const put = (file: string, text: string): void => writeFileSync(join(cwd, file), text);

const start = (...argv: string[]): Promise<number> => {
  [out, err] = ['', ''];
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  ended = run(
    {
      version: '1.2.3',
      cwd,
      now: () => 0,
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      isTTY: false,
      stopped,
    },
    ['dev', ...argv],
  );
  return ended;
};

/** Starts the command, and returns the address that it prints. */
const serve = async (...more: string[]): Promise<string> => {
  void start('--root', 'site', '--port', '0', ...more);
  await expect
    .poll(() => out)
    .toMatch(/^http\S+ serves site; http\S+\?tactful=inspect opens the inspector\n$/);
  return out.split(' ')[0] ?? '';
};
const read = async (address: string) => {
  const response = await fetch(address);
  return { status: response.status, text: await response.text() };
};

test('serves the pages, and the config with the inspector', async () => {
  const url = await serve();
  expect(await read(url)).toMatchObject({ status: 200, text: expect.stringContaining('<title>Shop') });
  const { text } = await read(`${url}assets/tactful.published.json`);
  expect(JSON.parse(text)).toMatchObject({ published: 1, inspect: true });
});

test('serves nothing outside of the folder', async () => {
  const url = await serve();
  for (const path of ['secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '%ff', 'tactful-nothing.js'])
    expect(await read(`${url}${path}`), path).toEqual({ status: 404, text: '' });
});

test('checks the config and the pages at the start and after each change', async () => {
  const url = await serve();
  expect(err).toContain('slot "hero" has no <template data-tactful-variant="coats">');
  put(
    'site/index.html',
    '<!doctype html><title>Shop</title><section data-tactful-slot="hero"><h2>New</h2><template data-tactful-variant="coats"><h2>Coats</h2></template></section>',
  );
  await expect.poll(() => err).toMatch(/tactful\.json: no issues\n$/);
  put('tactful.json', STARTER_CONFIG.replace('"slot": "row"', '"slto": "row"'));
  await expect.poll(() => err).toMatch(/unknown key "slto"; did you mean "slot"\?/);
  expect(await read(`${url}tactful.published.json`)).toEqual({ status: 503, text: '' });
  put('tactful.json', STARTER_CONFIG);
  await expect.poll(async () => (await read(`${url}tactful.published.json`)).status).toBe(200);
});

test('checks the code of an app at the start and after each change of it', async () => {
  mkdirSync(join(cwd, 'src'));
  const slot = (variant: string) => `import { Slot } from '@tactful/react';
export const Page = () => <><Slot name="hero" variants={{ ${variant}: <b>Coats</b> }} /><Slot name="row" /></>;`;
  put('src/page.tsx', slot('jackets'));
  await serve('--code', 'src/*.tsx');
  expect(err).toContain('src/page.tsx:2:59 unknown variant "jackets" of the slot "hero"');
  expect(err).toContain('the code of slot "hero" has no variant "coats"');
  put('src/page.tsx', slot('coats'));
  await expect.poll(() => err).toMatch(/tactful\.json: no issues\n$/);
});

test('names the page to open first, and reports a folder without pages', async () => {
  renameSync(join(cwd, 'site/index.html'), join(cwd, 'site/shop.html'));
  const url = await serve();
  expect(url).toMatch(/\/shop\.html$/);
  expect((await read(url)).status).toBe(200);
  stop();
  await ended;
  renameSync(join(cwd, 'site/shop.html'), join(cwd, 'site/shop.txt'));
  expect(await serve()).toMatch(/\d\/$/);
  expect(err).toContain('site contains no pages yet; --root names the folder with the .html files');
});

test('ends with 0 when it is stopped', async () => {
  await serve();
  stop();
  expect(await ended).toBe(0);
});

test.each([
  [['--port', 'many'], '--port: expected a number up to 65535, got "many"'],
  [['--root', 'nowhere'], '--root: nowhere is not a folder'],
  [['--code', 'nowhere/*.ts'], '--code: nowhere/*.ts: no files found'],
  [['a', 'b'], 'expected one config, got 2'],
])('%j exits with 2 and prints the reason', async (argv, message) => {
  expect(await start(...argv)).toBe(2);
  expect(err).toContain(message);
});

test('reports a port that is in use', async () => {
  const port = new URL(await serve()).port;
  const stopFirst = stop;
  const first = ended;
  expect(await start('--root', 'site', '--port', port)).toBe(2);
  expect(err).toContain(`--port ${port}: it is in use; choose another one`);
  stopFirst();
  await first;
});
