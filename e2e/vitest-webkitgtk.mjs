/** Runs Vitest's browser mode in WebKitGTK: the webdriverio provider on a driver that it starts itself. */
import { WebdriverBrowserProvider, webdriverio } from '@vitest/browser-webdriverio';
import { remote } from 'webdriverio';
import { capabilities, startDriver } from './webkitgtk.mjs';

// Vitest takes providers as classes only.
class WebKitGtk extends WebdriverBrowserProvider {
  /** @type {{ stop: () => void } | undefined} */
  #driver;

  /** @override */
  async openBrowser() {
    // As the base class declares it; an assignment to a member of `this` would declare it anew.
    const provider = /** @type {WebdriverBrowserProvider} */ (this);
    if (provider.browser) return provider.browser;
    const driver = await startDriver();
    this.#driver = driver;
    provider.browser = await remote({
      logLevel: 'silent',
      hostname: '127.0.0.1',
      port: driver.port,
      path: '/',
      connectionRetryCount: 0,
      capabilities: { ...capabilities(), 'wdio:enforceWebDriverClassic': true },
    });
    return provider.browser;
  }

  /** @override */
  async close() {
    await super.close().catch(() => {});
    this.#driver?.stop();
  }
}

/** A provider for `test.browser.provider`. */
export const webkitgtk = () => ({
  ...webdriverio(),
  /** @param {import('vitest/node').TestProject} project */
  providerFactory: (project) => new WebKitGtk(project, {}),
});
