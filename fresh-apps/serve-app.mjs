/** Serves a fresh app on the loopback interface. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { start } from './run-command.mjs';

const HOST = '127.0.0.1';
const START_MS = 120_000;
const POLL_MS = 100;

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** @typedef {{ url: string, output: () => string, stop: () => Promise<void> }} Server */

/** @param {import('node:http').Server} server @returns {Promise<number>} */
const listen = (server) =>
  new Promise((resolve) => {
    server.listen(0, HOST, () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });

/** @returns {Promise<number>} A port that nothing uses. */
async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves files as they are. @param {string} folder @param {string} [policy] @returns {Promise<Server>} */
async function serveFiles(folder, policy) {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://shop').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = await readFile(file);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      if (policy) response.setHeader('content-security-policy', policy);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://${HOST}:${port}/`, output: () => '', stop };
}

/** @param {string} url */
const isServed = async (url) => (await fetch(url).catch(() => undefined))?.ok === true;

/** Runs a script that serves, and waits until it does. @param {string} folder @param {string} script @returns {Promise<Server>} */
async function serveByScript(folder, script) {
  const port = String(await freePort());
  const url = `http://${HOST}:${port}/`;
  const { output, ended, stop } = start(['npm', 'run', '--silent', script], {
    cwd: folder,
    env: { PORT: port, HOST },
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (let left = START_MS / POLL_MS; left > 0 && !hasEnded; left--) {
    if (await isServed(url)) return { url, output, stop };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await stop();
  throw new Error(`npm run ${script} does not serve ${url}:\n${output()}`);
}

/**
 * @param {string} folder
 * @param {import('./apps.mjs').App} app
 * @param {string} way
 */
export const serveApp = (folder, { policy }, way) =>
  way === 'static' ? serveFiles(join(folder, 'dist'), policy) : serveByScript(folder, way);
