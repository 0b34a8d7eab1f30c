/** Tests of the traffic comparison itself: it detects every known way to leak a profile, planted by a script. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, test } from '@playwright/test';
import { fullChromium, hasFullChromium } from './browsers.mjs';
import { readNetLog } from './support/net-log.ts';
import { differences, openLogged, type Views } from './support/requests.ts';
import { openShop, visit } from './support/shop-visitors.ts';

const TASTES = ['coats', 'gloves'] as const;
type Taste = (typeof TASTES)[number];

/** A page with a script that changes the page by the visitor's storage. */
interface Way {
  readonly markup: string;
  /** Runs in the page, with the visitor's taste and all tastes. It is serialized, so it cannot use outer variables. */
  readonly apply: (taste: Taste, tastes: typeof TASTES) => void;
}

const each = (markup: (taste: string) => string): string => TASTES.map(markup).join('');

const LEAKING: { readonly [way: string]: Way } = {
  'the address of an image': {
    markup: '<img alt="">',
    apply: (taste) => document.querySelector('img')?.setAttribute('src', `/${taste}.svg`),
  },
  'a swapped srcset': {
    markup: '<img alt="" src="/everybody.svg">',
    // Before the load event, the browser may or may not request the original image.
    apply: (taste) =>
      addEventListener('load', () =>
        document.querySelector('img')?.setAttribute('srcset', `/${taste}.svg 1x`),
      ),
  },
  'a background in CSS': {
    markup: '<p>Welcome</p>',
    apply: (taste) => document.querySelector('p')?.style.setProperty('background', `url(/${taste}.svg)`),
  },
  'a cloned template': {
    markup: each((taste) => `<template id="${taste}"><img alt="" src="/${taste}.svg"></template>`),
    apply: (taste) =>
      document.body.append(
        ...(document.querySelectorAll<HTMLTemplateElement>(`#${taste}`)[0]?.content.cloneNode(true)
          .childNodes ?? []),
      ),
  },
  'lazy images, the losers hidden': {
    markup: each((taste) => `<img alt="" loading="lazy" id="${taste}" hidden src="/${taste}.svg">`),
    apply: (taste) => document.getElementById(taste)?.removeAttribute('hidden'),
  },
  'the winner out of a parsed document': {
    markup: '<p>Welcome</p>',
    apply: (taste, tastes) => {
      const all = tastes.map((each) => `<img alt="" id="${each}" src="/${each}.svg">`);
      const winner = new DOMParser().parseFromString(all.join(''), 'text/html').getElementById(taste);
      if (winner) document.body.append(document.adoptNode(winner));
    },
  },
};

const SAME: { readonly [way: string]: Way } = {
  text: {
    markup: '<p>Welcome</p>',
    apply: (taste) => document.querySelector('p')?.append(` to our ${taste}`),
  },
  'an address with its data': {
    markup: '<img alt="">',
    apply: (taste) => {
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><title>${taste}</title></svg>`;
      document.querySelector('img')?.setAttribute('src', `data:image/svg+xml,${encodeURIComponent(drawing)}`);
    },
  },
  'eager images, the losers hidden': {
    markup: each((taste) => `<img alt="" id="${taste}" hidden src="/${taste}.svg">`),
    apply: (taste) => document.getElementById(taste)?.removeAttribute('hidden'),
  },
};

/** A lazy image so far below that it loads only after scrolling. */
const FAR_BELOW: Way = {
  markup: '<p style="height: 30000px">Welcome</p><img alt="" loading="lazy" width="40" height="40">',
  apply: (taste) => document.querySelector('img')?.setAttribute('src', `/${taste}.svg`),
};

const WAYS = new Map(Object.entries({ ...LEAKING, ...SAME, 'a lazy image far below': FAR_BELOW }));
const addressOf = (way: string): string => `/${encodeURIComponent(way)}`;

const answer: RequestListener = ({ url = '' }, response) => {
  if (url.endsWith('.svg')) {
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' });
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    return;
  }
  const { markup, apply } = WAYS.get(decodeURIComponent(url.slice(1))) ?? { markup: '', apply: () => {} };
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><body>${markup}
<script>(${apply})(localStorage.taste, ${JSON.stringify(TASTES)})</script>`);
};

interface Look {
  readonly browser: Browser;
  readonly site: Awaited<ReturnType<typeof openLogged>>;
  readonly way: string;
  readonly taste: Taste;
  readonly scrolls: boolean;
}

/** Opens the page as a visitor with the given taste. Returns the requests that the server got. */
async function look({ browser, site, way, taste, scrolls }: Look): Promise<Views> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  await page.evaluate((chosen) => localStorage.setItem('taste', chosen), taste);
  site.taken();
  await page.goto(`${site.url}${addressOf(way)}`);
  await page.waitForLoadState('networkidle');
  if (scrolls) {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    // `networkidle` resolves at once if the page has been idle before, so also wait.
    await page.waitForTimeout(500);
  }
  await context.close();
  return site.taken();
}

