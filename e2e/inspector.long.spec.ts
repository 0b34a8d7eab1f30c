/** The inspector in the demo shop: it opens only if the address and the config allow it, and stores nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { crawl } from './support/crawl.ts';
import { choose, eventsRecorded, expectTailoredHome, hero, lookAt, serveConfig } from './support/shop.ts';
import { ledgerRecords, stores } from './support/storage.ts';
import { passExposureTime } from './support/time.ts';
import { watch } from './support/watch-page.ts';

const FILE = 'GET /tactful-inspect.js';
const STRICT = process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174';

const inspector = (page: Page) => page.locator('#tactful-inspect aside');

/** Opens the home page, and waits until everything that it loads by itself is there. */
async function openHome(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

/** Accepts and views three coats, so that the hero is tailored. */
async function becomeTailored(page: Page): Promise<void> {
  await page.goto('/');
  await choose(page, 'accept');
  await lookAt(page, 'coats', 3);
  await expectTailoredHome(page, 'coats');
}

test('is not requested without the query parameter', async ({ page }) => {
  const watched = await watch(page);
  for (const address of ['/', '/?tactful', '/?tactful=no', '/?inspect=tactful'])
    await openHome(page, address);
  expect(watched.requests).not.toContain(FILE);
  await expect(inspector(page)).toHaveCount(0);
});

test('is not requested if the config does not allow it', async ({ page }) => {
  const watched = await watch(page);
  await serveConfig(page, ({ inspect: _, ...config }) => config);
  await openHome(page, '/?tactful=inspect');
  expect(watched.requests).toContain('GET /tactful.json');
  expect(watched.requests).not.toContain(FILE);
  await expect(inspector(page)).toHaveCount(0);
});

for (const consent of ['without', 'with'] as const)
  test(`the console warns that the config does not allow it, ${consent} consent`, async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await serveConfig(page, ({ inspect: _, ...config }) => config);
    await openHome(page);
    if (consent === 'with') await choose(page, 'accept');
    expect(messages.join()).not.toContain('inspector');
    await openHome(page, '/?tactful=inspect');
    await expect.poll(() => messages.join()).toContain('Add "inspect": true to the config');
  });

test('is requested once, with and without consent', async ({ page }) => {
  const watched = await watch(page);
  const requestsOfFile = async () => {
    const from = watched.requests.length;
    await openHome(page, '/?tactful=inspect');
    await expect(inspector(page)).toBeVisible();
    return watched.requests.slice(from).filter((request) => request === FILE);
  };
  expect(await requestsOfFile()).toEqual([FILE]);
  await becomeTailored(page);
  expect(await requestsOfFile()).toEqual([FILE]);
});

test('explains, simulates other facts, and changes neither the page nor the storage', async ({ page }) => {
  await page.clock.install();
  await becomeTailored(page);
  await openHome(page, '/?tactful=inspect');
  const slot = inspector(page).getByRole('region', { name: 'hero', exact: true });
  await expect(slot).toContainText('viewed.category.coats.7d = 3');
  const text = await hero(page).textContent();
  await passExposureTime(page);
  const before = [await stores(page), await ledgerRecords(page)];

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const fact = inspector(page).getByLabel('viewed.category.coats.7d', { exact: true });
  await fact.fill('0');
  await fact.press('Tab');
  await expect(slot).not.toContainText('viewed.category.coats.7d = 3');
  await inspector(page).getByRole('combobox', { name: 'Consent', exact: true }).selectOption('generic');
  await expect(slot).toContainText('not-tailored');
  await inspector(page).getByLabel('Time', { exact: true }).fill('2030-01-01T10:00');
  await inspector(page).getByRole('combobox', { name: 'story-trial', exact: true }).selectOption('1');
  await expect(inspector(page).getByLabel('For @tactful/playwright')).toHaveValue(/toBeGeneric/);

  expect(await hero(page).textContent()).toBe(text);
  expect([await stores(page), await ledgerRecords(page)]).toEqual(before);
  expect(requests).toEqual([]);
});

