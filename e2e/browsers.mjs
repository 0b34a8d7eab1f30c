/**
 * Finds the browsers that tests run in: Playwright's own build where there is one, else the system's.
 * `node e2e/browsers.mjs --install` fills the gaps first.
 */
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
 * The first of these programs that the PATH knows.
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

/** Chromium without the parts that only a window needs, of the system. */
const headlessShell = () => ['/usr/lib/chromium/chromium-headless-shell'].find(isRunnable);

/** True if tests run in a headless shell: in Playwright's, which its build has, or in the system's. */
export const hasHeadlessShell = () => hasOwnBuild(chromium) || headlessShell() !== undefined;

const wholeProgram = () =>
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

/** WebKitGTK's own small browser, the only one that its driver may steer. */
export const miniBrowser = () =>
  ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find(isRunnable);

/** Keeps a system Chromium from talking to its maker. Only root, as in a container, goes without the sandbox. */
const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @typedef {{ executablePath?: string, args?: string[], channel?: string }} Launch */

/** @param {string | undefined} executablePath @returns {Launch | undefined} */
const systemChromium = (executablePath) =>
  executablePath ? { executablePath, args: CHROMIUM_ARGUMENTS } : undefined;

/**
 * How Playwright launches an engine.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {Launch | undefined} Absent: there is none here.
 */
export function launchOptions(engine) {
  if (engine === 'chromium') {
    if (hasOwnBuild(chromium)) return {};
    // The shell is the same engine, and takes half the time of the whole browser.
    return systemChromium(process.env.CHROMIUM_PATH ?? headlessShell() ?? wholeProgram());
  }
  if (engine === 'firefox') {
    if (hasOwnBuild(firefox)) return {};
    const executablePath = systemFirefox();
    // This channel makes Playwright speak WebDriver BiDi, which a stock Firefox understands.
    return executablePath ? { channel: 'moz-firefox', executablePath } : undefined;
  }
  return hasOwnBuild(webkit) ? {} : undefined;
}

const wholePath = () => process.env.CHROMIUM_PATH ?? wholeProgram();

/** True if the system has Chromium with all that a window needs, as visitors have it. */
export const hasWholeChromium = () => wholePath() !== undefined;

/** How Playwright launches that, for what is measured or is about more than the engine; else the one there is. */
export const wholeChromium = () => systemChromium(wholePath()) ?? launchOptions('chromium');

/** True when WebKitGTK can be driven, through WebKitWebDriver under a display of its own. */
export const hasWebKitGtk = () => Boolean(onPath('WebKitWebDriver') && miniBrowser() && onPath('Xvfb'));

if (process.argv[1] === import.meta.filename && process.argv.includes('--install')) {
  // Not awaited: that module imports this one, and would wait for it for ever.
  import('./install-browsers.mjs').then(async ({ installBrowsers }) => {
    process.exitCode = await installBrowsers();
  });
}
