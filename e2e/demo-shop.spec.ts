/** The demo shop without personalization: it works without scripts, is accessible, and contacts no other server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';

const NORMAL = process.env.TACTFUL_URL ?? 'http://127.0.0.1:4173';
const STRICT = process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174';
const COAT = '/p/marram-waxed-jacket';

// The pages are many and large; a trace of all of them takes longer than the tests.
test.use({ trace: 'off' });

/** One page of each type that needs no earlier events. */
const PLAIN = [
  '/',
  '/c/coats',
  '/c/candles?sort=low&range=value',
  '/search?q=wool+scarf',
  '/search?q=nothingofthekind',
  COAT,
  '/cart',
  '/help',
  '/help/size-guide',
  '/help/choose',
  '/guide',
  '/guide/de',
  '/about-your-data',
  '/privacy',
  '/no-such-page',
];

async function fillCart(page: Page): Promise<void> {
  await page.goto(COAT);
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
}

async function placeOrder(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ada Brook');
  await page.getByLabel('Street and number').fill('Mill Lane 3');
  await page.getByLabel('Town').fill('Skelbeck');
  await page.getByLabel('Postcode').fill('SK1 2BE');
  await page.getByLabel('E-mail, for the receipt').fill('ada@example.org');
  await page.getByRole('button', { name: 'Place the order' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
}

/** Visits every type of page, and calls `look` for each. */
async function visitAll(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const path of PLAIN) {
    await page.goto(path);
    await look(path);
  }
  await fillCart(page);
  await look('a filled cart');
  await page.goto('/checkout');
  await look('checkout');
  await page.goto('/cart');
  await placeOrder(page);
  await look('thank you');
  await page.goto('/help');
  const open = page.getByRole('button', { name: 'Open a case' });
  const close = page.getByRole('button', { name: 'It is solved: close it' });
  await open.click();
  await close.waitFor();
  await look('an open case');
  await close.click();
  await open.waitFor();
  await look('a closed case');
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('things are found, bought and thanked for', async ({ page, context }) => {
    await page.goto('/');
    expect(await context.cookies()).toEqual([]);
    await page.getByLabel('Search the shop').fill('waxed jacket');
    await page.getByLabel('Search the shop').press('Enter');
    await page.getByRole('link', { name: 'Marram Waxed Jacket' }).click();
    await page.getByText('Mustard').click();
    await page.getByLabel('Size').selectOption('L');
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.locator('main').getByRole('status')).toHaveText('Marram Waxed Jacket is in your cart.');
    await expect(page.getByText('Mustard, L')).toBeVisible();

    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: 'cart', httpOnly: true, sameSite: 'Lax', expires: -1 });

    await page.getByLabel('Pieces of Marram Waxed Jacket').selectOption('2');
    await page.getByRole('button', { name: 'Update Marram Waxed Jacket' }).click();
    await expect(page.locator('.line-price')).toHaveText('£220');
    await page.getByRole('button', { name: 'Remove Marram Waxed Jacket' }).click();
    await expect(page.getByText('There is nothing in it yet.')).toBeVisible();

    await fillCart(page);
    await placeOrder(page);
    const first = await page.getByText(/^Order HT-/).textContent();
    await fillCart(page);
    await placeOrder(page);
    // The same items, ordered again, get a new order number.
    expect(await page.getByText(/^Order HT-/).textContent()).not.toBe(first);
  });

  test('a service case is opened, seen and closed', async ({ page, context }) => {
    await page.goto('/help');
    await page.getByText('Something arrived damaged').click();
    await page.getByRole('button', { name: 'Open a case' }).click();
    await page.goto('/c/boots');
    await page.getByRole('link', { name: 'See your case' }).click();
    await expect(page.getByText('Something arrived damaged')).toBeVisible();
    await page.getByRole('button', { name: 'Close it unsolved' }).click();
    await expect(page.locator('main').getByRole('status')).toContainText('We are sorry');
    expect(await context.cookies()).toEqual([]);
  });

  test('the navigation of a phone opens and leads on', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await page.getByText('Browse the shop').click();
    await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Blankets' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blankets');
  });
});

