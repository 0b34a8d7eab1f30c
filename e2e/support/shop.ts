/** Uses the demo shop as a visitor does: with its links, buttons and forms. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Config } from '@tactful/core';
import { holdLonger } from './hold-longer.ts';
import { ledgerRecords } from './storage.ts';

const CONFIG = readFileSync(join(import.meta.dirname, '../../demo-site/tactful.json'), 'utf8');

/** Serves the hand-written config of the shop in place of the published one, with a change. */
export async function serveConfig(page: Page, change: (config: Config) => object): Promise<void> {
  await page.route('**/tactful.json', (route) => route.fulfill({ json: change(JSON.parse(CONFIG)) }));
}

/** The slot at the top of the home page. */
export const hero = (page: Page): Locator => page.locator('[data-tactful-slot="hero"]');

/** The headlines of the hero: the generic one, and one for each variant. */
export const HEROES = {
  generic: 'Out early, home late',
  coats: 'The coat rail is full',
  gloves: 'The finishing touches',
  tents: 'A light in the meadow',
} as const;

export async function expectHero(page: Page, which: keyof typeof HEROES): Promise<void> {
  await expect(hero(page).getByRole('heading')).toHaveText(HEROES[which]);
}

/** Opens the home page and expects it tailored. */
export async function expectTailoredHome(page: Page, which: keyof typeof HEROES): Promise<void> {
  await holdLonger(page);
  await expect(async () => {
    await page.goto('/');
    await expect(hero(page).getByRole('heading')).toHaveText(HEROES[which], { timeout: 2000 });
  }).toPass();
}

/** Expects a text in the slot of the page after an order. A slot that was late keeps its standard content until the next load. */
export async function expectNextStep(page: Page, text: string): Promise<void> {
  await holdLonger(page);
  const nextStep = slot(page, 'next-step');
  await expect(async () => {
    if (!(await nextStep.textContent())?.includes(text)) await page.reload();
    await expect(nextStep).toContainText(text, { timeout: 2000 });
  }).toPass();
}

/** Opens the first `count` articles of a category, one after the other. */
export async function lookAt(page: Page, category: string, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    await page.goto(`/c/${category}`);
    await page.locator('.cards a').nth(nth).click();
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
    await eventsRecorded(page);
  }
}

/**
 * Waits until the page has recorded its events. Observers load after the first paint, the widget after them; and a read
 * of the database waits for the writes that were requested before it.
 */
export async function eventsRecorded(page: Page): Promise<void> {
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await ledgerRecords(page);
}

/** Puts the article that is shown into the cart; ends on the cart's page. */
export async function addToCart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
  await eventsRecorded(page);
}

/** Orders what is in the cart; ends on the thank-you page. */
export async function order(page: Page): Promise<void> {
  await page.goto('/checkout');
  for (const [label, text] of [
    ['Name', 'Ada Brook'],
    ['Street and number', 'Mill Lane 3'],
    ['Town', 'Skelbeck'],
    ['Postcode', 'SK1 2BE'],
    ['E-mail, for the receipt', 'ada@example.org'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Place the order' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await eventsRecorded(page);
}

export const prompt = (page: Page): Locator => page.locator('#tactful [part~="prompt"]');
export const panel = (page: Page): Locator => page.locator('#tactful dialog[part="panel"]');
/** The popover that explains a slot. */
export const explanation = (page: Page): Locator => page.locator('#tactful [part="explanation"]');

/**
 * Presses accept or refuse in the prompt, or the switch in the panel, and waits until it applies: the widget paints first. An app has
 * no API at `window.tactful`, where the element of the widget may be instead: there is nothing to wait for.
 */
export async function choose(page: Page, button: 'accept' | 'refuse'): Promise<void> {
  await page.locator(`#tactful [part~="${button}"]`).or(page.locator('#tactful #personalize')).click();
  const status = button === 'accept' ? 'tailored' : 'generic';
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { consent }: Partial<Window['tactful']> = window.tactful;
        return consent ? consent.get()?.status : 'an app';
      }),
    )
    .toMatch(RegExp(`^(${status}|an app)$`));
}

/**
 * Opens the panel by the floating button: by the keyboard, because a page that is scrolled down does not show it. A router
 * may replace the page between the focus and the key, which then goes to the page.
 */
export async function openPanel(page: Page): Promise<Locator> {
  await expect(async () => {
    await page.locator('#tactful [part~="open"]').press('Enter');
    await expect(panel(page)).toBeVisible({ timeout: 5000 });
  }).toPass();
  return panel(page);
}

/**
 * Opens a page until it is as expected. A slot stays hidden for at most 100 ms; after that it shows generic content
 * until the next load. On a busy machine a test may need several loads.
 */
export async function opened(page: Page, path: string, isAsExpected: () => Promise<void>): Promise<void> {
  await holdLonger(page);
  await expect(async () => {
    await page.goto(path);
    await page.locator('#tactful').waitFor({ state: 'attached' });
    await isAsExpected();
  }).toPass();
}

/** A slot of the shop, by its name. */
export const slot = (page: Page, name: string): Locator => page.locator(`[data-tactful-slot="${name}"]`);

/** Expects a heading in a slot. The timeout is short, because {@link opened} repeats the check. */
export const headed = (page: Page, name: string, text: string): Promise<void> =>
  expect(slot(page, name).getByRole('heading').first()).toHaveText(text, { timeout: 1500 });
