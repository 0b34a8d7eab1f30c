/** Page start: before the deferred file has loaded, and if it does not load. */
import { expect, type Page, test } from '@playwright/test';
import {
  choose,
  expectHero,
  expectTailoredHome,
  HEROES,
  hero,
  lookAt,
  prompt,
  serveConfig,
} from './support/shop.ts';

const DEFERRED = '**/tactful-deferred.js';

/** Makes the visitor a returning one, for whom the page is tailored. */
async function regular(page: Page): Promise<void> {
  await page.goto('/');
  await choose(page, 'accept');
  await expect(prompt(page)).toBeHidden();
  await lookAt(page, 'coats', 3);
  await expectTailoredHome(page, 'coats');
}

test('a page is tailored before the deferred file has loaded', async ({ page }) => {
  await regular(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(DEFERRED, async (route) => {
    await held;
    await route.continue();
  });
  // A slot stays hidden for at most 100 ms: on a busy machine the page may have to load again.
  await expect(async () => {
    await page.goto('/', { waitUntil: 'commit' });
    await expect(hero(page).getByRole('heading')).toHaveText(HEROES.coats, { timeout: 2000 });
  }).toPass();
  const status = () => page.evaluate(() => (globalThis as unknown as Window).tactful?.status());
  expect(await status()).toBe(undefined);
  letGo();
  await expect.poll(status).toMatchObject({ storage: 'ok' });
  await expectHero(page, 'coats');
});

test('a page becomes generic if its explanations and switches cannot be loaded', async ({ page }) => {
  await regular(page);
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.route(DEFERRED, (route) => route.abort());
  await page.goto('/');
  await expect.poll(() => logged.filter((text) => text.includes('tactful-deferred.js'))).toHaveLength(1);
  await expectHero(page, 'generic');
  await page.unroute(DEFERRED);
  await expectTailoredHome(page, 'coats');
});

test('a hand-written config decides nothing before it is validated', async ({ page }) => {
  await regular(page);
  // Adds one experience that is not allowed, because it uses sensitive data. The others are unchanged.
  await serveConfig(page, ({ experiences, ...config }) => ({
    ...config,
    experiences: [
      ...experiences,
      {
        ...experiences.find(({ slot }) => slot === 'hero'),
        id: 'sensitive',
        priority: 1e5,
        when: { 'viewed.category.pregnancy.7d': 0 },
      },
    ],
  }));
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await expectTailoredHome(page, 'coats');
  expect(logged.filter((text) => text.includes('contains the sensitive term')).length).toBeGreaterThan(0);
  const winner = await page.evaluate(() => (globalThis as unknown as Window).tactful?.decide('hero')?.winner);
  expect(winner?.experience.id).not.toBe('sensitive');
});

test('a published config that was changed leaves out the experience that was changed', async ({ page }) => {
  await regular(page);
  await page.route('**/tactful.json', async (route) => {
    const config = await (await route.fetch()).json();
    for (const experience of config.experiences) if (experience.id === 'hero-coats') experience.facts = 'all';
    await route.fulfill({ json: config });
  });
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto('/');
  await page.evaluate(() => window.tactful.ready);
  await expectHero(page, 'generic');
  expect(logged.filter((text) => /experiences\[\d+\]: .*build the config again/.test(text))).toHaveLength(1);
});

test('a hand-written config that is too long leaves the page standard, and the console names the command to run', async ({
  page,
}) => {
  await regular(page);
  await serveConfig(page, (config) => ({ ...config, $schema: 'x'.repeat(50_000) }));
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto('/');
  await expect.poll(() => logged.filter((text) => text.includes('npx tactful build'))).toHaveLength(1);
  await expectHero(page, 'generic');
});

test('only pages with a hand-written config load the validator, for every visitor alike', {
  tag: '@slow',
}, async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const isValidatorLoaded = async () => {
    requests.length = 0;
    await page.goto('/');
    await page.evaluate(() => window.tactful.ready);
    return requests.includes('/tactful-validate.js');
  };
  expect(await isValidatorLoaded()).toBe(false);
  await regular(page);
  expect(await isValidatorLoaded()).toBe(false);
  await serveConfig(page, (config) => config);
  expect(await isValidatorLoaded()).toBe(true);
  await expectTailoredHome(page, 'coats');
  await page.evaluate(() => window.tactful.consent.decline({ surface: 'api' }));
  expect(await isValidatorLoaded()).toBe(true);
  await expectHero(page, 'generic');
});