test.describe('every type of page', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  // In dark mode the test checks only colors, and at this width all of them are visible.
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of colorScheme === 'dark' ? [1280] : [390, 1280])
      test(`has no axe violation and no sideways scrolling, ${colorScheme}, ${width} px wide`, {
        tag: '@slow',
      }, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 850 });
        await visitAll(page, async (name) => {
          await page.evaluate(axe);
          // In dark mode only the colors of a page differ.
          const runOnly = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : tags;
          const violations = await page.evaluate(async (runOnly) => {
            const { axe } = globalThis as unknown as {
              axe: {
                run(
                  node: Document,
                  options: object,
                ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            };
            const { violations } = await axe.run(document, { runOnly });
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          }, runOnly);
          expect(violations, name).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            name,
          ).toBeLessThanOrEqual(0);
        });
      });

  for (const [mode, baseURL] of [
    ['as it is', NORMAL],
    ['under the strict policy', STRICT],
  ] as const)
    test.describe(mode, () => {
      test.use({ baseURL });

      test('violates no policy and requests only the shop’s own files', async ({ page }) => {
        const strange: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(`${baseURL}/`)) strange.push(request.url());
        });
        await page.addInitScript(() =>
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
            console.error(`policy: ${violatedDirective} ${blockedURI}`),
          ),
        );
        page.on('console', (message) => {
          if (/policy/i.test(message.text())) strange.push(message.text());
        });
        await visitAll(page, async () => {});
        expect(strange).toEqual([]);
      });
    });
});

test('every variant of a slot has the height of the standard content', { tag: '@slow' }, async ({ page }) => {
  for (const width of [320, 390, 768, 1280])
    for (const path of ['/', '/guide', '/guide/de', COAT, 'thank you']) {
      await page.setViewportSize({ width, height: 850 });
      if (path === 'thank you') {
        await fillCart(page);
        await placeOrder(page);
      } else await page.goto(path);
      const moved = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-tactful-slot]:not(.note)')].flatMap((slot) => {
          const served = [...slot.childNodes].filter((node) => node.nodeName !== 'TEMPLATE');
          const before = slot.offsetHeight;
          return [...slot.querySelectorAll<HTMLTemplateElement>(':scope > template')].flatMap((template) => {
            const nodes = [...template.content.cloneNode(true).childNodes];
            for (const node of served) (node as ChildNode).remove();
            slot.append(...nodes);
            const after = slot.offsetHeight;
            for (const node of nodes) node.remove();
            slot.append(...served);
            return after === before ? [] : [`${slot.dataset.tactfulSlot} ${before} ${after}`];
          });
        }),
      );
      expect(moved, `${path} at ${width} px`).toEqual([]);
    }
});

/** Every address that a page links to on this shop. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, address]) =>
    (address ?? '').replaceAll('&amp;', '&'),
  );
}

async function crawl(request: APIRequestContext, most: number): Promise<readonly string[]> {
  const seen = new Set(['/']);
  const broken: string[] = [];
  for (const address of seen) {
    const response = await request.get(address);
    if (!response.ok()) broken.push(`${response.status()} ${address}`);
    if (seen.size < most && response.headers()['content-type']?.startsWith('text/html'))
      for (const link of linksIn(await response.text())) seen.add(link);
  }
  expect(seen.size).toBeGreaterThan(260);
  return broken;
}

test('every link leads somewhere', async ({ request }) => {
  expect(await crawl(request, 500)).toEqual([]);
});

test('no page holds a script or a style of its own', async ({ request }) => {
  for (const path of PLAIN) {
    const html = await (await request.get(new URL(path, STRICT).href)).text();
    expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    for (const [tag] of html.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/ src="|type="application\/(ld\+)?json"/);
  }
});

test('a form from another site is refused', async ({ request }) => {
  const response = await request.post('/help/case', {
    headers: { origin: 'https://elsewhere.example' },
    form: { topic: 'faulty' },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(403);
});

test('without Tactful the pages are the same but for its tag', async ({ request }) => {
  const server = fileURLToPath(new URL('../demo-site/server.mjs', import.meta.url));
  const shop = spawn(process.execPath, [server, '--port', '0', '--without-tactful']);
  try {
    const [line] = (await once(createInterface({ input: shop.stdout }), 'line')) as [string];
    const address = /http\S+\//.exec(line)?.[0];
    for (const path of PLAIN) {
      const [plain, tactful] = await Promise.all(
        [address, NORMAL].map(async (base) => (await request.get(new URL(path, base).href)).text()),
      );
      expect(plain).not.toContain('tactful.js');
      const tag = '<script src="/tactful.js" data-config="/tactful.json"></script>';
      expect(plain?.replace(/\s+/g, ' ')).toBe(tactful?.replace(tag, '').replace(/\s+/g, ' '));
    }
  } finally {
    shop.kill();
  }
});
