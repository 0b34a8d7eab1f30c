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

const systemChromium = () =>
  process.env.CHROMIUM_PATH ??
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

/**
 * How Playwright launches an engine.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {{ executablePath?: string, args?: string[], channel?: string } | undefined} Absent: there is none here.
 */
export function launchOptions(engine) {
  if (engine === 'chromium') {
    if (hasOwnBuild(chromium)) return {};
    const executablePath = systemChromium();
    return executablePath ? { executablePath, args: CHROMIUM_ARGUMENTS } : undefined;
  }
  if (engine === 'firefox') {
    if (hasOwnBuild(firefox)) return {};
    const executablePath = systemFirefox();
    // This channel makes Playwright speak WebDriver BiDi, which a stock Firefox understands.
    return executablePath ? { channel: 'moz-firefox', executablePath } : undefined;
  }
  return hasOwnBuild(webkit) ? {} : undefined;
}

/** True when WebKitGTK can be driven, through WebKitWebDriver under a display of its own. */
export const hasWebKitGtk = () => Boolean(onPath('WebKitWebDriver') && miniBrowser() && onPath('Xvfb'));

if (process.argv[1] === import.meta.filename && process.argv.includes('--install')) {
  // Not awaited: that module imports this one, and would wait for it for ever.
  import('./install-browsers.mjs').then(async ({ installBrowsers }) => {
    process.exitCode = await installBrowsers();
  });
}
