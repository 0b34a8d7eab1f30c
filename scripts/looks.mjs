/**
 * Takes pictures of every state of the widget, to be looked at: in several languages, widths and color schemes, in the built demo
 * shop. Each file contains one state in one language and color scheme, at all widths next to each other.
 *
 * Parameters: the folder for the pictures; then words that select states, languages and color schemes, as `panel de dark`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../e2e/browsers.mjs';

const SHOP = join(import.meta.dirname, '../demo-site/server.mjs');
const WIDTHS = [320, 390, 768, 1280];
const LANGUAGES = ['en', 'de', 'ar', 'zh'];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const HERO = '[data-tactful-slot="hero"] tactful-why button';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ consents: boolean, height?: number, clip?: string, path?: string, show(page: Page): Promise<unknown> }} State */

/** Opens the panel, and waits for its sections. */
async function open(/** @type {Page} */ page) {
  // As text: scripts know no type of the page's API.
  await page.evaluate('tactful.open()');
  await page.locator('#tactful dialog #options').waitFor();
}

/** Opens disclosures that match a selector, and those that appear in them, until all of them are open and have content. */
async function unfold(/** @type {Page} */ page, /** @type {string} */ selector) {
  await page.locator(`#tactful :is(${selector})`).first().waitFor();
  await page.waitForFunction((sections) => {
    const { shadowRoot } = document.querySelector('#tactful') ?? {};
    const found = [...(shadowRoot?.querySelectorAll(sections) ?? [])];
    const waiting = found.filter(
      (each) => each instanceof HTMLDetailsElement && (!each.open || each.childElementCount < 2),
    );
    for (const each of waiting) if (each instanceof HTMLDetailsElement) each.open = true;
    return waiting.length === 0;
  }, selector);
}

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

/** The panel with these disclosures open. @returns {State} */
const panelWith = (/** @type {string} */ disclosures, /** @type {number} */ height) => ({
  consents: true,
  height,
  clip: '#tactful dialog',
  async show(page) {
    await open(page);
    await unfold(page, disclosures);
  },
});

/** The states by name. Long dialogs are shown in a window that is as high as they are. @type {Record<string, State>} */
const STATES = {
  prompt: { consents: false, show: (page) => page.locator('#tactful [part=prompt]').waitFor() },
  details: { consents: false, show: (page) => page.locator('#tactful #details > summary').click() },
  question: {
    consents: false,
    async show(page) {
      await page.locator('#tactful [part~=accept]').click();
      await page.locator('#tactful [part=question]').waitFor();
    },
  },
  front: { consents: true, show: (page) => page.locator(HERO).waitFor() },
  why: {
    consents: true,
    async show(page) {
      await page.locator(HERO).click();
      await page.locator('#tactful [part=explanation] h3').waitFor();
    },
  },
  'why-open': {
    consents: true,
    height: 1400,
    clip: '#tactful [part=explanation]',
    async show(page) {
      await page.locator(HERO).click();
      await unfold(page, '[part=explanation] details');
    },
  },
  panel: { consents: true, height: 900, show: open },
  activity: panelWith('#activity, .rows > li:first-child details', 3000),
  sections: panelWith('#options, #options > details', 4500),
  off: {
    consents: true,
    height: 900,
    async show(page) {
      await open(page);
      await page.locator('#tactful #personalize').click();
      await page.locator('#tactful dialog output span').waitFor();
    },
  },
  inspector: {
    consents: true,
    path: '/?tactful=inspect',
    show: (page) => page.locator('#tactful-inspect h2').waitFor(),
  },
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

/** The past of a visitor who likes coats. As text: scripts know no type of the page's API. */
const PAST = `(async () => {
  await tactful.ready;
  await tactful.consent.accept({ surface: 'prompt' });
  const view = (id, category, brand, price) => tactful.track({ name: 'view_item', items: [{ id, category, brand, price }] });
  for (const id of ['a', 'b', 'c']) view(id, 'coats', 'thornbeck', 180);
  view('d', 'boots', 'skelder', 140);
  await tactful.profile.whenSaved();
})()`;

/** Makes that visitor. */
async function consent(/** @type {Page} */ page) {
  await page.goto('/');
  await page.evaluate(PAST);
}

const server = spawn(process.execPath, [SHOP, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
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
    for (const colorScheme of selected(SCHEMES)) {
      const state = STATES[name];
      if (!state) continue;
      const pictures = [];
      for (const width of WIDTHS) {
        const viewport = { width, height: state.height ?? (width < 700 ? 700 : 800) };
        const context = await browser.newContext({
          baseURL,
          viewport,
          colorScheme: /** @type {'light'} */ (colorScheme),
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        await translate(page, language);
        if (state.consents) await consent(page);
        await page.goto(state.path ?? '/');
        await page.locator('#tactful').waitFor({ state: 'attached' });
        await settle(page);
        // A slot that was late on a busy machine keeps its standard content until the next load.
        for (let tries = 0; tries < 4 && state.consents && !(await page.locator(HERO).count()); tries++) {
          await page.reload();
          await settle(page);
        }
        await state
          .show(page)
          .catch((error) => console.log(`${name} ${language} ${width}: ${error.message.split('\n')[0]}`));
        await settle(page);
        pictures.push(
          await (state.clip ? page.locator(state.clip) : page).screenshot().catch(() => page.screenshot()),
        );
        await context.close();
        if (state.clip && width > 500) break;
      }
      await saveInRow(pictures, join(folder, `${name}-${language}-${colorScheme}.png`));
      console.log(`${name} ${language} ${colorScheme}`);
    }
await browser.close();
server.kill();