test.describe('two visitors with different tastes', () => {
  let site: Awaited<ReturnType<typeof openLogged>>;
  test.beforeAll(async () => {
    site = await openLogged(answer);
  });
  test.afterAll(() => site.close());

  for (const way of Object.keys(LEAKING))
    test(`can be distinguished by ${way}`, async ({ browser }) => {
      const coats = { browser, site, way, taste: 'coats', scrolls: false } as const;
      const first = await look(coats);
      expect(differences(first, await look({ ...coats, taste: 'gloves' }))).toEqual([
        'view 1: only the first asked GET /coats.svg',
        'view 1: only the second asked GET /gloves.svg',
      ]);
      // The difference comes from the taste: two visits with the same taste are identical.
      expect(differences(first, await look(coats))).toEqual([]);
    });

  test('can be distinguished by a lazy image far below only after they scroll', async ({ browser }) => {
    const still = { browser, site, way: 'a lazy image far below', taste: 'coats', scrolls: false } as const;
    expect(differences(await look(still), await look({ ...still, taste: 'gloves' }))).toEqual([]);
    const scrolling = { ...still, scrolls: true };
    expect(differences(await look(scrolling), await look({ ...scrolling, taste: 'gloves' }))).toEqual([
      'view 1: only the first asked GET /coats.svg',
      'view 1: only the second asked GET /gloves.svg',
    ]);
  });

  for (const way of Object.keys(SAME))
    test(`look the same with ${way}`, async ({ browser }) => {
      const coats = { browser, site, way, taste: 'coats', scrolls: true } as const;
      const first = await look(coats);
      expect(first).toHaveLength(1);
      expect(differences(first, await look({ ...coats, taste: 'gloves' }))).toEqual([]);
    });
});

test('a header that differs, a view more and a request more are differences', () => {
  const asked = (url: string, cookie?: string) => ({ method: 'GET', url, headers: { host: 'shop', cookie } });
  const one: Views = [[asked('/', 'taste=coats'), asked('/a.svg')]];
  expect(differences(one, one)).toEqual([]);
  expect(differences(one, [[asked('/'), asked('/a.svg')]])).toEqual([
    'view 1: GET /: cookie: "taste=coats" or null',
  ]);
  expect(differences(one, [...one, [asked('/b')]])).toEqual(['view 2: only the second asked GET /b']);
  expect(differences([[asked('/a.svg'), ...(one[0] ?? [])]], one)).toEqual([
    'view 1: only the first asked GET /a.svg',
  ]);
});

/** Blocks every lookup outside of this machine. Names under `.invalid`, which the tests use, resolve to it. */
const ALONE = '--host-resolver-rules=MAP *.invalid 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** Runs a browser with a network log and a new profile folder. */
async function logged(log: string, act: (context: BrowserContext) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'net-log-'));
  const { args = [], ...rest } = fullChromium() ?? {};
  const context = await chromium.launchPersistentContext(folder, {
    ...rest,
    args: [...args, ALONE, `--log-net-log=${log}`],
    serviceWorkers: 'block',
  });
  try {
    await act(context);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

test.describe('the network log of the browser', { tag: '@slow' }, () => {
  test('is the same for two visitors of the shop', async () => {
    const shop = await openShop(test.info().outputPath('requests.log'), false);
    const placed: string[] = [];
    const logs: ReturnType<typeof readNetLog>[] = [];
    for (const seed of [0, 3]) {
      const file = test.info().outputPath(`net-${seed}.json`);
      await logged(file, async (context) => {
        placed.push((await visit(context, shop, seed)).placed);
      });
      logs.push(readNetLog(file, shop.url));
    }
    await shop.close();
    expect(new Set(placed).size).toBe(2);
    expect(logs[0]?.requests.length).toBeGreaterThan(20);
    expect(logs[1]).toEqual(logs[0]);
  });

  test('contains preconnections and beacons, which the log of the server misses', async () => {
    test.skip(!hasFullChromium(), 'the headless shell makes no connection ahead');
    const site = await openLogged(answer);
    const logs: ReturnType<typeof readNetLog>[] = [];
    for (const taste of TASTES) {
      const file = test.info().outputPath(`net-${taste}.json`);
      await logged(file, async (context) => {
        const page = await context.newPage();
        await page.goto(`${site.url}/`);
        await page.evaluate((chosen) => {
          const link = Object.assign(document.createElement('link'), { rel: 'preconnect' });
          link.href = `http://${chosen}.invalid:${location.port}`;
          document.head.append(link);
          addEventListener('pagehide', () => navigator.sendBeacon(`/parting/${chosen}`));
        }, taste);
        await page.waitForTimeout(500);
        await page.goto(`${site.url}/next`);
        await page.waitForTimeout(500);
      });
      logs.push(readNetLog(file, site.url));
    }
    await site.close();
    for (const [at, taste] of TASTES.entries()) {
      expect(logs[at]?.places).toContain(`http://${taste}.invalid:${new URL(site.url).port}`);
      expect(logs[at]?.requests).toContain(`POST ${site.url}/parting/${taste}`);
    }
  });
});
