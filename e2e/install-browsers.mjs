/** Fills the gaps among the browsers: first by Playwright's own download, then by the system's package. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import playwright from 'playwright';
import { hasHeadlessShell, hasWebKitGtk, launchOptions, onPath } from './browsers.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** A closed network either refuses or keeps silent; a slow one still reports progress. */
const SILENCE_MS = 30_000;
const APT_MS = 15 * 60_000;
/** What tests can do without is not waited for as long. */
const GAIN_MS = 3 * 60_000;

/** @type {readonly { engine: Engine, title: string, packages: readonly string[] }[]} */
const ENGINES = [
  { engine: 'chromium', title: 'Chromium', packages: ['chromium'] },
  { engine: 'firefox', title: 'Gecko (Firefox)', packages: ['firefox-esr'] },
  { engine: 'webkit', title: 'WebKit', packages: ['webkit2gtk-driver', 'xvfb'] },
];

/** @param {Engine} engine */
const isInstalled = (engine) =>
  launchOptions(engine) !== undefined || (engine === 'webkit' && hasWebKitGtk());

/** @param {Engine} engine */
function whereabouts(engine) {
  const options = launchOptions(engine);
  if (options) return options.executablePath ?? "Playwright's own";
  return engine === 'webkit' && hasWebKitGtk() ? 'WebKitGTK through WebKitWebDriver' : 'none';
}

/**
 * Runs a program and stops it when it says nothing for too long.
 *
 * @param {readonly string[]} command
 * @param {{ silenceMs: number, env?: Record<string, string> }} options
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
function run([program = '', ...args], { silenceMs, env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      detached: true, // its own group, so that its children end with it
    });
    let said = '';
    const stop = () => {
      said += `\nno progress for ${silenceMs / 1000} s; stopped`;
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    let timer = setTimeout(stop, silenceMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
        clearTimeout(timer);
        timer = setTimeout(stop, silenceMs);
      });
    }
    const end = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      resolve({ ok, said: said.trim() });
    };
    child.on('error', (error) => {
      said += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** How to become root without a question: already, or by `sudo` on a CI machine. Absent: not at all. */
async function privilege() {
  if (process.getuid?.() === 0) return [];
  if (process.env.CI && (await run(['sudo', '-n', 'true'], { silenceMs: 5_000 })).ok) return ['sudo', '-n'];
  return undefined;
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
 * Downloads Playwright's build. One that lacks system libraries gets them; one that still does
 * not start is removed, so that the system's own is looked for instead.
 *
 * @param {Engine} engine
 * @param {readonly string[] | undefined} asRoot
 */
async function download(engine, asRoot) {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' };
  const { ok, said } = await run([process.execPath, cli, 'install', engine], { silenceMs: SILENCE_MS, env });
  if (!ok) {
    console.log(
      `  Playwright's download failed: ${said.split('\n').find((line) => /error|no progress/i.test(line)) ?? 'no reason given'}`,
    );
    return false;
  }
  if (await starts(engine)) return true;
  if (asRoot) {
    await run([...asRoot, process.execPath, cli, 'install-deps', engine], { silenceMs: APT_MS });
    if (await starts(engine)) return true;
  }
  console.log("  Playwright's build does not start here; it is removed again");
  rmSync(dirname(playwright[engine].executablePath()), { recursive: true, force: true });
  return false;
}

let listsAreFresh = false;

/**
 * @param {readonly string[]} packages
 * @param {readonly string[]} asRoot
 */
async function installBySystem(packages, asRoot, silenceMs = APT_MS) {
  // Another process may hold the lock: wait for it.
  const apt = [
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
  ];
  if (!listsAreFresh) await run([...apt, 'update'], { silenceMs });
  listsAreFresh = true;
  const { ok, said } = await run([...apt, 'install', '-y', '--no-install-recommends', ...packages], {
    silenceMs,
  });
  if (!ok)
    console.log(
      `  ${said
        .split('\n')
        .filter((line) => /^E:|stopped|ENOENT/.test(line))
        .slice(0, 2)
        .join('\n  ')}`,
    );
}

/**
 * Installs what is missing. Chromium is needed; the others are a gain.
 * @returns {Promise<number>} The exit code: 1 when there is no Chromium in the end.
 */
export async function installBrowsers() {
  const asRoot = await privilege();
  const byApt = asRoot && onPath('apt-get') ? asRoot : undefined;
  let downloadsWork = true;
  for (const { engine, title, packages } of ENGINES) {
    if (!isInstalled(engine) && downloadsWork) {
      console.log(`${title}: not here; trying Playwright's download`);
      downloadsWork = await download(engine, asRoot);
    }
    if (!isInstalled(engine) && byApt) {
      console.log(`${title}: trying the system's packages ${packages.join(', ')}`);
      await installBySystem(packages, byApt);
    }
    // Tests take half the time in it; whoever develops decides what is installed.
    if (engine === 'chromium' && process.env.CI && byApt && !hasHeadlessShell())
      await installBySystem(['chromium-headless-shell'], byApt, GAIN_MS);
    console.log(`${title}: ${whereabouts(engine)}`);
  }
  if (isInstalled('chromium')) return 0;
  console.error(
    'No Chromium. Install one of: Chromium or Chrome by your system, or Playwright’s by ' +
      '`npx playwright install --with-deps chromium`; or name one in CHROMIUM_PATH.',
  );
  return 1;
}
