/** A small shop whose pages use libraries from npm, with the built files of Tactful. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Config } from '@tactful/core';
import { holdLonger } from './hold-longer.ts';
import { type Listening, listen } from './requests.ts';
import { choose } from './shop.ts';

const DIST = join(import.meta.dirname, '../../packages/script/dist');
const LIBRARIES = join(import.meta.dirname, '../node_modules');

export const LIBRARY_CONFIG: Config = {
  version: 1,
  site: { name: 'Shop', controller: 'Shop Ltd, Town', policy: '/privacy', benefit: 'Nicer.' },
  purposes: { pages: { label: 'Pages', benefit: 'Nicer.', dataCategories: ['browsing'] } },
  experiences: [
    {
      id: 'hero-coats',
      slot: 'hero',
      variant: 'coats',
      benefit: 'Coats come first.',
      when: { 'viewed.category.coats.30d': { $gte: 2 } },
    },
    { id: 'row-order', slot: 'row', action: 'rank', by: 'category', benefit: 'What you like comes first.' },
  ],
};

/** The tag of the script. */
const TAG = '<script src="/tactful.js" data-config="/tactful.json"></script>';

/** A slot with a variant, and the heading of its standard content. */
const slotOf = (standard: string): string =>
  `<section data-tactful-slot="hero"><h2>${standard}</h2><template data-tactful-variant="coats"><h2>Coats first</h2></template></section>`;

/** A page with the script tag. */
export const pageOf = (body: string, { head = '', tag = TAG } = {}): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">${tag}${head}</head><body>${body}</body></html>`;

/** A page with links to the others, and a slot whose standard heading is the name of the page. */
export const linkedPage = (name: string, head = '', tag = TAG): string =>
  pageOf(`<nav><a href="/">Home</a> <a href="/other">Other</a></nav><main id="main">${slotOf(name)}</main>`, {
    head,
    tag,
  });

const TYPES: { readonly [extension: string]: string } = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/** A built file of Tactful; `undefined` if the path is that of another file. */
export const builtFile = (path: string): Buffer | undefined =>
  /^\/tactful[\w.-]*\.js$/.test(path) ? readFileSync(join(DIST, path)) : undefined;

const fileAt = (path: string): Buffer | undefined => {
  if (path.startsWith('/lib/')) return readFileSync(join(LIBRARIES, path.slice('/lib/'.length)));
  return builtFile(path);
};

export interface ShopOptions {
  /** Pages by path. Every other path is the page of `/`. */
  readonly pages: { readonly [path: string]: string };
  readonly config?: object;
  readonly headers?: { readonly [name: string]: string };
  /** Handles a request instead of the shop. Returns false for those of the shop. */
  readonly handle?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Starts a shop. Libraries are at `/lib/<path in node_modules>`. */
export const openLibraryShop = ({
  pages,
  config = LIBRARY_CONFIG,
  headers = {},
  handle = () => false,
}: ShopOptions): Promise<Listening> =>
  listen(
    createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
      if (handle(request, response)) return;
      const { url = '/' } = request;
      const { pathname } = new URL(url, 'http://shop');
      const content = pathname === '/tactful.json' ? JSON.stringify(config) : fileAt(pathname);
      const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? ''] ?? 'text/html';
      response.setHeader('content-type', `${type}; charset=utf-8`);
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(content ?? pages[pathname] ?? pages['/'] ?? '');
    }),
  );

export const heroHeading = (page: Page): Locator => page.locator('[data-tactful-slot="hero"] h2');
export const control = (page: Page): Locator => page.locator('#tactful [part~="open"]');
export const why = (page: Page): Locator => page.locator('[data-tactful-slot="hero"] tactful-why');

/** Consents, and views three coats. The next page is tailored. */
export async function becomeTailored(page: Page, address: string): Promise<void> {
  await holdLonger(page);
  await page.goto(address);
  await choose(page, 'accept');
  await expect.poll(() => page.evaluate(() => window.tactful.status()?.storage)).toBe('ok');
  const recorded = await page.evaluate(async () => {
    const results = ['a', 'b', 'c'].map((id) =>
      window.tactful.track({ name: 'view_item', items: [{ id, category: 'coats' }] }),
    );
    await window.tactful.profile.whenSaved();
    return results.filter((result) => result?.recorded).length;
  });
  expect(recorded).toBe(3);
}

/** The consent and the status of a page, for the message of a failure. */
const statusOf = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([window.tactful.consent.get(), window.tactful.status()]));

/** Opens a page until it is tailored, with its control. A slot that was late keeps its standard content until the next load. */
export async function openTailored(page: Page, address: string): Promise<void> {
  await holdLonger(page);
  await expect(async () => {
    await page.goto(address);
    await expect(heroHeading(page))
      .toHaveText('Coats first', { timeout: 2000 })
      .catch(async ({ message }: Error) => {
        throw new Error(`${message}\nConsent and status: ${await statusOf(page)}`);
      });
  }).toPass({ timeout: 120_000 });
  await expect(control(page)).toBeVisible();
  await expect(why(page)).toHaveCount(1);
}
