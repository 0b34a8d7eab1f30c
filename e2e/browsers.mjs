/** Finds the browsers that tests run in: Playwright's own build if it is installed, or else the system's. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from 'playwright';

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of the first of these programs that is in the PATH.
 * @param {...string} names
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isRunnable);
}

/** @param {import('playwright').BrowserType} type */
function hasOwnBuild(type) {
  try {
    return existsSync(type.executablePath());
  } catch {
    return false; // no build for this system at all
  }
}

/** The system's headless Chromium. */
const headlessShell = () => ['/usr/lib/chromium/chromium-headless-shell'].find(isRunnable);

/** True if tests run in a headless shell: Playwright's build contains one. */
export const hasHeadlessShell = () => hasOwnBuild(chromium) || headlessShell() !== undefined;

const fullProgram = () =>
  onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
  [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find(isRunnable);

const systemFirefox = () =>
  process.env.FIREFOX_PATH ??
  onPath('firefox-esr', 'firefox') ??
  [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find(isRunnable);

/** WebKitGTK's test browser, the only one that its driver controls. */
export const miniBrowser = () =>
  ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find(isRunnable);

/** Disables requests of the browser's own. Root, as in a container, cannot use the sandbox. */
const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @typedef {{ executablePath?: string, args?: string[], channel?: string, timeout?: number }} Launch */

/** A busy machine takes more than the usual three minutes to start Firefox. */
const FIREFOX_START_MS = 600_000;

/** @param {string | undefined} executablePath @returns {Launch | undefined} */
const systemChromium = (executablePath) =>
  executablePath ? { executablePath, args: CHROMIUM_ARGUMENTS } : undefined;

/**
 * How Playwright launches an engine.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {Launch | undefined} Absent: it is not installed.
 */
export function launchOptions(engine) {
  if (engine === 'chromium') {
    if (hasOwnBuild(chromium)) return {};
    // Tests take half the time in the headless shell; the engine is the same.
    return systemChromium(process.env.CHROMIUM_PATH ?? headlessShell() ?? fullProgram());
  }
  if (engine === 'firefox') {
    if (hasOwnBuild(firefox)) return { timeout: FIREFOX_START_MS };
    const executablePath = systemFirefox();
    // With this channel Playwright uses WebDriver BiDi, which an unmodified Firefox supports.
    return executablePath ? { channel: 'moz-firefox', executablePath, timeout: FIREFOX_START_MS } : undefined;
  }
  return hasOwnBuild(webkit) ? {} : undefined;
}

const fullPath = () => process.env.CHROMIUM_PATH ?? fullProgram();

/** True if the system has the full Chromium that visitors use. */
export const hasFullChromium = () => fullPath() !== undefined;

/** Launches the full Chromium, for measurements and for tests of more than the engine; or else any Chromium. */
export const fullChromium = () => systemChromium(fullPath()) ?? launchOptions('chromium');

/** True if tests can run in WebKitGTK, through WebKitWebDriver on a display of their own. */
export const hasWebKitGtk = () => Boolean(onPath('WebKitWebDriver') && miniBrowser() && onPath('Xvfb'));
