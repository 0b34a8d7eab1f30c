/** The template for Google Tag Manager, with the built files, in a sandbox after its documentation. */
import { expect, type Page, test } from '@playwright/test';
import { control, heroHeading, linkedPage, openLibraryShop } from './support/library-shop.ts';
import { choose } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';
import {
  code,
  forbiddenSyntax,
  permissions,
  runScenario,
  runTemplate,
  sectionOf,
} from './support/tag-manager.ts';

/** Permissions are about https addresses: the shop is served under this one. */
const SHOP = 'https://shop.test';
const DATA = { script: `${SHOP}/tactful.js`, config: '/tactful.json', writeConsent: true };

/** Opens a page of a shop without the script tag. */
const openPage = async (page: Page): Promise<{ close(): Promise<void> }> => {
  const shop = await openLibraryShop({ pages: { '/': linkedPage('Home page', '', '') } });
  await page.context().route(`${SHOP}/**`, async (route) => {
    const address = route.request().url().replace(SHOP, shop.url);
    // At the end of a test, a page may still request something from a server that is gone.
    const response = await fetch(address).catch(() => undefined);
    if (!response) return route.abort();
    const headers = { 'content-type': response.headers.get('content-type') ?? '' };
    return route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.goto(SHOP);
  return shop;
};

/** Runs the tag, with the state of Consent Mode before it. */
const runTag = async (page: Page, state?: 'granted' | 'denied', data: object = DATA): Promise<void> => {
  await page.evaluate((storage) => {
    Reflect.set(window, 'consentStates', storage ? { personalization_storage: storage } : {});
  }, state);
  await page.evaluate(runTemplate, { code, permissions, data: { ...data } });
};

const logOf = (page: Page): Promise<readonly string[]> => page.evaluate(() => Reflect.get(window, 'tagLog'));
const setConsent = (page: Page, state: string) =>
  page.evaluate((next) => Reflect.get(window, 'setConsent')('personalization_storage', next), state);
const consent = (page: Page) => page.evaluate(() => window.tactful.consent.get());
const INJECTED = `inject ${SHOP}/tactful.js?config=%2Ftactful.json`;

test('the template is complete, and its code uses only what the sandbox has', () => {
  expect(JSON.parse(sectionOf('INFO'))).toMatchObject({ type: 'TAG', containerContexts: ['WEB'] });
  const names = JSON.parse(sectionOf('TEMPLATE_PARAMETERS')).map(({ name }: { name: string }) => name);
  const used = [...new Set([...code.matchAll(/data\.(\w+)/g)].map(([, name]) => name))];
  expect(names.sort()).toEqual(used.filter((name) => !name?.startsWith('gtm')).sort());
  expect(forbiddenSyntax(code)).toEqual([]);
  expect(forbiddenSyntax('new Date(); /a/; `b`')).toHaveLength(3);
});

test('the scenarios in the template pass', () => {
  const scenarios = [...sectionOf('TESTS').matchAll(/- name: (.*)\n {2}code: \|-\n((?: {4}.*(?:\n|$))+)/g)];
  expect(scenarios).toHaveLength(2);
  for (const [, name = '', steps = ''] of scenarios) expect(runScenario(steps), name).toBeGreaterThan(0);
});

test('every permission is used, and no other is needed', async ({ page }) => {
  expect(Object.keys(permissions).sort()).toEqual([
    'access_consent',
    'access_globals',
    'inject_script',
    'logging',
  ]);
  const shop = await openPage(page);
  for (const { key } of permissions.access_globals as readonly { key: string }[])
    expect(code).toContain(`'${key}'`);
  await runTag(page, undefined, { ...DATA, script: 'https://elsewhere.example/other.js' }).catch(
    () => undefined,
  );
  expect(await logOf(page)).toEqual([
    'refused inject https://elsewhere.example/other.js?config=%2Ftactful.json',
  ]);
  await shop.close();
});

test('without a consent tool, the prompt appears, and consent is written to Consent Mode', async ({
  page,
}) => {
  const shop = await openPage(page);
  await runTag(page);
  await expect.poll(() => logOf(page)).toEqual([INJECTED, 'success']);
  expect(await stores(page)).toEqual(nothingStored());
  await choose(page, 'accept');
  await expect.poll(() => logOf(page)).toContain('personalization_storage granted');
  await page.evaluate(() => window.tactful.consent.decline({ surface: 'panel' }));
  await expect.poll(() => logOf(page)).toContain('personalization_storage denied');
  // The visitor changes their mind: a denial that Tactful wrote itself does not lock it.
  await page.evaluate(() => window.tactful.consent.accept({ surface: 'panel' }));
  await expect.poll(async () => (await consent(page))?.status).toBe('tailored');
  expect((await consent(page))?.gateClosed).toBe(false);
  await shop.close();
});

test('while personalization_storage is denied, nothing is loaded; a grant loads it without a second prompt', async ({
  page,
}) => {
  const shop = await openPage(page);
  await runTag(page, 'denied');
  expect(await logOf(page)).toEqual(['success']);
  expect(await page.evaluate(() => 'tactful' in window)).toBe(false);
  await expect(heroHeading(page)).toHaveText('Home page');
  await setConsent(page, 'granted');
  await setConsent(page, 'granted');
  await expect.poll(() => logOf(page)).toEqual(['success', INJECTED, 'success']);
  await expect(control(page)).toBeVisible();
  expect(await consent(page)).toMatchObject({ status: 'unset', promptDue: false, gateClosed: false });
  expect(await stores(page)).toEqual(nothingStored());
  await shop.close();
});

test('a denial after consent closes the consent gate, and a grant opens it', async ({ page }) => {
  const shop = await openPage(page);
  await runTag(page, 'granted', { ...DATA, writeConsent: false });
  await choose(page, 'accept');
  await expect(control(page)).toBeVisible();
  await setConsent(page, 'denied');
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(true);
  await setConsent(page, 'granted');
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(false);
  expect((await consent(page))?.status).toBe('tailored');
  expect(await logOf(page)).not.toContain('personalization_storage granted');
  await shop.close();
});

test('a denial while the file still loads closes the gate for a visitor who consented before', async ({
  page,
}) => {
  const shop = await openPage(page);
  await runTag(page, 'granted', { ...DATA, writeConsent: false });
  await choose(page, 'accept');
  await expect(control(page)).toBeVisible();
  await page.goto(SHOP);
  let load = (): void => undefined;
  const mayLoad = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.context().route(`${SHOP}/tactful.js*`, async (route) => {
    await mayLoad;
    await route.fallback();
  });
  await runTag(page, 'granted', { ...DATA, writeConsent: false });
  await setConsent(page, 'denied');
  load();
  // Until the file has run, `window.tactful` is an array.
  await page.waitForFunction(() => Reflect.get(window.tactful, 'consent')?.get());
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(true);
  await setConsent(page, 'granted');
  await expect.poll(async () => (await consent(page))?.gateClosed).toBe(false);
  await shop.close();
});

test('on a site whose consent tool has a prompt, there is no second one', async ({ page }) => {
  const shop = await openPage(page);
  await runTag(page, 'granted', { ...DATA, hasOtherPrompt: true });
  await expect(control(page)).toBeVisible();
  expect(await consent(page)).toMatchObject({ status: 'unset', promptDue: false, gateClosed: false });
  await shop.close();
});

test('Consent Mode is left alone, and prompts are shown, unless the merchant checks the boxes', () => {
  const boxes = JSON.parse(sectionOf('TEMPLATE_PARAMETERS')).slice(2);
  expect(boxes).toMatchObject([
    { name: 'hasOtherPrompt', type: 'CHECKBOX', defaultValue: false },
    { name: 'writeConsent', type: 'CHECKBOX', defaultValue: false },
  ]);
});

test('a file that is missing fails the tag, and the page shows its standard content', async ({ page }) => {
  const shop = await openPage(page);
  await page.context().route(`${SHOP}/none/tactful.js*`, (route) => route.abort());
  await runTag(page, undefined, { ...DATA, script: `${SHOP}/none/tactful.js` });
  await expect.poll(() => logOf(page)).toContain('failure');
  expect((await logOf(page)).join('\n')).toContain('was not loaded. Correct the address in the tag.');
  await expect(heroHeading(page)).toHaveText('Home page');
  await shop.close();
});
