/** The demo shop with the banner of vanilla-cookieconsent and the consent bridge, each in a tag of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { control } from './support/library-shop.ts';
import { choose, expectHero, expectTailoredHome, lookAt, openPanel, prompt } from './support/shop.ts';
import { stores } from './support/storage.ts';

const LIBRARY = readFileSync(
  join(import.meta.dirname, '../node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js'),
  'utf8',
);
const START = `CookieConsent.run({
  categories: { necessary: { readOnly: true }, 'shop-personalization': {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all' },
    preferencesModal: { sections: [] },
  } } },
  hideFromBots: false,
});`;
const bridge = (attributes: string) =>
  `<script src="/tactful-consent-bridge.js" data-vanilla-cookieconsent="shop-personalization" ${attributes}></script>`;

/** Puts the banner and the bridge on every page of the demo shop. */
async function addBanner(page: Page, attributes = ''): Promise<void> {
  await page.route('**/banner.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: LIBRARY + START }),
  );
  await page.route(
    ({ pathname }) => pathname === '/' || pathname.startsWith('/c/'),
    async (route) => {
      const response = await route.fetch();
      const served = await response.text();
      const body = served
        .replace(/<script[^>]* src="\/tactful\.js"/, (tag) => bridge(attributes) + tag)
        .replace('</body>', '<script src="/banner.js" defer></script></body>');
      expect(body).toContain('data-vanilla-cookieconsent');
      // The library writes markup from text, which the policy of the demo shop forbids.
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers, body });
    },
  );
}

/** The visitor decides in the banner, or later through a link to it. */
async function decide(page: Page, name: 'Accept all' | 'Reject all'): Promise<void> {
  await page.evaluate(() => Object(Reflect.get(window, 'CookieConsent')).show(true));
  await page.getByRole('button', { name, exact: true }).click();
}

/** Counts the frames in which a prompt of Tactful is on the page. */
function countPrompts(): void {
  let frames = 0;
  const onFrame = () => {
    if (document.querySelector('#tactful')?.shadowRoot?.querySelector('[part~="prompt"]')) frames += 1;
    Reflect.set(window, 'promptFrames', frames);
    requestAnimationFrame(onFrame);
  };
  onFrame();
}

const promptFrames = (page: Page): Promise<number> =>
  page.evaluate(() => Reflect.get(window, 'promptFrames'));
const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());

// A page may still be requesting another one when its test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

test('V11: the banner is the only prompt, a refusal there is final, and an acceptance opens the panel for consent', async ({
  page,
}) => {
  await addBanner(page);
  await page.addInitScript(countPrompts);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible();
  await expect(control(page)).toBeVisible();
  await expect(prompt(page)).toBeHidden();
  await decide(page, 'Reject all');
  expect(await promptFrames(page)).toBe(0);
  for (const path of ['/', '/c/coats']) {
    await page.goto(path);
    await expect(control(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reject all' })).toBeHidden();
    await expect(prompt(page)).toBeHidden();
    expect(await consent(page)).toMatchObject({ status: 'generic', gateClosed: true });
    expect(await promptFrames(page)).toBe(0);
  }
  const { databases, local } = await stores(page);
  expect({ databases, local }).toEqual({ databases: [], local: {} });
  await decide(page, 'Accept all');
  await page.goto('/');
  await expect(control(page)).toBeVisible();
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(false);
  await openPanel(page);
  await choose(page, 'accept');
  await lookAt(page, 'coats', 3);
  await expectTailoredHome(page, 'coats');
  expect(await promptFrames(page)).toBe(0);
});

test('with `data-prompt="always"`, the prompt follows the banner', async ({ page }) => {
  await addBanner(page, 'data-prompt="always"');
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Reject all' })).toBeVisible();
  await expect(prompt(page)).toBeHidden();
  await decide(page, 'Accept all');
  await expect(prompt(page)).toBeVisible();
});

test('V7: a visitor who refuses in the banner after consent sees the standard page at once, and gets back what they had', async ({
  page,
}) => {
  await addBanner(page);
  await page.goto('/');
  await decide(page, 'Accept all');
  await openPanel(page);
  await choose(page, 'accept');
  await lookAt(page, 'coats', 3);
  await expectTailoredHome(page, 'coats');
  await decide(page, 'Reject all');
  await expectHero(page, 'generic');
  expect(await consent(page)).toMatchObject({ status: 'generic', gateClosed: true });
  await page.goto('/');
  await expect(control(page)).toBeVisible();
  await expectHero(page, 'generic');
  await expect(prompt(page)).toBeHidden();
  await decide(page, 'Accept all');
  await expect.poll(async () => (await consent(page))?.status).toBe('tailored');
  await expectTailoredHome(page, 'coats');
  await expect(prompt(page)).toBeHidden();
});
