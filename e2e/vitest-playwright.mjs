/** Runs Vitest's browser mode through Playwright: its provider, whose keys reach the page also where the machine is busy. */
import { PlaywrightBrowserProvider, playwright } from '@vitest/browser-playwright';

/** The controls of Firefox that Tab reaches outside of the page, and a few more. */
const MOST_TABS = 30;

/**
 * Presses Tab until the page has the focus, and focuses the same element in it as before.
 *
 * Tab also reaches the controls of Firefox. Where a test ended there, they would get the keys of all tests that follow.
 *
 * @param {import('playwright').Page} page
 * @param {import('playwright').Frame} frame The frame of the tests.
 */
async function returnToPage(page, frame) {
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  if (await hasFocus()) return;
  const focused = await frame.evaluateHandle(() => {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement;
  });
  for (let tab = 0; tab < MOST_TABS && !(await hasFocus()); tab++) await page.keyboard.press('Tab');
  await focused.evaluate((element) => element instanceof HTMLElement && element.focus());
}

class Playwright extends PlaywrightBrowserProvider {
  /**
   * Vitest looks up its frame by name in Playwright before it presses a key. On a busy machine Firefox reports that
   * frame before its name, and Playwright never gets the name. Also, a window that Firefox opens does not always have
   * the focus, and without it no element matches `:focus`.
   * @override
   * @param {string} sessionId
   */
  getCommandsContext(sessionId) {
    const context = super.getCommandsContext(sessionId);
    const { page } = context;
    const frame = page.frame('vitest-iframe') ?? page.mainFrame().childFrames().at(-1);
    if (!frame || this.browserName !== 'firefox') return context;
    return {
      ...context,
      frame: async () => {
        await page.bringToFront();
        await returnToPage(page, frame);
        return frame;
      },
    };
  }
}

/**
 * A provider for `test.browser.provider`.
 * @param {import('@vitest/browser-playwright').PlaywrightProviderOptions} [options]
 */
export const inPlaywright = (options = {}) => ({
  ...playwright(options),
  /** @param {import('vitest/node').TestProject} project */
  providerFactory: (project) => new Playwright(project, options),
});
