/** A page is never personalized without a control: if one is missing, it shows its standard content and status() contains the reason. */
import { expect, type Page, test } from '@playwright/test';
import {
  becomeTailored,
  control,
  heroHeading,
  linkedPage,
  openLibraryShop,
  openTailored,
  why,
} from './support/library-shop.ts';
import type { Listening } from './support/requests.ts';
import { choose, openPanel, panel } from './support/shop.ts';

const PAGES = { '/': linkedPage('Home page'), '/other': linkedPage('Other page') };

let shop: Listening;
test.beforeEach(async ({ page }) => {
  shop = await openLibraryShop({ pages: PAGES });
  await becomeTailored(page, shop.url);
  await openTailored(page, shop.url);
});
test.afterEach(() => shop.close());

const stopped = (page: Page) => page.evaluate(() => window.tactful.status()?.stopped);

/** Expects the standard content, with the reason, also after everything that causes another decision. */
async function expectStandard(page: Page, reason: RegExp): Promise<void> {
  await expect.poll(() => stopped(page)).toMatch(reason);
  await expect(heroHeading(page)).toHaveText('Home page');
  await page.evaluate(() => {
    window.tactful.track({ name: 'view_item', items: [{ id: 'd', category: 'coats' }] });
    dispatchEvent(new Event('load'));
    dispatchEvent(new PageTransitionEvent('pageshow'));
    document.body.append(document.createElement('p'));
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await expect(heroHeading(page)).toHaveText('Home page');
  expect(await page.evaluate(() => window.tactful.decide('hero')?.winner)).toBe(undefined);
  await expect(why(page)).toHaveCount(0);
}

/** Uncaught errors of the page, and rejections. */
function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

/** The ways in which a file of the widget can be missing. */
const MISSING: { readonly [what: string]: (page: Page, file: string) => Promise<unknown> } = {
  'is blocked': (page, file) => page.route(`**/${file}`, (route) => route.abort()),
  'is not on the server': (page, file) => page.route(`**/${file}`, (route) => route.fulfill({ status: 404 })),
  'has an error': (page, file) =>
    page.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export const mountDialogs = 1' }),
    ),
};

for (const [what, respond] of Object.entries(MISSING)) {
  test(`if the file of the buttons ${what}`, async ({ page }) => {
    const errors = watchErrors(page);
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await respond(page, 'tactful-buttons.js');
    await page.goto(shop.url);
    await expectStandard(page, /tactful-buttons\.js was not loaded/);
    expect(warnings.join()).toContain('tactful-buttons.js was not loaded');
    expect(errors).toEqual([]);
    await page.unrouteAll();
    await openTailored(page, shop.url);
  });

  test(`if the file of the why buttons ${what}`, async ({ page }) => {
    const errors = watchErrors(page);
    await respond(page, 'tactful-why.js');
    await page.goto(shop.url);
    await expectStandard(page, /tactful-why\.js was not loaded/);
    expect(errors).toEqual([]);
    await page.unrouteAll();
    await openTailored(page, shop.url);
  });

  test(`without consent, if the file that places the preferences button ${what}, it stays in its corner`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    await openPanel(page);
    await choose(page, 'refuse');
    await respond(page, 'tactful-floating.js');
    await page.goto(shop.url);
    await expect(control(page)).toHaveCSS('opacity', '1');
    await control(page).click();
    await expect(panel(page)).toBeVisible();
    expect(errors).toEqual([]);
  });

  for (const [file, press] of [
    ['tactful-widget.js', 'why'],
    ['tactful-widget.js', 'control'],
    ['tactful-prompt.js', 'control'],
  ] as const)
    test(`if ${file} ${what}, from the first press of a button: ${press}`, async ({ page }) => {
      const errors = watchErrors(page);
      await respond(page, file);
      await openTailored(page, shop.url);
      await (press === 'why' ? why(page).getByRole('button') : control(page)).click();
      await expectStandard(page, RegExp(`^${file} was not loaded`));
      expect(errors).toEqual([]);
      await page.unrouteAll();
      await openTailored(page, shop.url);
    });
}

