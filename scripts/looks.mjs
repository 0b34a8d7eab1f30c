/**
 * Takes pictures of every state of the widget, to be looked at: in several languages, widths and color schemes, with forced colors, in the built demo
 * shop and booking app. Each file contains one state in one language and color scheme, at all widths next to each other.
 *
 * Parameters: the folder for the pictures; then words that select states, languages, widths and color schemes, as `panel de 390 dark`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../e2e/browsers.mjs';
import { STATES } from './looks-states.mjs';

const SERVER = join(import.meta.dirname, '../demo-site/server.mjs');
const WIDTHS = [320, 390, 768, 1280];
const LANGUAGES = ['en', 'de', 'ar', 'zh'];
/** The settings of the visitor that are emulated, by name. @type {Record<string, import('playwright').BrowserContextOptions>} */
const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};

/** Gives the page a language and its direction, as a shop in that language would. */
async function translate(/** @type {Page} */ page, /** @type {string} */ language) {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /<html lang="en"/,
      `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`,
    );
    await route.fulfill({ response, body: html });
  });
}

/** @typedef {import('playwright').Page} Page */

/** Waits until the page shows everything that it loads by itself: files, fonts, and the pictures in its window. */
async function settle(/** @type {Page} */ page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const isShown = (/** @type {Element} */ image) => {
      const { top, bottom, left, right } = image.getBoundingClientRect();
      return image.checkVisibility() && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
    };
    return (
      document.fonts.status === 'loaded' &&
      [...document.images].every((each) => each.complete || !isShown(each))
    );
  });
}

/** Opens the page of a state, for a visitor with its past. */
async function openState(
  /** @type {Page} */ page,
  /** @type {typeof STATES[string]} */ { site, consents, path },
) {
  if (consents) {
    await page.goto(site.path);
    await page.evaluate(site.past ?? '');
  }
  await page.goto(path ?? site.path);
  await page.locator('#tactful').waitFor({ state: 'attached' });
  await settle(page);
  // A slot that was late on a busy machine keeps its standard content until the next load.
  for (let tries = 0; tries < 4 && consents && !path && !(await page.locator(site.why).count()); tries++) {
    await page.reload();
    await settle(page);
  }
}

const server = spawn(process.execPath, [SERVER, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const [output] = await once(server.stdout, 'data');
const [baseURL] = /http:[^ \n]+/.exec(String(output)) ?? [''];
const browser = await chromium.launch(launchOptions('chromium') ?? {});
const [folder = 'looks', ...words] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const selected = (/** @type {readonly string[]} */ names) => {
  const chosen = names.filter((name) => words.includes(name));
  return chosen.length > 0 ? chosen : names;
};

/** Saves pictures next to each other, as one file. */
async function saveInRow(/** @type {readonly Buffer[]} */ pictures, /** @type {string} */ path) {
  const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
  const images = pictures.map((each) => `<img src="data:image/png;base64,${each.toString('base64')}">`);
  await page.setContent(
    `<body style="margin:0;display:inline-flex;gap:12px;align-items:start;background:#f0f">${images.join('')}`,
  );
  await page.locator('body').screenshot({ path });
  await page.close();
}

for (const name of selected(Object.keys(STATES)))
  for (const language of selected(LANGUAGES))
    for (const scheme of selected(Object.keys(SCHEMES))) {
      const state = STATES[name];
      if (!state) continue;
      const pictures = [];
      for (const width of selected(WIDTHS.map(String)).map(Number)) {
        const viewport = { width, height: state.height ?? (width < 700 ? 700 : 800) };
        const emulated = { ...SCHEMES[scheme], reducedMotion: /** @type {const} */ ('reduce') };
        const context = await browser.newContext({ baseURL, viewport, ...emulated });
        const page = await context.newPage();
        await translate(page, language);
        await openState(page, state);
        await state
          .show(page)
          .catch((error) => console.log(`${name} ${language} ${width}: ${error.message.split('\n')[0]}`));
        await settle(page);
        pictures.push(
          await (state.clip ? page.locator(state.clip) : page).screenshot().catch(() => page.screenshot()),
        );
        await context.close();
      }
      await saveInRow(pictures, join(folder, `${name}-${language}-${scheme}.png`));
      console.log(`${name} ${language} ${scheme}`);
    }
await browser.close();
server.kill();
