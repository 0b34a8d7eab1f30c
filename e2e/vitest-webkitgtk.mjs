/** Runs Vitest's browser mode in WebKitGTK: the webdriverio provider on a driver that it starts itself. */
import { WebdriverBrowserProvider, webdriverio } from '@vitest/browser-webdriverio';
import { remote } from 'webdriverio';
import { capabilities, startDriver } from './webkitgtk.mjs';

// Vitest takes providers as classes only.
class WebKitGtk extends WebdriverBrowserProvider {
  /** @type {{ stop: () => void } | undefined} */
  #driver;

  /** @override @type {WebdriverBrowserProvider['browser']} */
  browser = null;

  /** @override */
  async openBrowser() {
    if (this.browser) return this.browser;
    const driver = await startDriver();
    this.#driver = driver;
    this.browser = await remote({
      logLevel: 'silent',
      hostname: '127.0.0.1',
      port: driver.port,
      path: '/',
      connectionRetryCount: 0,
      capabilities: { ...capabilities(), 'wdio:enforceWebDriverClassic': true },
    });
    return this.browser;
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