test('a page without a prompt loads the panel only when a button is about to be pressed', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await openTailored(page, shop.url);
  await page.waitForLoadState('networkidle');
  expect(files).toContain('/tactful-buttons.js');
  expect(files).not.toContain('/tactful-widget.js');
  await control(page).hover();
  await expect.poll(() => files).toContain('/tactful-words.en-panel.js');
  expect(files.filter((file) => file === '/tactful-widget.js')).toHaveLength(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('if the panel does not load, until the next page; consent can still be withdrawn', async ({ page }) => {
  await page.route('**/tactful-words.en-panel.js', (route) => route.abort());
  await openTailored(page, shop.url);
  await why(page).getByRole('button').click();
  await expectStandard(page, /panel was not loaded/);
  await page.keyboard.press('Escape');
  await openPanel(page);
  await choose(page, 'refuse');
  await expect.poll(() => page.evaluate(() => window.tactful.consent.get()?.status)).toBe('generic');
});

test('if the content of the sections does not load, until the next page; opening a section again loads it', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.route('**/tactful-words.en-more.js', (route) => route.abort());
  await openTailored(page, shop.url);
  await openPanel(page);
  await page.waitForLoadState('networkidle');
  expect(files).not.toContain('/tactful-words.en-more.js');
  const more = page.locator('#tactful #options > summary');
  await more.click();
  await expectStandard(page, /panel was not loaded/);
  await expect(page.locator('#tactful #options')).not.toHaveAttribute('open');
  await page.unrouteAll();
  await more.click();
  await page.locator('#tactful #erase > summary').click();
  await expect(page.locator('#tactful #erase button')).toBeVisible();
});

test('if an extension of the browser hides the widget', async ({ page, context }) => {
  const protocol = await context.newCDPSession(page);
  await protocol.send('DOM.enable');
  await page.addInitScript(() => {
    // A user style sheet cannot be added here; the computed style is what counts.
    const { getComputedStyle: original } = window;
    window.getComputedStyle = (element, ...rest) =>
      element.id === 'tactful'
        ? ({ display: 'none' } as CSSStyleDeclaration)
        : original.call(window, element, ...rest);
  });
  await page.goto(shop.url);
  await expectStandard(page, /widget is hidden/);
});

for (const [feature, remove] of [
  ['IntersectionObserver', () => void Reflect.deleteProperty(window, 'IntersectionObserver')],
  [
    'adoptedStyleSheets',
    () => {
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
      Object.assign(window, {
        CSSStyleSheet: class {
          constructor() {
            throw new TypeError('Illegal constructor');
          }
        },
      });
    },
  ],
  ['crypto', () => void Reflect.deleteProperty(window, 'crypto')],
  ['MutationObserver', () => void Reflect.deleteProperty(window, 'MutationObserver')],
  ['customElements', () => void Reflect.deleteProperty(window, 'customElements')],
  ['BroadcastChannel', () => void Reflect.deleteProperty(window, 'BroadcastChannel')],
  ['AbortController', () => void Reflect.deleteProperty(window, 'AbortController')],
] as const)
  test(`without ${feature}, a page is standard or has its control, and no exception reaches it`, async ({
    page,
  }) => {
    const errors = watchErrors(page);
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.addInitScript(remove);
    await page.goto(shop.url);
    await expect(async () => {
      const isTailored = (await heroHeading(page).textContent()) === 'Coats first';
      const reason = await page.evaluate(() => window.tactful?.status()?.stopped);
      const hasControl = await control(page).isVisible();
      expect(isTailored ? hasControl : !!reason || warnings.length > 0 || hasControl).toBe(true);
    }).toPass();
    expect(errors).toEqual([]);
  });

test('a script that throws while everything else starts', async ({ page }) => {
  const errors = watchErrors(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'dataLayer', {
      get: () => {
        throw new Error('broken by the page');
      },
    });
  });
  await page.goto(shop.url);
  await expect(async () => {
    const isTailored = (await heroHeading(page).textContent()) === 'Coats first';
    expect(isTailored ? await control(page).isVisible() : !!(await stopped(page))).toBe(true);
  }).toPass();
  expect(errors).toEqual([]);
});

test('a cross-document view transition keeps the control', async ({ page }) => {
  const style = '<style>@view-transition { navigation: auto }</style>';
  const animated = await openLibraryShop({
    pages: { '/': linkedPage('Home page', style), '/other': linkedPage('Other page', style) },
  });
  const errors = watchErrors(page);
  await becomeTailored(page, animated.url);
  // A slot that was late keeps its standard content, so that the navigation is repeated.
  await expect(async () => {
    await openTailored(page, animated.url);
    await page.getByRole('link', { name: 'Other' }).click();
    await expect(heroHeading(page)).toHaveText('Coats first', { timeout: 2000 });
  }).toPass();
  await expect(control(page)).toBeVisible();
  await openPanel(page);
  await expect(panel(page)).toBeVisible();
  expect(errors).toEqual([]);
  await animated.close();
});
