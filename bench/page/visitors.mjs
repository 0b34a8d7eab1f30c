/** Opens the front page of the demo shop as each kind of visitor, to trace its loads. */
import { acceptAndTrack, COATS } from './demo.mjs';
import { OURS, traced } from './trace.mjs';

/** How a visitor responds to the prompt of Tactful. @type {{ readonly [visitor: string]: (page: import('playwright').Page) => Promise<void> }} */
const RESPONSES = {
  new: async () => {},
  refused: (page) => page.locator('#tactful [part~="refuse"]').click(),
  tailored: (page) => acceptAndTrack(page, COATS),
};
export const VISITORS = Object.keys(RESPONSES);

/** How much slower the processor is. */
export const SLOWER = 4;

/**
 * Opens a page, responds to its prompt, and slows the processor down.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, ready?: string, files?: RegExp, visitor?: string, respond?: (page: import('playwright').Page) => Promise<void> }} options
 *   `ready` selects an element that is there when the scripts have started, `files` the addresses of the scripts that count.
 * @returns A function that traces one load.
 */
export async function openVisitor(browser, options) {
  const { url, ready = '#tactful', files = OURS, visitor = 'new', respond = RESPONSES[visitor] } = options;
  const context = await browser.newContext();
  const page = await context.newPage();
  const open = async () => {
    await page.goto(url);
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: 60_000 });
  };
  await open();
  await respond?.(page);
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const load = async () => {
    await page.goto('about:blank');
    const act = async () => {
      await open();
      await page.waitForTimeout(1000);
    };
    return traced(browser, page, act, files);
  };
  // The first load is colder than those that follow.
  await load();
  return { load, close: () => context.close() };
}
