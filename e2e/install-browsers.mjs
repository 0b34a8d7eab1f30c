/**
 * Installs the browsers that tests run in, unless they are installed: by Playwright's download, or else by the
 * system's package manager. `node e2e/install-browsers.mjs` installs Chromium; `--all` adds Firefox and WebKit.
 */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import playwright from 'playwright';
import { hasHeadlessShell, hasWebKitGtk, launchOptions, onPath } from './browsers.mjs';
import { APT_SILENCE_MS, installBySystem, rootPrefix, run } from './system-packages.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** A download without any output for this long is stopped: behind some firewalls it would wait forever. */
const DOWNLOAD_SILENCE_MS = 30_000;
/** Shorter, because tests can run without the headless shell. */
const HEADLESS_SHELL_SILENCE_MS = 60_000;

/** @type {readonly { engine: Engine, title: string, packages: readonly string[] }[]} */
const ENGINES = [
  { engine: 'chromium', title: 'Chromium', packages: ['chromium'] },
  { engine: 'firefox', title: 'Firefox', packages: ['firefox-esr'] },
  { engine: 'webkit', title: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'] },
];

/** @param {Engine} engine */
const isInstalled = (engine) =>
  launchOptions(engine) !== undefined || (engine === 'webkit' && hasWebKitGtk());

/** @param {Engine} engine */
function locationOf(engine) {
  const options = launchOptions(engine);
  if (options) return options.executablePath ?? "Playwright's own";
  return engine === 'webkit' && hasWebKitGtk() ? 'WebKitGTK through WebKitWebDriver' : 'none';
}

const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');

/** @param {Engine} engine */
async function starts(engine) {
  try {
    const browser = await playwright[engine].launch({ timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Downloads Playwright's build, and the system libraries it lacks. A build that still does not start is removed, so
 * that the tests use the system's browser instead.
 *
 * @param {Engine} engine
 * @param {readonly string[] | undefined} asRoot
 */
async function download(engine, asRoot) {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  const { ok, output } = await run([process.execPath, cli, 'install', engine], {
    silenceMs: DOWNLOAD_SILENCE_MS,
    env,
  });
  if (!ok) {
    console.log(
      `  Playwright's download failed: ${output.split('\n').find((line) => /error|no progress/i.test(line)) ?? 'no reason given'}`,
    );
    return false;
  }
  if (await starts(engine)) return true;
  if (asRoot) {
    await run([...asRoot, process.execPath, cli, 'install-deps', engine], { silenceMs: APT_SILENCE_MS });
    if (await starts(engine)) return true;
  }
  console.log("  Playwright's build does not start on this system; it was removed");
  rmSync(dirname(playwright[engine].executablePath()), { recursive: true, force: true });
  return false;
}

/**
 * Installs one browser if it is missing.
 *
 * @param {typeof ENGINES[number]} browser
 * @param {{ asRoot: readonly string[] | undefined, canDownload: boolean }} options
 * @returns {Promise<{ canDownload: boolean }>} False after a failed download: the next one would fail as slowly.
 */
async function installOne({ engine, title, packages }, { asRoot, canDownload }) {
  if (!isInstalled(engine) && canDownload) {
    console.log(`${title}: not installed; trying Playwright's download`);
    canDownload = await download(engine, asRoot);
  }
  const apt = asRoot && onPath('apt-get') ? asRoot : undefined;
  if (apt && !isInstalled(engine)) {
    console.log(`${title}: installing the system packages ${packages.join(', ')}`);
    await installBySystem(packages, apt);
  }
  // Tests take half the time in it. A root user without a password prompt is a container or CI.
  if (apt && engine === 'chromium' && !hasHeadlessShell())
    await installBySystem(['chromium-headless-shell'], apt, HEADLESS_SHELL_SILENCE_MS);
  console.log(`${title}: ${locationOf(engine)}`);
  return { canDownload };
}

/**
 * Installs the missing browsers. Tests need Chromium; they skip the others where they are missing.
 *
 * @param {{ all: boolean }} options `all`: Firefox and WebKit, too.
 * @returns {Promise<boolean>} Whether there is a Chromium.
 */
async function installBrowsers({ all }) {
  const asRoot = await rootPrefix();
  let canDownload = true;
  for (const browser of ENGINES)
    if (all || browser.engine === 'chromium')
      ({ canDownload } = await installOne(browser, { asRoot, canDownload }));
  return isInstalled('chromium');
}

if (!(await installBrowsers({ all: process.argv.includes('--all') }))) {
  console.error(
    'No Chromium found. Install Chromium or Chrome, or run `npx playwright install --with-deps chromium`, ' +
      'or set CHROMIUM_PATH.',
  );
  process.exitCode = 1;
}
