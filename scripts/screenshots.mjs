/** Takes the screenshots of the README in the built demo shop, and writes them to docs/pictures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../e2e/browsers.mjs';

const PICTURES = join(import.meta.dirname, '../docs/pictures');
const SHOP = join(import.meta.dirname, '../demo-site/server.mjs');
const COATS = 3;

/** @param {import('playwright').Page} page @param {string} name */
const take = (page, name) => page.screenshot({ path: join(PICTURES, `${name}.png`), scale: 'css' });

/** Waits until observers and widget have loaded. @param {import('playwright').Page} page */
async function noticed(page) {
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
}

const server = spawn(process.execPath, [SHOP, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [output] = await once(server.stdout, 'data');
const [baseURL] = /http:[^ \n]+/.exec(String(output)) ?? [''];
const browser = await chromium.launch(launchOptions('chromium') ?? {});

/** Takes the screenshot of the question after consent. @param {string} suffix @param {object} device */
async function firstQuestion(suffix, device) {
  const context = await browser.newContext({ baseURL, ...device });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('#tactful [part~="accept"]').click();
  const question = page.locator('#tactful [part~="question"]');
  await question.getByRole('button', { name: 'Tents' }).click();
  await page.locator('[data-tactful-slot="hero"]').getByText('A light in the meadow').waitFor();
  await page.waitForTimeout(600);
  await take(page, `question${suffix}`);
  await context.close();
}

/** Takes the screenshots of one visitor, from the prompt to the explanation. @param {string} suffix @param {object} device */
async function visit(suffix, device) {
  const context = await browser.newContext({ baseURL, ...device });
  const page = await context.newPage();
  await page.goto('/');
  await noticed(page);
  await take(page, `prompt${suffix}`);
  await page.locator('#tactful [part~="accept"]').click();
  for (let nth = 0; nth < COATS; nth++) {
    await page.goto('/c/coats');
    await page.locator('.cards a').nth(nth).click();
    await noticed(page);
  }
  await page.goto('/');
  await noticed(page);
  await take(page, `tailored${suffix}`);
  await page.locator('[data-tactful-slot="hero"]').getByRole('button', { name: 'Why this?' }).click();
  await page.waitForTimeout(600);
  await take(page, `why${suffix}`);
  await page.keyboard.press('Escape');
  await page.locator('#tactful [part~="open"]').click();
  const activity = page.getByText('All activity');
  await activity.waitFor();
  await page.waitForTimeout(600);
  await take(page, `preferences${suffix}`);
  await activity.click();
  await page.locator('#tactful summary', { hasText: 'Details' }).first().click();
  await activity.evaluate((section) => section.scrollIntoView());
  // Below the heading of the panel, which stays.
  await page.mouse.move(0, 0);
  await page.locator('#tactful dialog').evaluate((panel) => panel.scrollBy(0, -90));
  await page.waitForTimeout(600);
  await take(page, `panel${suffix}`);
  await context.close();
}

await firstQuestion('', { viewport: { width: 1080, height: 760 } });
await firstQuestion('-phone', { viewport: { width: 390, height: 780 } });
await visit('', { viewport: { width: 1080, height: 760 } });
await visit('-phone', { viewport: { width: 390, height: 780 } });
await visit('-dark', { viewport: { width: 1080, height: 760 }, colorScheme: 'dark' });
await browser.close();
server.kill();
