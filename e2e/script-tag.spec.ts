/** The ways in which the script reaches a page: as a module, by a tag manager, from another origin, in a combined file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { publishConfig } from '@tactful/core/internal';
import { type CdnOptions, openCdn } from './support/cdn.ts';
import {
  becomeTailored,
  builtFile,
  control,
  heroHeading,
  LIBRARY_CONFIG,
  linkedPage,
  openLibraryShop,
  openTailored,
} from './support/library-shop.ts';
import { openPanel } from './support/shop.ts';

const script = String(builtFile('/tactful.js'));
const digest: string = JSON.parse(
  readFileSync(join(import.meta.dirname, '../packages/script/dist/sri.json'), 'utf8'),
)['tactful.js'];

/** Inserts a script by code, as tag managers do. They may drop `data-*` attributes. */
const insert = (address: string, properties = '{}'): string =>
  `<script>addEventListener('DOMContentLoaded', () => {
  document.head.append(Object.assign(document.createElement('script'), { src: '${address}' }, ${properties}));
});</script>`;

/** The settings of a page, before its script. */
const settings = (values: object): string =>
  `<script>window.tactful = Object.assign(window.tactful || [], ${JSON.stringify(values)});</script>`;

const CONFIG = '/tactful.json';
// The part before it ends without a semicolon, as in files that are combined without a tool.
const COMBINED = `var shopMenu = function () {}\n${script}\nvar shopCart = {};`;
const LATE = `addEventListener('load', () => {${script}});`;

interface Situation {
  /** The tag; `cdn` is the address of the other origin. */
  readonly tag: (cdn: string) => string;
  /** Files of the shop. */
  readonly files?: { readonly [path: string]: string };
  /** The other origin. */
  readonly cdn?: CdnOptions;
}

const open = async ({ tag, files = {}, cdn: options }: Situation, config: object = LIBRARY_CONFIG) => {
  const cdn = await openCdn(options);
  const pages = { ...files, '/': linkedPage('Home page', '', tag(cdn.url)) };
  const shop = await openLibraryShop({ pages, config });
  return { url: shop.url, cdn: cdn.url, close: () => Promise.all([shop.close(), cdn.close()]) };
};

const SITUATIONS: { readonly [name: string]: Situation } = {
  'a module': { tag: () => `<script type="module" src="/tactful.js" data-config="${CONFIG}"></script>` },
  'an async script': { tag: () => `<script async src="/tactful.js" data-config="${CONFIG}"></script>` },
  'a deferred script': { tag: () => `<script defer src="/tactful.js" data-config="${CONFIG}"></script>` },
  'a script of a tag manager, with the config in its address': {
    tag: () => insert(`/tactful.js?v=2&config=${CONFIG}`),
  },
  'a module of a tag manager, with the config in its address': {
    tag: () => insert(`/tactful.js?config=${CONFIG}`, `{ type: 'module' }`),
  },
  'a script of a tag manager, with settings of the page': {
    tag: () => settings({ config: CONFIG }) + insert('/tactful.js'),
  },
  'a script that is created again after it was held back': {
    tag: () => `<script type="text/held" src="/tactful.js?config=${CONFIG}"></script>
<script>addEventListener('load', () => { for (const held of document.querySelectorAll('[type="text/held"]'))
  held.replaceWith(Object.assign(document.createElement('script'), { src: held.src })); });</script>`,
  },
  'a script from another origin': {
    tag: (cdn) => `<script src="${cdn}/tactful.js" data-config="${CONFIG}"></script>`,
  },
  'a script from another origin, with crossorigin': {
    tag: (cdn) => `<script src="${cdn}/tactful.js" crossorigin data-config="${CONFIG}"></script>`,
  },
  'a script from another origin, with crossorigin and integrity': {
    tag: (cdn) =>
      `<script src="${cdn}/tactful.js" crossorigin integrity="${digest}" data-config="${CONFIG}"></script>`,
  },
  'a module from another origin': {
    tag: (cdn) => `<script type="module" src="${cdn}/tactful.js" data-config="${CONFIG}"></script>`,
  },
  'a script of a tag manager from another origin': {
    tag: (cdn) => insert(`${cdn}/tactful.js?config=${CONFIG}`),
  },
  'a script whose other files are on another origin': {
    tag: (cdn) => `<script src="/tactful.js" data-base="${cdn}" data-config="${CONFIG}"></script>`,
  },
  'a combined file next to the other files': {
    tag: () => `<script src="/shop.js" data-config="${CONFIG}"></script>`,
    files: { '/shop.js': COMBINED },
  },
  'a combined file in a folder of its own': {
    tag: () => `<script src="/assets/shop.js" data-base="/" data-config="${CONFIG}"></script>`,
    files: { '/assets/shop.js': COMBINED },
  },
  'a combined file with settings of the page': {
    tag: () => `${settings({ config: CONFIG, base: '/' })}<script src="/assets/shop.js"></script>`,
    files: { '/assets/shop.js': COMBINED },
  },
  'a combined file from another origin': {
    tag: (cdn) => `${settings({ config: CONFIG })}<script src="${cdn}/shop.js"></script>`,
    cdn: { files: { '/shop.js': COMBINED } },
  },
  'a part of a combined file that runs later': {
    tag: () => `${settings({ config: CONFIG })}<script src="/shop.js"></script>`,
    files: { '/shop.js': LATE },
  },
  'a part of a combined file from another origin that runs later': {
    tag: (cdn) => `${settings({ config: CONFIG })}<script src="${cdn}/shop.js" crossorigin></script>`,
    cdn: { files: { '/shop.js': LATE } },
  },
};

