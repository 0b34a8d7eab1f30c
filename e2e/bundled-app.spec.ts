/** An app in one file, on a page without a declared encoding: the browser reads both in windows-1252. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { type Listening, listen } from './support/requests.ts';
import { choose, prompt } from './support/shop.ts';
import { ledgerRecords } from './support/storage.ts';

const ROOT = join(import.meta.dirname, '..');

const CONFIG = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing', 'searching'] } },
  catalog: {
    categories: { '\u00c2ge tendre': 'Tender age', coats: 'Coats', \u65e9\u9910: 'Breakfast' },
  },
  sensitive: { categories: ['\u6000\u5b55'] },
  experiences: [
    { id: 'row-order', slot: 'row', action: 'rank', by: 'category', benefit: 'What you like comes first.' },
  ],
};

const IMPORTS = `
import { createTactful } from '@tactful/core';
import { attachPage } from '@tactful/page';`;

const APP = `${IMPORTS}
import { mountWidget } from '@tactful/widget';
fetch('/tactful.json').then((response) => response.json()).then((config) => {
  window.tactful = createTactful(config);
  mountWidget(window.tactful, { page: attachPage(window.tactful) });
});`;

/** Bundles the built packages as webpack does: minified, with every letter as it is. */
async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT },
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    plugins: [
      {
        name: 'as-npm-brings-it',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^@tactful\// }, ({ path }) => {
            const [, name = '', entry = 'index'] = /^@tactful\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
            return { path: join(ROOT, 'packages', name, `dist/${entry}.js`) };
          }),
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** Sends no encoding with the page and the script. */
async function open(): Promise<Listening> {
  const script = await bundle(APP);
  const html =
    '<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,"><script defer src="/app.js"></script><h1>Shop</h1></html>';
  return listen(
    createServer(({ url }, response) => {
      if (url === '/tactful.json')
        return response.setHeader('content-type', 'application/json').end(JSON.stringify(CONFIG));
      if (url === '/app.js') return response.setHeader('content-type', 'text/javascript').end(script);
      return response.setHeader('content-type', 'text/html').end(html);
    }),
  );
}

const viewOf = (page: Page, category: string) =>
  page.evaluate(
    (name) =>
      window.tactful.track({ name: 'view_item', items: [{ id: `item-${name.length}`, category: name }] }),
    category,
  );

test('records plain events and rejects sensitive ones', async ({ page }) => {
  const app = await open();
  await page.goto(app.url);
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(prompt(page)).toBeVisible();
  const text = await page.evaluate(() => document.querySelector('#tactful')?.shadowRoot?.textContent);
  expect(text).toMatch(/^[\x20-\x7e\s]+$/);
  await choose(page, 'accept');
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  for (const category of ['coats', '\u00c2ge tendre', '\u65e9\u9910'])
    expect(await viewOf(page, category), category).toMatchObject({ recorded: true });
  for (const category of ['Schwangerschaft', 'Di\u00e4t und Medikamente', '\u6000\u5b55'])
    expect(await viewOf(page, category), category).toEqual({ recorded: false, reason: 'sensitive' });
  await page.evaluate(() => window.tactful.profile.whenSaved());
  const stored = JSON.stringify(await ledgerRecords(page));
  for (const part of ['coats', '\u00e2ge-tendre', '\u65e9\u9910']) expect(stored).toContain(part);
  await app.close();
});

test('the code of the packages is in ASCII, whatever tool bundles it', async () => {
  const code = await bundle(`${IMPORTS}\nwindow.created = [createTactful, attachPage];`);
  expect(code.length).toBeGreaterThan(50_000);
  expect(code.match(/[^\x20-\x7e\s]+/g) ?? []).toEqual([]);
});
