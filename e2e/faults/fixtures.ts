/**
 * Fixtures for the tests of storage faults: a site on loopback that runs the built core, and two checks for every test:
 * no page has an uncaught error, and the console stays empty.
 */
import { readlinkSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { openTabs } from './webkitgtk-tabs.ts';

export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

/** Extra response headers by path. Every other path serves the plain page. */
const HEADERS: { readonly [path: string]: readonly [name: string, value: string] } = {
  '/clear': ['clear-site-data', '"storage"'],
  // An opaque origin, which has no access to storage.
  '/sandbox': ['content-security-policy', 'sandbox allow-scripts'],
};

/** Serves the page on a free port. */
async function serve(): Promise<Site> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'fault-page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    // Without the condition `source`, so that the published files are tested. The types come from the source.
    conditions: ['browser'],
    tsconfigRaw: {},
  });
  const script = outputFiles[0]?.text;
  const server = createServer(({ url = '/' }, response) => {
    const { pathname: path, searchParams } = new URL(url, 'http://site');
    const header = HEADERS[path];
    if (header) response.setHeader(...header);
    response.setHeader('content-type', path === '/page.js' ? 'text/javascript' : 'text/html');
    const body = path === '/elsewhere' ? '' : '<script src="/page.js"></script>';
    // Some drivers cannot run a script before the page's own scripts, so the page contains it.
    const before = `<script>${searchParams.get('before') ?? ''}</script>`;
    response.end(path === '/page.js' ? script : `<!doctype html><title>Shop</title>${before}${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Faults {
  /** Opens a page and waits until the core is ready. `broken` runs before all scripts, with the global `broken` set. */
  open(how?: { path?: string; broken?: () => void; in?: BrowserContext }): Promise<Page>;
  /** Opens a page whose visitor has consented and viewed these items. */
  tailored(items?: readonly string[], where?: BrowserContext): Promise<Page>;
  /** Starts a browser with its own profile folder, like a visitor's browser. */
  launch(folder: string, more?: object): Promise<BrowserContext>;
  /** Sets the clock of all current and future pages. Epoch ms. */
  setClock(time: number): Promise<void>;
  /** Errors and warnings of all pages. Must be empty at the end of a test. */
  readonly errors: string[];
}

function watch(context: BrowserContext, errors: string[]): void {
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (/error|warning/.test(message.type())) errors.push(message.text());
  });
}

/** Sets the globals that switch a fault on and record calls. */
const prepare = (): void => {
  globalThis.broken = true;
  globalThis.calls = [];
};

export const test = base.extend<{ faults: Faults }, { site: Site }>({
  site: [
    // Playwright reads the dependencies of a fixture from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: it needs nothing
    async ({}, use) => {
      const site = await serve();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  // Without a folder, Chromium uses an in-memory backend; a folder shows which backend it uses.
  context: async ({ context, playwright, browserName, launchOptions }, use, { project }) => {
    if (project.name !== 'sqlite') return use(context);
    const folder = await mkdtemp(join(tmpdir(), 'tactful-'));
    const kept = await playwright[browserName].launchPersistentContext(folder, launchOptions);
    await use(kept);
    await kept.close();
    await rm(folder, { recursive: true, force: true });
  },
  faults: async ({ context, site, playwright, browserName, launchOptions, channel }, use, { project }) => {
    const errors: string[] = [];
    watch(context, errors);
    const webkit = project.name === 'webkitgtk-faults' ? await openTabs(site.url, errors) : undefined;
    const open: Faults['open'] = async ({ path = '/', broken, in: where = context } = {}) => {
      if (webkit) return webkit.open(path, [prepare, ...(broken ? [broken] : [])]);
      const page = await where.newPage();
      await page.addInitScript(prepare);
      if (broken) await page.addInitScript(broken);
      await page.goto(site.url + path);
      await page.evaluate(() => visitor.tactful.ready);
      return page;
    };
    const started: BrowserContext[] = [];
    await use({
      open,
      errors,
      setClock: (time) => (webkit ? webkit.setClock(time) : context.clock.setSystemTime(time)),
      tailored: async (items = ['a', 'b', 'c'], where = context) => {
        const page = await open({ in: where });
        const storage = await page.evaluate(async (all) => {
          await visitor.accept();
          for (const item of all) await visitor.viewAndSave(item);
          return visitor.tactful.status().storage;
        }, items);
        expect(storage).toBe('ok');
        return page;
      },
      launch: async (folder, more) => {
        const launched = await playwright[browserName].launchPersistentContext(folder, {
          ...launchOptions,
          ...(channel ? { channel } : {}),
          ...more,
        });
        started.push(launched);
        watch(launched, errors);
        return launched;
      },
    });
    for (const one of started) await one.close().catch(Object);
    await webkit?.close();
    expect(errors).toEqual([]);
  },
});

export { expect };

/** The state of a page. */
export const state = (page: Page) => page.evaluate(() => visitor.state());

/** Expects a page that contains exactly these items, each once, and no record that was set aside. */
export async function expectStored(page: Page, items: readonly string[]): Promise<void> {
  const found = await state(page);
  expect(found).toMatchObject({ storage: 'ok', consent: 'tailored', items: [...items].sort() });
  expect(found).not.toHaveProperty('setAside');
}

/** Returns the process id of the browser. The lock in its folder contains it: `host-123`, in Gecko `address:+123`. */
export function processOf(folder: string): number {
  for (const lock of ['SingletonLock', 'lock'])
    try {
      return Number(/(\d+)$/.exec(readlinkSync(join(folder, lock)))?.[1]);
    } catch {
      // This lock belongs to the other engine.
    }
  throw new Error(`no browser runs in ${folder}`);
}
