import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'tactful-categories-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const call = (...argv: readonly string[]) => runCommand(argv, { cwd, now: Date.UTC(2026, 10, 22) });

const put = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
const there = (file: string): string => readFileSync(join(cwd, file), 'utf8');

const page = (language: string, ...categories: readonly string[]): string =>
  `<html lang="${language}">${categories.map((name) => `<a data-tactful-category="${name}">${name}</a>`).join('')}`;
const FEED = 'id,product_type,brand\n1,Mugs,Ostrand\n2,Pharmacy > Ovulation tests,Clearblue\n';

describe('the categories of a shop', () => {
  test('are listed by init, with the sensitive ones set aside, and pass lint (T11)', async () => {
    put('index.html', page('en', 'Coats', 'Hearing aids'));
    put('feed.csv', FEED);
    const files = ['--pages', 'index.html', '--feed', 'feed.csv'];
    expect((await call('init', ...files)).code).toBe(0);
    expect(JSON.parse(there('tactful.json'))).toMatchObject({
      catalog: { categories: { coats: 'Coats', mugs: 'Mugs' }, brands: { ostrand: 'Ostrand' } },
      sensitive: { categories: ['clearblue', 'hearing-aids', 'ovulation-tests'] },
    });
    expect(there('tactful.md')).toContain(
      '- `ovulation-tests` (Pharmacy > Ovulation tests): pregnancy, fertility and reproductive health (GDPR art. 9), because of "ovulation"',
    );
    expect(await call('lint', '--strict', ...files)).toMatchObject({ code: 0, out: '' });
  });

  test('have a name per language where the pages differ', async () => {
    put('en.html', page('en', 'COATS'));
    put('de.html', page('de', 'Coats'));
    await call('init', '--pages', 'en.html', '--pages', 'de.html');
    expect(JSON.parse(there('tactful.json')).catalog.categories).toEqual({
      coats: { en: 'COATS', de: 'Coats' },
    });
  });

  test('that are new and sensitive fail lint until they are set aside or reviewed', async () => {
    await call('init');
    put('new.html', page('en', 'Stoma care', 'Black cross'));
    const lint = (...more: readonly string[]) => call('lint', '--pages', 'new.html', ...more);
    const { code, out } = await lint();
    expect(code).toBe(1);
    expect(out).toMatch(
      /^new\.html:1:20 the category "stoma-care" reveals health .*\[unjudged-category\]\n$/,
    );
    put(
      'tactful.reviewed.json',
      JSON.stringify({ 'stoma-care': 'Care of plants: stoma is a pore of leaves.' }),
    );
    expect(await lint()).toMatchObject({ code: 0, out: '' });
    put('other.json', '{}');
    expect((await lint('--reviewed', 'other.json')).code).toBe(1);
  });

  test.each([
    ['[]', 'it is not an object'],
    ['{"wigs": ""}', '"wigs" has no explanation'],
    ['{', 'is not JSON'],
  ])('are not read from the file of reviewed names %j', async (text, reason) => {
    await call('init');
    put('tactful.reviewed.json', text);
    const { code, err } = await call('lint');
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });

  test.each([
    ['empty.csv', 'a,b\n1,2\n', 'no category and no brand found'],
    ['broken.json', '{', 'cannot be read as a product feed'],
  ])('are not read from %s, and the reason is printed', async (file, text, reason) => {
    put(file, text);
    const { code, err } = await call('init', '--feed', file);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe('a list of pages', () => {
  test('is read line by line: names, patterns and comments', async () => {
    await call('init');
    put('a.html', page('en', 'Stoma care'));
    put('b1.html', page('en', 'Hearing aids'));
    put('pages.txt', '# the start page\r\na.html\r\n\r\n  b*.html\r\n');
    const { code, out } = await call('lint', '--pages', 'pages.txt');
    expect(code).toBe(1);
    expect(out.match(/^\w+\.html/gm)).toEqual(['a.html', 'b1.html']);
  });

  test('with addresses fails with the command that downloads them', async () => {
    await call('init');
    put('urls.txt', 'https://shop.example/coats\n');
    const { code, err } = await call('lint', '--pages', 'urls.txt');
    expect(code).toBe(2);
    expect(err).toContain('https://shop.example/coats is an address. Download the pages first, as in: wget');
    expect((await call('lint', '--pages', 'missing.txt')).code).toBe(2);
  });
});
