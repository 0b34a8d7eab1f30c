/** A shop whose pages are generated, and a visitor of it who has consented. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Listening, listen } from '../support/requests.ts';

const DIST = join(import.meta.dirname, '../../packages/script/dist');
const FILES = new Map(
  readdirSync(DIST)
    .filter((file) => /^tactful.*\.js$/.test(file))
    .map((file) => [`/${file}`, readFileSync(join(DIST, file))]),
);

const documentOf = (content: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">
<script src="/tactful.js" data-config="/tactful.json"></script><body><h1>Shop</h1>${content}</body></html>`;

/** Serves pages by their index, as `/3/`. */
export function openShop(config: object, pages: readonly string[]): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    const file = FILES.get(pathname);
    const type = file ? 'text/javascript' : pathname.endsWith('.json') ? 'application/json' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (file) response.setHeader('cache-control', 'max-age=600');
    const content = pages[Number(pathname.split('/')[1])] ?? '';
    response.end(file ?? (type === 'text/html' ? documentOf(content) : JSON.stringify(config)));
  });
  return listen(server);
}

/** Opens the first page, and consents. */
export async function consent(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(async () => {
    await window.tactful.ready;
    await window.tactful.consent.accept({ surface: 'api' });
  });
}

/** Visits a page, uses what is on it, and waits until everything that it reports is stored or refused. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // The widget is loaded last, at idle; all families of signals are requested before.
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const field of document.querySelectorAll<HTMLInputElement>('body input, body textarea')) {
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    for (let round = 0; round < 4; round++) await frame();
    await window.tactful.profile.whenSaved();
  });
}