for (const [name, situation] of Object.entries(SITUATIONS))
  test(`${name} personalizes the page, with its control`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.text().startsWith('Tactful')) errors.push(message.text());
    });
    const shop = await open(situation);
    await becomeTailored(page, shop.url);
    await openTailored(page, shop.url);
    await expect(control(page)).toBeVisible();
    await openPanel(page);
    expect(errors).toEqual([]);
    await shop.close();
  });

/** The texts that Tactful writes to the console. */
async function logOf(page: Page, url: string, pattern: RegExp): Promise<string> {
  const logged: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('Tactful')) logged.push(message.text());
  });
  await page.goto(url);
  await expect.poll(() => logged.join('\n')).toMatch(pattern);
  await expect(heroHeading(page)).toHaveText('Home page');
  return logged.join('\n');
}

/** A comma is missing after line 3. */
const SYNTAX_ERROR = '{\n  "version": 1,\n  "site": { "name": "Shop" }\n    "purposes": {}\n}\n';

/** Each names what happened, where, and what to do. `CDN` stands for the other origin. */
const ERRORS: { readonly [name: string]: Situation & { readonly parts: readonly string[] } } = {
  'no config': {
    tag: () => '<script src="/tactful.js"></script>',
    parts: ['There is no config', 'data-config', '?config=', 'tactful.config'],
  },
  'a wrong address of the config': {
    tag: (cdn) => `<script src="/tactful.js" data-config="${cdn}/tactful.json"></script>`,
    parts: ['CDN/tactful.json', 'status 404'],
  },
  'an address of the config that returns a page': {
    // Every other path of the shop is the home page, with status 200, as on many single-page apps.
    tag: () => '<script src="/tactful.js" data-config="/wrong.json5"></script>',
    parts: ['/wrong.json5', 'an HTML page', 'status 200', '<!doctype html>', 'Correct the address'],
  },
  'a config that is not JSON': {
    tag: (cdn) => `<script src="/tactful.js" data-config="${cdn}/settings.json"></script>`,
    cdn: { files: { '/settings.json': 'version = 1' } },
    parts: ['CDN/settings.json', 'the text is not JSON', 'version = 1'],
  },
  'a hand-written config with an error in its JSON': {
    tag: (cdn) => `<script src="/tactful.js" data-config="${cdn}/settings.json"></script>`,
    cdn: { files: { '/settings.json': SYNTAX_ERROR } },
    parts: [
      'CDN/settings.json',
      'the text is not JSON, in line 4, column 5:',
      'Correct the address, or the file.',
    ],
  },
  'a hand-written config in the page with an error in its JSON': {
    tag: () =>
      `<script type="application/json" data-tactful-config>${SYNTAX_ERROR}</script><script src="/tactful.js"></script>`,
    parts: ['the text is not JSON, in line 4, column 5:'],
  },
  'a config that another origin does not share': {
    tag: (cdn) => `<script src="/tactful.js" data-config="${cdn}/tactful.json"></script>`,
    cdn: { cors: false },
    parts: ['CDN/tactful.json', 'Access-Control-Allow-Origin'],
  },
  'files that another origin does not share': {
    tag: (cdn) => `<script src="${cdn}/tactful.js" data-config="${CONFIG}"></script>`,
    cdn: { cors: false },
    parts: ['tactful-deferred.js', 'CDN/tactful-deferred.js', 'CORS'],
  },
  'a wrong folder': {
    tag: (cdn) => `<script src="/tactful.js" data-base="${cdn}/nothing" data-config="${CONFIG}"></script>`,
    parts: ['CDN/nothing/tactful-deferred.js', 'data-base'],
  },
  'a folder that is no address': {
    tag: () => `<script src="/tactful.js" data-base="http://" data-config="${CONFIG}"></script>`,
    parts: ['tactful-deferred.js', 'data-base'],
  },
  'a part of a combined file that runs later, from another origin without crossorigin': {
    tag: (cdn) => `${settings({ config: CONFIG })}<script src="${cdn}/shop.js"></script>`,
    cdn: { files: { '/shop.js': LATE } },
    parts: ['tactful-deferred.js', 'data-base', 'crossorigin'],
  },
};

for (const [name, { parts, ...situation }] of Object.entries(ERRORS))
  test(`the console explains ${name}, and the page shows its standard content`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    // With a hand-written config, the validator would be the first file that is missing.
    const shop = await open(situation, publishConfig(LIBRARY_CONFIG));
    const log = await logOf(page, shop.url, /config|tactful-deferred/);
    for (const part of parts) expect(log).toContain(part.replace('CDN', shop.cdn));
    expect(thrown).toEqual([]);
    await shop.close();
  });

test('a script with integrity from another origin does not run without crossorigin, and the page stays complete', async ({
  page,
}) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  const shop = await open({
    tag: (cdn) => `<script src="${cdn}/tactful.js" integrity="${digest}" data-config="${CONFIG}"></script>`,
  });
  await page.goto(shop.url);
  await expect.poll(() => logged.join('\n')).toMatch(/integrity/i);
  expect(await page.evaluate(() => 'tactful' in window)).toBe(false);
  await expect(heroHeading(page)).toHaveText('Home page');
  await shop.close();
});
