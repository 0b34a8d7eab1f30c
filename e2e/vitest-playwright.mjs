/** Runs Vitest's browser mode through Playwright: its provider, which also finds a frame that has lost its name. */
import { PlaywrightBrowserProvider, playwright } from '@vitest/browser-playwright';

class Playwright extends PlaywrightBrowserProvider {
  /**
   * Vitest asks Playwright for its frame by name. On a busy machine Firefox tells of that frame before its name,
   * which Playwright then never learns, and every key pressed in that file of tests fails.
   * @override
   * @param {string} sessionId
   */
  getCommandsContext(sessionId) {
    const context = super.getCommandsContext(sessionId);
    const main = context.page.mainFrame();
    const frame = context.page.frame('vitest-iframe') ?? main.childFrames().at(-1);
    return frame ? { ...context, frame: async () => frame } : context;
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
