/** P11: the assistant of the shop reads a decision by code. It is complete for everybody and sends nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, test } from '@tactful/playwright';
import { looks } from './support/past-events.ts';
import { explanation, panel } from './support/shop.ts';
import { nothingStored, stores } from './support/storage.ts';
import { watch } from './support/watch-page.ts';

const STRICT = process.env.TACTFUL_STRICT_URL ?? 'http://127.0.0.1:4174';

const assistant = (page: Page) => page.getByRole('dialog', { name: 'Help me choose' });
const talk = (page: Page) => assistant(page).getByRole('log');
const replies = (page: Page) =>
  assistant(page).getByRole('group', { name: 'Your answer' }).getByRole('button');
const press = (page: Page, name: string) =>
  assistant(page).getByRole('button', { name, exact: true }).click();
const WHY = 'Why do you begin with that?';
const USUAL = ['Something to wear', 'Something for a night out', 'Something for home', 'A present'];

async function openAssistant(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.getByRole('banner').getByRole('link', { name: 'Help me choose' }).click();
  await expect(assistant(page)).toBeVisible();
}

/** Follows every path through the conversation to its end. Returns the addresses of all links on the way. */
async function everyWay(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const first of USUAL) {
    await press(page, first);
    const seconds = (await replies(page).allTextContents()).filter((text) => text !== 'Start again');
    for (const second of seconds.length ? seconds : [undefined]) {
      if (second) await press(page, second);
      const links = await talk(page).getByRole('link').all();
      for (const link of links) found.push((await link.getAttribute('href')) ?? '');
      await press(page, 'Start again');
      if (second && second !== seconds.at(-1)) await press(page, first);
    }
  }
  return found;
}

test('P11: before consent the assistant is complete, in the order of the shop, and neither stores nor requests anything', async ({
  page,
}) => {
  await openAssistant(page);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expect(talk(page)).toHaveText('Good day. What are you looking for?');
  await expect(replies(page)).toHaveText(USUAL);
  const shelves = await everyWay(page);
  const all = await page
    .locator('.nav-desk a[href^="/c/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(all.length).toBeGreaterThan(10);
  expect(shelves).toEqual(expect.arrayContaining(all));
  expect(requests).toEqual([]);
  expect(await stores(page)).toEqual(nothingStored());
});

test('P11, T1, T6: for a visitor who viewed tents it starts with them, leaves nothing out, and mentions no personal data', async ({
  page,
  tactful,
}) => {
  await tactful.seed(looks('tents', 3));
  await openAssistant(page);
  await expect(talk(page)).toHaveText('Good day. Shall we begin with a night out?');
  const [first, ...rest] = await replies(page).allTextContents();
  expect(first).toBe('Something for a night out');
  expect(rest.sort()).toEqual([...USUAL.filter((text) => text !== first), WHY].sort());

  await press(page, WHY);
  await expect(talk(page)).toContainText('It goes by what you looked at here. Only this browser knows');
  expect(await talk(page).textContent()).not.toMatch(/\d|tent/i);
  expect(await replies(page).allTextContents()).toEqual(expect.arrayContaining(USUAL));

  await press(page, 'Begin as with everybody');
  await expect(replies(page)).toHaveText(USUAL);
});

test('V4: the explanation in the widget shows its reasons and a button for the standard version', async ({
  page,
  tactful,
}) => {
  await tactful.seed(looks('tents', 3));
  await openAssistant(page);
  await press(page, WHY);
  await press(page, 'See exactly what');
  await expect(explanation(page)).toContainText('You viewed Tents 3 times in the last 30 days');
  await explanation(page).getByRole('button', { name: 'Show the standard version' }).click();
  await expect(explanation(page)).toBeHidden();
  await press(page, 'A present');
  await press(page, 'Start again');
  await expect(replies(page)).toHaveText(USUAL);
  expect((await tactful.decide('assistant')).stopped.map(({ reason }) => reason)).toContain('slot-off');
});

test('returns to the standard order at once when the visitor withdraws consent', async ({
  page,
  tactful,
}) => {
  await tactful.seed(looks('tents', 3));
  await openAssistant(page);
  await expect(replies(page).first()).toHaveText('Something for a night out');
  await page.evaluate(() => window.tactful.open());
  await panel(page).locator('#personalize').click();
  await expect(replies(page)).toHaveText(USUAL);
});

test('two visitors who do the same cause the same requests, whatever it starts with', {
  tag: '@slow',
}, async ({ page, tactful }) => {
  const watched = await watch(page);
  const requestsOf = async (category: string) => {
    await tactful.seed(looks(category, 3));
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const from = watched.requests.length;
    await openAssistant(page);
    const began = await replies(page).first().textContent();
    await press(page, 'A present');
    await talk(page).getByRole('link', { name: 'Mugs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mugs' }).waitFor();
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    return { began, requests: watched.requests.slice(from).sort() };
  };
  // Both visitors have the same pictures in the cache of the browser, which decides on the size that it requests.
  await requestsOf('boots');
  const one = await requestsOf('coffee');
  // If two experiences match, the first one in the config wins.
  const other = await requestsOf('tents');
  expect([one.began, other.began]).toEqual(['Something for home', 'Something for a night out']);
  expect(other.requests).toEqual(one.requests);
});

test('works with the keyboard: Enter opens it, replies keep the focus, Escape closes it and restores the focus', async ({
  page,
}) => {
  await page.goto('/');
  const opener = page.getByRole('banner').getByRole('link', { name: 'Help me choose' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(assistant(page).getByRole('heading')).toBeFocused();
  await assistant(page).getByRole('button', { name: 'Something for home' }).focus();
  await page.keyboard.press('Enter');
  await expect(assistant(page).getByRole('button', { name: 'For the morning' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(assistant(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('runs under the strictest policy without a violation', async ({ page }) => {
  const watched = await watch(page);
  await openAssistant(page, `${STRICT}/`);
  await press(page, 'A present');
  await expect(talk(page).getByRole('link', { name: 'Mugs' })).toBeVisible();
  expect(await watched.violations()).toEqual([]);
  expect(watched.errors).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a page with the complete content', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Help me choose' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help me choose');
    for (const text of USUAL) await expect(page.getByRole('heading', { name: text })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Tents' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tents');
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`has no axe violation on a phone, and fits it, ${colorScheme}`, {
    tag: colorScheme === 'dark' ? '@slow' : [],
  }, async ({ page, tactful }) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 780 });
    await tactful.seed(looks('tents', 3));
    await openAssistant(page);
    await press(page, WHY);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checks } = globalThis as unknown as {
        axe: { run(where: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await checks.run('dialog.assistant')).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      );
    });
    expect(violations).toEqual([]);
    const box = await assistant(page).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 780).toBe(
      true,
    );
  });
