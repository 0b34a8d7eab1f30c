/**
 * WebKit without a download: WebKitWebDriver and MiniBrowser of WebKitGTK on a private X display,
 * and a small client for the W3C WebDriver protocol.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { miniBrowser } from './browsers.mjs';

// The protocol's identifiers for references.
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SHADOW = 'shadow-6066-11e4-a52e-4f735466cecf';

const CALL_TIMEOUT_MS = 30_000;
const START_TIMEOUT_MS = 15_000;

/** @param {number} ms */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns {Promise<number>} A port that nobody listened on a moment ago. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export const capabilities = () => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
});

/** Starts a private X display. It picks a free number and writes it to its fourth stream. */
async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => reject(new Error('Xvfb ended before it was ready')));
    server.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
  });
  return { name: `:${number}`, stop: () => server.kill() };
}

/** @param {string} address */
async function waitForServer(address) {
  for (const giveUpAt = Date.now() + START_TIMEOUT_MS; Date.now() < giveUpAt; await sleep(50)) {
    const up = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_TIMEOUT_MS} ms`);
}

/**
 * Starts a driver on a free port. One driver serves one session.
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function startDriver() {
  const display = await startDisplay();
  const port = await freePort();
  // Screenshots hang without software rendering. Other switches (compositing, DMABUF) bring the hang back.
  const env = { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: '1' };
  const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const stop = () => {
    driver.kill();
    display.stop();
  };
  // If the runner is interrupted, the display must stop too.
  process.once('exit', stop);
  try {
    await waitForServer(`http://127.0.0.1:${port}/status`);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
}

/** @typedef {'GET' | 'POST' | 'DELETE'} Method */

/** @param {number} port */
const caller =
  (port) =>
  /** @param {Method} method @param {string} path @param {object} [body] */
  async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };

/**
 * Opens a WebKitGTK session. Selectors are CSS; `a >>> b` steps into an open shadow root.
 * The window is at least 447 px wide.
 */
export async function openWebKit() {
  const { port, stop } = await startDriver();
  const call = caller(port);
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities() } });

  /** @param {Method} method @param {string} path @param {object} [body] */
  const command = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);

  /** @param {string} selector @returns {Promise<string>} */
  const find = async (selector) => {
    let element = '';
    for (const part of selector.split('>>>')) {
      const scope = element ? `/shadow/${(await command('GET', `/element/${element}/shadow`))[SHADOW]}` : '';
      const found = await command('POST', `${scope}/element`, { using: 'css selector', value: part.trim() });
      element = found[ELEMENT];
    }
    return element;
  };

  return {
    command,
    find,
    /** @param {string} url */
    go: (url) => command('POST', '/url', { url }),
    reload: () => command('POST', '/refresh'),
    /** @param {string} script @param {...unknown} args */
    run: (script, ...args) => command('POST', '/execute/sync', { script, args }),
    /** @param {string} script @param {...unknown} args */
    runAsync: (script, ...args) => command('POST', '/execute/async', { script, args }),
    /** @param {string} selector */
    click: async (selector) => command('POST', `/element/${await find(selector)}/click`),
    /** @param {string} selector @param {string} text */
    type: async (selector, text) => command('POST', `/element/${await find(selector)}/value`, { text }),
    /** @param {string} selector @returns {Promise<string>} */
    text: async (selector) => command('GET', `/element/${await find(selector)}/text`),
    tab: () => command('GET', '/window'),
    newTab: async () => {
      const { handle } = await command('POST', '/window/new', { type: 'tab' });
      await command('POST', '/window', { handle });
      return handle;
    },
    /** @param {string} handle */
    switchTo: (handle) => command('POST', '/window', { handle }),
    /** Works only for the tab in front: a screenshot of a background tab never returns. */
    screenshot: async () => Buffer.from(await command('GET', '/screenshot'), 'base64'),
    close: async () => {
      await command('DELETE', '').catch(() => {});
      stop();
    },
  };
}
