/** Runs Vitest's browser mode through Playwright: its provider, whose keys reach the page also where the machine is busy. */
import { PlaywrightBrowserProvider, playwright } from '@vitest/browser-playwright';

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