test('shows the results of an experiment on this device, and sends nothing', { tag: '@slow' }, async ({
  page,
}) => {
  let holdout = 0;
  await serveConfig(page, ({ experiences, ...config }) => ({
    ...config,
    holdout,
    experiences: experiences.map((experience) =>
      experience.id === 'story-trial'
        ? { ...experience, experiment: { variants: [null, 'makers'], weights: [0, 1] } }
        : experience,
    ),
  }));
  await page.goto('/');
  await choose(page, 'accept');
  await lookAt(page, 'boots', 1);
  await openHome(page);
  const story = page.locator('[data-tactful-slot="story"]');
  await expect(story.getByRole('heading')).toHaveText('Nine makers, one shelf');
  await story.scrollIntoViewIfNeeded();
  // An exposure counts after a second in view.
  await expect.poll(async () => JSON.stringify(await ledgerRecords(page))).toContain('story-trial');
  await story.getByRole('link').click();
  await eventsRecorded(page);

  const watched = await watch(page);
  const results = inspector(page)
    .getByRole('region', { name: 'Results on this device' })
    .getByRole('listitem');
  await openHome(page, '/?tactful=inspect');
  await expect(results).toHaveText('story-trial shows makers. Exposures: 1; since then: use_feature × 1.');
  holdout = 1;
  await openHome(page, '/?tactful=inspect');
  await expect(results).toContainText(
    'story-trial shows nothing: the visitor is held out of all experiments.',
  );
  expect(watched.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`covers no part of the page, not the prompt and not the preferences button, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openHome(page, '/?tactful=inspect');
    const boxOf = async (locator: Locator) => {
      const box = await locator.boundingBox();
      if (!box) throw new Error('expected a box');
      return box;
    };
    const aside = await boxOf(inspector(page));
    const prompt = await boxOf(page.locator('#tactful [part~="prompt"]'));
    const cart = await boxOf(page.locator('.cart-link'));
    for (const { x, y, width: wide, height: high } of [prompt, cart])
      expect(x + wide <= aside.x || y + high <= aside.y).toBe(true);
    const brand = await boxOf(page.locator('.masthead .brand'));
    expect(cart.y, 'the masthead has one row').toBeLessThan(brand.y + brand.height);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const end = await boxOf(page.locator('.footer-end'));
    expect(end.x + end.width <= aside.x || end.y + end.height <= aside.y).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // A bar at the corner of the button, which would move to the other corner.
    await page.evaluate(() => {
      const bar = document.createElement('aside');
      bar.textContent = 'New';
      Object.assign(bar.style, { position: 'fixed', inset: 'auto auto 0 0', width: '200px', height: '80px' });
      document.body.append(bar);
      scrollTo(0, 0);
    });
    await page.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
    const move = () =>
      page.locator('#tactful').evaluate(({ style }) => style.getPropertyValue('--tactful-move'));
    await expect.poll(move).not.toBe('');
    const button = await boxOf(page.locator('#tactful [part~="open"]:not(.away)'));
    expect(button.x + button.width <= aside.x || button.y + button.height <= aside.y).toBe(true);
    await page.keyboard.press('Tab');
    await inspector(page).press('Escape');
    await expect(page.locator('html')).toHaveCSS('margin-right', '0px');
  });

for (const width of [1280, 390])
  test(`the buttons of the widget cover nothing that matters next to it, ${width} px wide`, {
    tag: '@slow',
  }, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await becomeTailored(page);
    for (const path of ['/', '/c/coats']) {
      await openHome(page, `${path}?tactful=inspect`);
      await expect(inspector(page)).toBeVisible();
      const { covered, shown } = await crawl(page);
      expect(covered, path).toEqual([]);
      expect(shown, path).toBeGreaterThan(0);
    }
  });

test('frames a slot on the page under the pointer, and scrolls to it', async ({ page }) => {
  await openHome(page, '/?tactful=inspect');
  const frame = page.locator('#tactful-inspect .frame');
  await expect(frame).toHaveCount(0);
  await inspector(page).getByRole('region', { name: 'hero', exact: true }).hover();
  const [framed, shown] = await Promise.all([frame.boundingBox(), hero(page).boundingBox()]);
  expect(framed).toEqual(shown);
  await inspector(page).getByRole('button', { name: 'edit', exact: true }).click();
  await expect(page.locator('[data-tactful-slot="edit"]')).toBeInViewport();
  await inspector(page).getByRole('heading', { name: 'Inspector' }).hover();
  await inspector(page).getByRole('button', { name: 'Close', exact: true }).focus();
  await expect(frame).toHaveCount(0);
});

test('a link opens the page as another visitor, in the inspector alone', async ({ page, context }) => {
  await openHome(page, '/?tactful=inspect');
  await inspector(page).getByRole('combobox', { name: 'A visitor who' }).selectOption('likes coats');
  const link = await inspector(page).getByLabel('Link', { exact: true }).inputValue();
  const other = await context.newPage();
  const requests: string[] = [];
  other.on('request', (request) => requests.push(request.url()));
  await openHome(other, link);
  const slot = inspector(other).getByRole('region', { name: 'hero', exact: true });
  await expect(slot).toContainText('hero-coats wins, and places coats');
  await expect(inspector(other).getByRole('combobox', { name: 'A visitor who' })).toHaveValue('likes coats');
  await expect(hero(other).getByRole('heading')).toHaveText('Out early, home late');
  expect(await stores(other)).toEqual(await stores(page));
  expect(requests.length).toBeGreaterThan(5);
  expect(requests.join()).not.toMatch(/tactful-inspect=|likes/);
});

test('copies the test, and closes with Escape', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openHome(page, '/?tactful=inspect');
  await inspector(page).getByRole('button', { name: 'Copy as a test' }).click();
  await expect(inspector(page).getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await inspector(page).getByLabel('For @tactful/playwright').inputValue());
  expect(copied).toContain("import { expect, test } from '@tactful/playwright';");
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toHaveCount(0);
});

test('runs under the strictest policy without a violation', async ({ page }) => {
  const watched = await watch(page);
  await openHome(page, `${STRICT}/?tactful=inspect`);
  await expect(inspector(page)).toBeVisible();
  await inspector(page).getByRole('combobox', { name: 'Consent', exact: true }).selectOption('tailored');
  await expect(inspector(page)).toContainText('is stopped');
  expect(await watched.violations()).toEqual([]);
  expect(watched.errors).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1280, 390])
    test(`has no axe violation, ${colorScheme}, ${width} px wide`, {
      tag: colorScheme === 'light' && width === 390 ? [] : '@slow',
    }, async ({ page }) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openHome(page, '/?tactful=inspect');
      await expect(inspector(page)).toBeVisible();
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe: checks } = globalThis as unknown as {
          axe: {
            run(where: unknown): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>;
          };
        };
        const found = (await checks.run('#tactful-inspect')).violations;
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
