/** Runs Vitest's browser mode in WebKitGTK: the webdriverio provider on a driver that it starts itself. */
import { WebdriverBrowserProvider, webdriverio } from '@vitest/browser-webdriverio';
import { remote } from 'webdriverio';
import { capabilities, startDriver } from './webkitgtk.mjs';

// Vitest takes providers as classes only.
class WebKitGtk extends WebdriverBrowserProvider {
  async openBrowser() {
    if (this.browser) return this.browser;
    this.driver = await startDriver();
    this.browser = await remote({
      logLevel: 'silent',
      hostname: '127.0.0.1',
      port: this.driver.port,
      path: '/',
      connectionRetryCount: 0,
      capabilities: { ...capabilities(), 'wdio:enforceWebDriverClassic': true },
    });
    return this.browser;
  }

  async close() {
    await super.close().catch(() => {});
    this.driver?.stop();
  }
}

/** A provider for `test.browser.provider`. */
export const webkitgtk = () => ({
  ...webdriverio(),
  providerFactory: (project) => new WebKitGtk(project, {}),
});
